import { createHash } from "node:crypto";
import type { CallEvent } from "./call/call-event";
import type { CallbackEvent } from "./callback-event";
import type { TrtcEvent } from "./trtc/trtc-event";
import type { VodEvent } from "./vod/vod-event";

/**
 * A key that is the same for every repeat of an event, and another for every other event: repeats
 * arrive when an answer took more than 5 s, and 310 and 311 come once per file. What can differ between
 * two deliveries is left out: `CallbackTs`, `Sign`, `T`, the order of fields.
 *
 * Not part of it is the application: give each its own URL, or put its SDKAppID before the key.
 * @returns such as `trtc-3-311-9Wd…`: family, type, and 43 letters, digits, `-` and `_`
 */
export function idempotencyKey(event: CallbackEvent): string {
  const identity = createHash("sha256")
    .update(canonical(identityOf(event)))
    .digest("base64url");
  return `${labelOf(event)}-${identity}`;
}

function labelOf(event: CallbackEvent): string {
  return event.family === "trtc"
    ? `trtc-${event.group}-${event.type}`
    : `${event.family}-${event.kind}`;
}

function identityOf(event: CallbackEvent): unknown {
  switch (event.family) {
    case "trtc":
      return identityOfTrtc(event);
    case "call":
      return identityOfCall(event);
    case "vod":
      return identityOfVod(event);
  }
}

/** `EventInfo` has the task, the file and the event's own time. */
function identityOfTrtc(event: TrtcEvent): unknown {
  const { CallbackTs, ...body } = event.raw;
  return event.kind === "unknown" ? body : [event.group, event.type, event.raw.EventInfo];
}

/** A call starts once and ends once; its `EventTime` might be another in a repeat. */
function identityOfCall(event: CallEvent): unknown {
  switch (event.kind) {
    case "start-call":
    case "end-call":
      return [event.kind, event.callId];
    case "record-changed":
      return [event.kind, event.callId, identityOf(event.recording)];
    default:
      return event.raw;
  }
}

/** A file is uploaded once; `UpdateTime` and others might differ in a repeat. */
function identityOfVod(event: VodEvent): unknown {
  if (event.kind === "new-file-upload") {
    return [event.kind, event.fileId];
  }
  const { Sign, T, ...body } = event.raw;
  return body;
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
