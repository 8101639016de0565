import { ApiFailure } from "./api-failure";
import { readFault } from "./faults";
import { jsonObject, type SimulatorReply, type SimulatorRequest, targetOf } from "./message";
import type { Behaviour } from "./options";
import { RECORDING_COMMANDS } from "./recording-control";
import type { Simulator } from "./simulator";

/**
 * Steers the simulator from another process:
 * `GET|DELETE /_simulator/requests`, `GET|POST|DELETE /_simulator/faults`,
 * `POST /_simulator/clock {"advanceMs"}` or `{"time"}`, `POST /_simulator/behaviour`,
 * `POST /_simulator/applications/<SDKAppID> {"callPackage", "allowedIps", "admins"}`,
 * `POST /_simulator/calls`, `GET /_simulator/media[/<SubAppId>]`, `POST|DELETE /_simulator/media`,
 * `POST /_simulator/media/change`.
 */
export function answerControl(simulator: Simulator, request: SimulatorRequest): SimulatorReply {
  const path = targetOf(request).pathname.replace(/^\/_simulator\//, "");
  const body = request.body.length === 0 ? {} : jsonObject(request.body);
  const command = `${request.method} ${path.replace(/\/\d+$/, "")}`;
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run || !body) {
    return refuse(run ? "the body is not a JSON object" : "there is no such command");
  }
  try {
    return { status: 200, body: run(simulator, body, path) ?? {}, outcome: "ok" };
  } catch (error) {
    if (error instanceof RangeError || error instanceof ApiFailure) {
      return refuse(error.message);
    }
    throw error;
  }
}

type Command = (
  simulator: Simulator,
  body: Readonly<Record<string, unknown>>,
  path: string,
) => unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  "GET requests": ({ requests }) => ({ requests }),
  "DELETE requests": (simulator) => simulator.clearRequests(),
  "GET faults": ({ faults }) => ({ faults: faults.waiting }),
  "POST faults": ({ faults }, body) => ({ id: faults.add(readFault(body)) }),
  "DELETE faults": ({ faults }) => faults.clear(),
  "POST clock": ({ clock }, { advanceMs, time }) => {
    if (typeof advanceMs === "number" && Number.isFinite(advanceMs)) {
      clock.advance(advanceMs);
    } else if (typeof time === "string" && !Number.isNaN(Date.parse(time))) {
      clock.set(new Date(time));
    } else {
      throw new RangeError("give 'advanceMs', or 'time' as an ISO date");
    }
    return { now: new Date(clock.now()) };
  },
  "POST behaviour": ({ behaviour }, body) =>
    Object.assign(behaviour, readBehaviour(behaviour, body)),
  "POST applications": (simulator, body, path) => {
    simulator.changeApplication(Number(path.split("/")[1]), readChange(body));
  },
  ...RECORDING_COMMANDS,
};

function readBehaviour(
  current: Readonly<Behaviour>,
  body: Readonly<Record<string, unknown>>,
): Partial<Behaviour> {
  const known: Readonly<Record<string, unknown>> = { ...current };
  for (const [name, value] of Object.entries(body)) {
    const isNumber = typeof value === "number" && Number.isFinite(value) && value >= 0;
    if (!Object.hasOwn(known, name) || (typeof value !== "boolean" && !isNumber)) {
      throw new RangeError(`'${name.slice(0, 40)}' is no behaviour, or has a wrong value`);
    }
    if (typeof value !== typeof known[name]) {
      throw new RangeError(`'${name}' must be a ${typeof known[name]}`);
    }
  }
  return body;
}

function readChange(body: Readonly<Record<string, unknown>>) {
  const isList = (value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === "string");
  for (const [name, value] of Object.entries(body)) {
    const isRight = name === "callPackage" ? typeof value === "boolean" : isList(value);
    if (!["callPackage", "allowedIps", "admins"].includes(name) || !isRight) {
      throw new RangeError(`'${name.slice(0, 40)}' cannot be changed so`);
    }
  }
  return body;
}

function refuse(message: string): SimulatorReply {
  return { status: 400, body: { error: message }, outcome: "refused 400" };
}
