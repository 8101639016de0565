import type { Checks } from "../../profile/checks";
import { showValue } from "../../profile/problem";
import { type CallbackResult, readEvent } from "../reading/callback-result";
import { type CodedText, coded } from "../reading/coded";
import type { Fields } from "../reading/fields";
import type { BodyLimits, JsonObject } from "../reading/json-body";
import type { RawBody } from "../reading/raw-body";
import { CALLBACK_SOURCES } from "../sources";
import type { RoomId } from "../trtc/envelope";
import { readTrtcEvent, type TrtcEvent } from "../trtc/trtc-event";
import {
  CALL_MEDIA_TYPES,
  CALL_RESULTS,
  CALL_TYPES,
  MEMBER_ACTIONS,
  MEMBER_STATUSES,
  PLATFORMS,
} from "./call-codes";

/** What every TUICallKit callback says. */
export interface CallEnvelope {
  readonly family: "call";
  /** `Sdkappid` of the query. */
  readonly sdkAppId: number;
  /** `CallbackCommand`. */
  readonly command: string;
  /** `EventTime`. */
  readonly happenedAt?: Date;
  /** `ClientIP` of the query. */
  readonly clientIp?: string;
  /** `OptPlatform` of the query. */
  readonly platform?: CodedText<typeof PLATFORMS>;
  /** The body as it was parsed. */
  readonly raw: JsonObject;
}

export interface CallMember {
  readonly userId: string;
  readonly status?: CodedText<typeof MEMBER_STATUSES>;
}

export interface ChangedMember {
  readonly userId: string;
  readonly action?: CodedText<typeof MEMBER_ACTIONS>;
}

/** `Call.CallbackAfterStartCall`. */
export interface StartCallEvent extends CallEnvelope {
  readonly kind: "start-call";
  readonly callId: string;
  readonly media?: CodedText<typeof CALL_MEDIA_TYPES>;
  readonly chatGroupId?: string;
  readonly room?: RoomId;
  readonly members: readonly CallMember[];
}

/** `Call.CallbackAfterEndCall`. The call's record can be queried 5 s later. */
export interface EndCallEvent extends CallEnvelope {
  readonly kind: "end-call";
  readonly callId: string;
  readonly callerId?: string;
  /** In the printed sample the caller is among them. */
  readonly calleeIds: readonly string[];
  readonly media?: CodedText<typeof CALL_MEDIA_TYPES>;
  readonly callType?: CodedText<typeof CALL_TYPES>;
  readonly result?: CodedText<typeof CALL_RESULTS>;
  readonly startedAt?: Date;
  /** Absent when nobody answered. */
  readonly acceptedAt?: Date;
  readonly endedAt?: Date;
  readonly room?: RoomId;
}

/** `Call.CallbackAfterMemberChanged`. */
export interface MemberChangedEvent extends CallEnvelope {
  readonly kind: "member-changed";
  readonly callId: string;
  readonly members: readonly CallMember[];
  readonly changed: readonly ChangedMember[];
}

/** `Call.CallbackAfterRecordChanged`, which a sample calls `…AfterCloudRecordingChanged`. */
export interface RecordChangedEvent extends CallEnvelope {
  readonly kind: "record-changed";
  readonly callId: string;
  /** The recording event that it wraps: 301, 311 or 312. */
  readonly recording: TrtcEvent;
  readonly kitType?: number;
}

/** A command that no page describes; see `raw`. */
export interface UnknownCallEvent extends CallEnvelope {
  readonly kind: "unknown";
}

/** What arrives at the URL that `set_callback` has set; `kind` tells the events apart. */
export type CallEvent =
  | StartCallEvent
  | EndCallEvent
  | MemberChangedEvent
  | RecordChangedEvent
  | UnknownCallEvent;

export interface CallCallbackExpectation extends BodyLimits {
  /** The application that this receiver serves. */
  readonly sdkAppId: number;
}

/** The answer that the pages show. What happens without it is not documented. */
export const CALL_CALLBACK_ANSWER = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';

/**
 * Parses a TUICallKit callback. It carries no documented signature: compare the secret in the URL's
 * path first, with `matchesToken`.
 * @param query The query of the request's URL: `new URL(url, "http://localhost").searchParams`.
 * @returns the event, or all problems by field; another application's `Sdkappid` is one
 * @throws TypeError when the body was parsed already
 * @throws RangeError when `sdkAppId` cannot be an SDKAppID
 * @see https://trtc.io/document/68940
 */
export function parseCallKitCallback(
  rawBody: RawBody,
  query: URLSearchParams,
  { sdkAppId, ...limits }: CallCallbackExpectation,
): CallbackResult<CallEvent> {
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId <= 0) {
    throw new RangeError(
      `'sdkAppId' must be a whole number above 0, got ${showValue(sdkAppId)}: write the application's SDKAppID`,
    );
  }
  return readEvent(rawBody, limits, CALLBACK_SOURCES.call, (body, checks) => {
    checkSdkAppId(query, sdkAppId, checks);
    return readCallEvent(body, query, sdkAppId);
  });
}

function checkSdkAppId(query: URLSearchParams, sdkAppId: number, checks: Checks): void {
  const given = fromQuery(query, "Sdkappid");
  if (given !== String(sdkAppId)) {
    checks.error("Sdkappid", `must be ${sdkAppId} in the URL's query`, {
      given: given === undefined ? "none" : showValue(given),
      fix: "refuse it: it is about another application",
      source: CALLBACK_SOURCES.call,
    });
  }
}

function readCallEvent(body: Fields, query: URLSearchParams, sdkAppId: number): CallEvent {
  const platform = fromQuery(query, "OptPlatform");
  const envelope: CallEnvelope = {
    family: "call",
    sdkAppId,
    command: body.text("CallbackCommand") ?? fromQuery(query, "CallbackCommand") ?? "",
    happenedAt: body.time("EventTime"),
    clientIp: fromQuery(query, "ClientIP"),
    platform: platform === undefined ? undefined : coded(PLATFORMS, platform),
    raw: body.object,
  };
  switch (envelope.command) {
    case "Call.CallbackAfterStartCall":
      return startCall(envelope, body);
    case "Call.CallbackAfterEndCall":
      return endCall(envelope, body.requiredFields("CallRecord"));
    case "Call.CallbackAfterMemberChanged":
      return {
        ...envelope,
        kind: "member-changed",
        callId: body.requiredText("CallId"),
        members: members(body),
        changed: body.list("ChangedUserList").map((user) => ({
          userId: user.requiredText("User_Account"),
          action: user.word(MEMBER_ACTIONS, "ActionType"),
        })),
      };
    case "Call.CallbackAfterRecordChanged":
    case "Call.CallbackAfterCloudRecordingChanged": {
      const callback = body.requiredFields("Callback");
      return {
        ...envelope,
        kind: "record-changed",
        callId: body.requiredText("CallId"),
        recording: readTrtcEvent(callback),
        kitType: callback.whole("KitType"),
      };
    }
    default:
      return { ...envelope, kind: "unknown" };
  }
}

/** `CallId` and its neighbours stand inside `CallInfo` in the sample, beside it in the table. */
function startCall(envelope: CallEnvelope, body: Fields): StartCallEvent {
  const call = body.fields("CallInfo") ?? body;
  return {
    ...envelope,
    kind: "start-call",
    callId: call.requiredText("CallId"),
    media: call.word(CALL_MEDIA_TYPES, "CallMediaType") ?? call.word(CALL_MEDIA_TYPES, "MediaType"),
    chatGroupId: call.text("ChatGroupId"),
    room: roomOf(call),
    members: members(body),
  };
}

function endCall(envelope: CallEnvelope, record: Fields): EndCallEvent {
  return {
    ...envelope,
    kind: "end-call",
    callId: record.requiredText("CallId"),
    callerId: record.text("Caller_Account"),
    calleeIds: record.texts("CalleeList_Account"),
    media: record.word(CALL_MEDIA_TYPES, "MediaType"),
    callType: record.word(CALL_TYPES, "CallType"),
    result: record.word(CALL_RESULTS, "CallResult"),
    startedAt: record.time("StartTime"),
    acceptedAt: record.time("AcceptTime"),
    endedAt: record.time("EndTime"),
    room: roomOf(record),
  };
}

function members(body: Fields): CallMember[] {
  return body.list("UserList").map((user) => ({
    userId: user.requiredText("User_Account"),
    status: user.word(MEMBER_STATUSES, "Status"),
  }));
}

/** `RoomIdType`: 1 number, 2 text (other pages of Tencent's count the other way round). */
function roomOf(call: Fields): RoomId | undefined {
  const text = call.text("RoomId");
  return text === undefined ? undefined : { text, isNumber: call.whole("RoomIdType") === 1 };
}

/** The pages write both `SdkAppid` and `Sdkappid`. */
function fromQuery(query: URLSearchParams, name: string): string | undefined {
  const [, value] = [...query].find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
  return value;
}
