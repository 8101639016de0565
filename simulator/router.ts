import { answerApi3, api3Error } from "./api3";
import { answerControl } from "./control";
import {
  header,
  jsonObject,
  type SimulatorReply,
  type SimulatorRequest,
  targetOf,
} from "./message";
import type { LoggedRequest } from "./request-log";
import { answerCallConfig, callConfigError } from "./services/call-config";
import { answerConsole } from "./services/console-api";
import type { Simulator } from "./simulator";
import { readCredential } from "./tc3";

/** Where a request belongs, known before anything is done. */
export interface Route {
  readonly channel: LoggedRequest["channel"] | "control";
  /** Name for faults and the log. */
  readonly action: string;
  readonly answer: () => SimulatorReply;
  /** An error in the channel's own form, as a fault asks for it. */
  readonly fail: (code: string | number, message: string) => SimulatorReply;
  /** What the log adds for the channel. */
  readonly details: Pick<LoggedRequest, "service" | "version" | "region" | "body">;
}

/** Codes for "called too often", where a fault asks for no other. */
export const THROTTLED: Readonly<Record<Route["channel"], string | number>> = {
  api3: "RequestLimitExceeded",
  "call-config": 60011,
  console: 429,
  control: 429,
  other: 429,
};

/** API 3.0 answers at `/`, told apart by headers; everything else by its path. */
export function route(simulator: Simulator, request: SimulatorRequest): Route {
  const { pathname } = targetOf(request);
  const body = jsonObject(request.body);
  const last = pathname.split("/").filter((part) => !/^\d*$/.test(part));
  if (pathname.startsWith("/_simulator/")) {
    const answer = () => answerControl(simulator, request);
    return { channel: "control", action: pathname, answer, fail: httpError, details: { body } };
  }
  if (pathname.startsWith("/_console/")) {
    const answer = () => answerConsole(simulator.console, request);
    return {
      channel: "console",
      action: last[2] ?? "applications",
      answer,
      fail: httpError,
      details: { body },
    };
  }
  if (pathname.startsWith("/v4/")) {
    return {
      channel: "call-config",
      action: last.at(-1) ?? "",
      answer: () => answerCallConfig(simulator.cloud, request),
      fail: (code, message) => callConfigError(Number(code), message),
      details: { body },
    };
  }
  if (pathname === "/" && header(request, "x-tc-action")) {
    const region = header(request, "x-tc-region");
    return {
      channel: "api3",
      action: header(request, "x-tc-action"),
      answer: () => answerApi3(simulator.cloud, request),
      fail: (code, message) => api3Error(String(code), message),
      details: {
        service: readCredential(request)?.service ?? "",
        version: header(request, "x-tc-version"),
        ...(region && { region }),
        body,
      },
    };
  }
  const answer = () => httpError(404, "nothing is simulated at this address");
  return { channel: "other", action: pathname, answer, fail: httpError, details: { body } };
}

function httpError(code: string | number, message: string): SimulatorReply {
  const status = Number.isInteger(code) && Number(code) >= 400 ? Number(code) : 500;
  return { status, body: { error: message }, outcome: `refused ${status}` };
}
