import type { Source } from "../../profile/sources";
import { type CallbackResult, readEvent } from "../reading/callback-result";
import type { Fields } from "../reading/fields";
import type { BodyLimits } from "../reading/json-body";
import type { RawBody } from "../reading/raw-body";
import { CALLBACK_SOURCES } from "../sources";
import { baseOf, type EventReaders, type TrtcEnvelope } from "./envelope";
import { RECORDING_READERS, type RecordingEvent } from "./recording-event";
import { MEDIA_READERS, ROOM_READERS, type RoomEvent } from "./room-event";
import { WEB_RECORDING_READERS, type WebRecordingEvent } from "./web-recording-event";

/** A group or type that no page describes, such as 313 to 316; see `raw`. */
export interface UnknownTrtcEvent extends TrtcEnvelope {
  readonly kind: "unknown";
}

/** What arrives at the console's callback URLs; `kind` tells the events apart. */
export type TrtcEvent = RoomEvent | RecordingEvent | WebRecordingEvent | UnknownTrtcEvent;

interface EventGroup {
  readonly source: Source;
  readonly readers: EventReaders<TrtcEvent>;
}

/** Uploads of a web-page recording are reported as 311 and 312; the page does not say in which group. */
const GROUPS: Readonly<Record<number, EventGroup>> = {
  1: { source: CALLBACK_SOURCES.room, readers: ROOM_READERS },
  2: { source: CALLBACK_SOURCES.room, readers: MEDIA_READERS },
  3: { source: CALLBACK_SOURCES.recording, readers: RECORDING_READERS },
  8: {
    source: CALLBACK_SOURCES.recording,
    readers: { ...RECORDING_READERS, ...WEB_RECORDING_READERS },
  },
};

/**
 * Parses the body of a room, media or recording callback. Check its signature first.
 * @returns the event, or all problems by field; what no page describes is an event of kind "unknown"
 * @throws TypeError when the body was parsed already
 */
export function parseCallback(
  rawBody: RawBody,
  limits: BodyLimits = {},
): CallbackResult<TrtcEvent> {
  return readEvent(rawBody, limits, CALLBACK_SOURCES.recording, readTrtcEvent);
}

/** Reads the event from a body, or from the part of a body that wraps it. */
export function readTrtcEvent(body: Fields): TrtcEvent {
  const envelope: TrtcEnvelope = {
    family: "trtc",
    group: body.requiredWhole("EventGroupId"),
    type: body.requiredWhole("EventType"),
    sentAt: body.requiredTime("CallbackTs"),
    raw: body.object,
  };
  const group = GROUPS[envelope.group];
  const read = group?.readers[envelope.type];
  if (!read) {
    return { ...envelope, kind: "unknown" };
  }
  const info = body.citing(group.source).requiredFields("EventInfo");
  return read(baseOf(envelope, info), info);
}
