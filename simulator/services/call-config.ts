import { randomUUID } from "node:crypto";
import type { Cloud } from "../cloud";
import { jsonObject, type SimulatorReply, type SimulatorRequest, targetOf } from "../message";
import type { Application } from "../options";
import { isMadeWith, readUserSig } from "../user-sig";
import type { ApplicationState } from "../world";

/** An error of the TUICallKit REST API. */
class Refusal extends Error {
  public constructor(
    public readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Documented commands (trtc.io 68940, 68941, 69215 and 80345, which spells its own in two ways). */
const COMMANDS = new Set([
  "Call.CallbackAfterStartCall",
  "Call.CallbackAfterEndCall",
  "Call.CallbackAfterMemberChanged",
  "Call.CallbackAfterRecordChanged",
  "Call.CallbackAfterCloudRecordingChanged",
]);
/** 200 requests a second for each operation (trtc.io 68937 to 68939). */
const PER_SECOND = 200;
const LARGEST_RANDOM = 4_294_967_295;

/**
 * The callback configuration of TUICallKit: HTTP status 200 always, the body's ErrorCode decides
 * (trtc.io 68926 and 68937 to 68939, read 2026-08; 60002, 60003, 60009 and 60012 from the common codes
 * of the same hosts, 679/131708). In which order the checks are made is INFERRED.
 */
export function answerCallConfig(cloud: Cloud, request: SimulatorRequest): SimulatorReply {
  try {
    const operation = operationOf(request);
    const query = targetOf(request).searchParams;
    const application = applicationOf(cloud, query);
    checkCaller(cloud, application, query, request.ip);
    checkRate(cloud, application, operation);
    const state = cloud.world.applications[application.sdkAppId];
    const body = jsonObject(request.body);
    if (!state || !body) {
      throw new Refusal(60003, "HTTP request JSON parse error");
    }
    return answer(0, "", OPERATIONS[operation](state, body));
  } catch (error) {
    if (error instanceof Refusal) {
      return answer(error.code, error.message);
    }
    throw error;
  }
}

/** The answer that a fault asks for. */
export function callConfigError(code: number, message: string): SimulatorReply {
  return answer(code, message);
}

type Operation = keyof typeof OPERATIONS;

const OPERATIONS = {
  get_callback: ({ callCallback }: ApplicationState) => {
    if (!callCallback) {
      throw noCallback();
    }
    return {
      Response: { Url: callCallback.url, CallbackCommandList: callCallback.commands },
    };
  },
  set_callback: (state: ApplicationState, body: Readonly<Record<string, unknown>>) => {
    const { Url, CallbackCommandList } = body;
    if (typeof Url !== "string" || !/^https?:\/\/./i.test(Url)) {
      throw new Refusal(100002, "Url must start with http or https");
    }
    if (!isCommands(CallbackCommandList)) {
      throw new Refusal(100002, "CallbackCommandList is invalid");
    }
    state.callCallback = { url: Url, commands: [...CallbackCommandList] };
    return {};
  },
  delete_callback: (state: ApplicationState) => {
    if (!state.callCallback) {
      // INFERRED: as Get answers; the page of Delete does not say.
      throw noCallback();
    }
    state.callCallback = undefined;
    return {};
  },
} as const;

function operationOf(request: SimulatorRequest): Operation {
  const [, name] = /^\/v4\/call_config\/([a-z_]+)$/.exec(targetOf(request).pathname) ?? [];
  if (!name || !Object.hasOwn(OPERATIONS, name)) {
    throw new Refusal(60009, "request resource error, please check the URL");
  }
  if (request.method !== "POST") {
    throw new Refusal(60002, "HTTP parse error: POST only");
  }
  return name as Operation;
}

function applicationOf({ seeds }: Cloud, query: URLSearchParams): Application {
  const id = query.get("sdkappid");
  if (!id) {
    throw new Refusal(60012, "sdkappid is missing");
  }
  const application = /^\d{1,10}$/.test(id) ? seeds.application(Number(id)) : undefined;
  if (!application) {
    throw new Refusal(60006, "sdkappid is invalid");
  }
  return application;
}

function checkCaller(
  { clock }: Cloud,
  { sdkAppId, secretKey, admins, allowedIps, callPackage }: Application,
  query: URLSearchParams,
  ip: string,
): void {
  const random = query.get("random") ?? "";
  const isRandom = /^\d{1,10}$/.test(random) && Number(random) <= LARGEST_RANDOM;
  if (!isRandom || query.get("contenttype") !== "json") {
    throw new Refusal(60002, "HTTP parse error: random or contenttype");
  }
  if (allowedIps.length > 0 && !allowedIps.includes(ip)) {
    throw new Refusal(60021, `REST API client IP ${ip} is not allowed`);
  }
  const identifier = query.get("identifier") ?? "";
  const sig = readUserSig(query.get("usersig") ?? "");
  if (!sig || sig.identifier !== identifier || sig.sdkAppId !== sdkAppId) {
    throw new Refusal(60004, "account or signature in the URL is wrong");
  }
  const now = clock.now() / 1_000;
  // INFERRED: a signature from the future is refused as well, beyond 5 minutes.
  const isInTime = now <= sig.time + sig.expire && now >= sig.time - 300;
  if (!isMadeWith(secretKey, sig) || !isInTime) {
    throw new Refusal(60005, "account or signature in the URL is wrong");
  }
  if (!admins.includes(identifier)) {
    throw new Refusal(60010, "the request needs App administrator permission");
  }
  if (!callPackage) {
    throw new Refusal(
      60020,
      "the package has expired and is disabled; it works 5 minutes after purchase",
    );
  }
}

function checkRate({ behaviour, rateLimit }: Cloud, { sdkAppId }: Application, operation: string) {
  const kind = `call-config/${sdkAppId}/${operation}`;
  if (behaviour.rateLimits && !rateLimit.allows(kind, PER_SECOND)) {
    throw new Refusal(60007, "the REST API is called too often");
  }
}

/** INFERRED: an empty list and a command that no page names are refused. */
function isCommands(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => COMMANDS.has(item));
}

function noCallback(): Refusal {
  return new Refusal(100301, "callback config not found");
}

function answer(ErrorCode: number, ErrorInfo: string, more: object = {}): SimulatorReply {
  const body = {
    ActionStatus: ErrorCode === 0 ? "OK" : "FAIL",
    ErrorInfo,
    ErrorCode,
    RequestId: `Id-${randomUUID().replaceAll("-", "")}-O-Seq-1`,
    ...more,
  };
  return { status: 200, body, outcome: ErrorCode === 0 ? "ok" : String(ErrorCode) };
}
