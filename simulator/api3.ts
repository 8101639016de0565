import { randomUUID } from "node:crypto";
import type { Action, ActionContext } from "./action";
import { ApiFailure } from "./api-failure";
import { authenticate } from "./api3-caller";
import { record } from "./audit-log";
import type { Cloud } from "./cloud";
import { header, jsonObject, type SimulatorReply, type SimulatorRequest } from "./message";
import type { Account } from "./options";
import { CAM_ATTACHMENT_ACTIONS } from "./services/cam-attachments";
import { CAM_POLICY_ACTIONS } from "./services/cam-policies";
import { CLOUD_AUDIT_ACTIONS } from "./services/cloud-audit";
import { STS_ACTIONS } from "./services/sts";
import { TAG_ACTIONS } from "./services/tag";
import { TRTC_ACTIONS } from "./services/trtc";
import { VOD_EVENT_ACTIONS } from "./services/vod-events";
import { VOD_MEDIA_ACTIONS } from "./services/vod-media";
import { VOD_SUB_APPLICATION_ACTIONS } from "./services/vod-sub-applications";

/** Every action that is simulated. */
export const ACTIONS: readonly Action[] = [
  ...VOD_SUB_APPLICATION_ACTIONS,
  ...VOD_EVENT_ACTIONS,
  ...VOD_MEDIA_ACTIONS,
  ...TAG_ACTIONS,
  ...CAM_POLICY_ACTIONS,
  ...CAM_ATTACHMENT_ACTIONS,
  ...CLOUD_AUDIT_ACTIONS,
  ...TRTC_ACTIONS,
  ...STS_ACTIONS,
];

/** Answers an API 3.0 request: HTTP status 200 always, an envelope with the result or the error. */
export function answerApi3(cloud: Cloud, request: SimulatorRequest): SimulatorReply {
  const requestId = randomUUID();
  try {
    const { account, service } = authenticate(cloud, request);
    const action = findAction(request, service);
    return envelope(requestId, perform(cloud, request, { account, action, requestId }));
  } catch (error) {
    if (error instanceof ApiFailure) {
      return envelope(requestId, error);
    }
    throw error;
  }
}

/** The answer that a fault asks for. */
export function api3Error(code: string, message: string): SimulatorReply {
  return envelope(randomUUID(), new ApiFailure(code, message));
}

function findAction(request: SimulatorRequest, service: string): Action {
  const ofService = ACTIONS.filter((action) => action.service === service);
  if (ofService.length === 0) {
    throw new ApiFailure("NoSuchProduct", "The service is not simulated.");
  }
  const version = header(request, "x-tc-version");
  const ofVersion = ofService.filter((action) => action.version === version);
  if (ofVersion.length === 0) {
    throw new ApiFailure("NoSuchVersion", "The service has no such version.");
  }
  const action = ofVersion.find(({ name }) => name === header(request, "x-tc-action"));
  if (!action) {
    throw new ApiFailure(
      "InvalidAction",
      "The action is not one of this version, or not simulated.",
    );
  }
  return action;
}

interface Call {
  readonly account: Account;
  readonly action: Action;
  readonly requestId: string;
}

function perform(cloud: Cloud, request: SimulatorRequest, call: Call): object {
  const { account, action } = call;
  const body = readBody(request);
  try {
    checkRegion(action, header(request, "x-tc-region"));
    checkPermission(account, action);
    checkRate(cloud, account, action);
    const result = action.run(body, contextOf(cloud, account));
    audit(cloud, request, call, body, "");
    return result;
  } catch (error) {
    if (error instanceof ApiFailure) {
      audit(cloud, request, call, body, error.code);
    }
    throw error;
  }
}

function readBody(request: SimulatorRequest): Readonly<Record<string, unknown>> {
  const isJson = /^application\/json\b/i.test(header(request, "content-type"));
  if (request.method !== "POST" || !isJson) {
    throw new ApiFailure("UnsupportedProtocol", "Only POST with application/json is simulated.");
  }
  const body = jsonObject(request.body);
  if (!body) {
    throw new ApiFailure("InvalidParameter", "The body is not a JSON object.");
  }
  return body;
}

function checkRegion({ regions }: Action, region: string): void {
  if (regions && !region) {
    throw new ApiFailure(
      "MissingParameter",
      "The request is missing a required parameter `Region`.",
    );
  }
  if (regions && !regions.includes(region)) {
    throw new ApiFailure("UnsupportedRegion", "The action does not support this region.");
  }
}

/** INFERRED: the common code; some services answer AuthFailure.UnauthorizedOperation instead. */
function checkPermission({ denied }: Account, { service, name }: Action): void {
  if (denied.includes(name) || denied.includes(`${service}:*`)) {
    throw new ApiFailure(
      "UnauthorizedOperation",
      `you are not authorized to perform operation (${service}:${name})`,
    );
  }
}

function checkRate({ behaviour, rateLimit }: Cloud, { uin }: Account, action: Action): void {
  const kind = `${uin}/${action.service}/${action.name}`;
  if (behaviour.rateLimits && !rateLimit.allows(kind, action.perSecond)) {
    throw new ApiFailure(
      "RequestLimitExceeded",
      `Your current request times equals to ${action.perSecond} in a second, which exceeds the frequency limit.`,
    );
  }
}

function contextOf({ world, seeds, clock, behaviour }: Cloud, account: Account): ActionContext {
  const state = world.accounts[account.uin];
  if (!state) {
    throw new Error(`account ${account.uin} has no state`);
  }
  return { account, state, world, seeds, clock, behaviour };
}

/** Writes are logged, those that failed too; INFERRED for the resource, which is left empty. */
function audit(
  { world, clock }: Cloud,
  { ip }: SimulatorRequest,
  { account, action, requestId }: Call,
  { SignKey: _, ...requestParameters }: Readonly<Record<string, unknown>>,
  failure: string,
): void {
  const isDenied = failure === "UnauthorizedOperation";
  if (action.isWrite) {
    record(world, clock, {
      requestId,
      uin: account.uin,
      userName: account.userName,
      secretId: account.secretId,
      ip,
      eventName: action.name,
      eventType: "ApiCall",
      service: action.service,
      resourceName: "",
      resources: ["*"],
      requestParameters,
      errorCode: isDenied ? 1 : 0,
      apiErrorCode: failure,
    });
  }
}

function envelope(RequestId: string, result: object | ApiFailure): SimulatorReply {
  if (result instanceof ApiFailure) {
    const error = { Code: result.code, Message: result.message };
    return { status: 200, body: { Response: { Error: error, RequestId } }, outcome: result.code };
  }
  return { status: 200, body: { Response: { ...result, RequestId } }, outcome: "ok" };
}
