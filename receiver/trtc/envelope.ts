import type { Fields } from "../reading/fields";
import type { JsonObject } from "../reading/json-body";

/** What every body of the TRTC callbacks says. */
export interface TrtcEnvelope {
  readonly family: "trtc";
  /** `EventGroupId`: 1 room, 2 media, 3 recording, 8 web-page recording. */
  readonly group: number;
  /** `EventType`. */
  readonly type: number;
  /** `CallbackTs`: when this request was sent. */
  readonly sentAt: Date;
  /** The body as it was parsed. */
  readonly raw: JsonObject;
}

/** What every documented event says. */
export interface TrtcEventBase extends TrtcEnvelope {
  /** Absent from events of a web-page recording. */
  readonly room?: RoomId;
  /** `EventMsTs`, which the page recommends, or else `EventTs`. */
  readonly happenedAt?: Date;
}

/** A room's id. `5` and `"5"` are two rooms. */
export interface RoomId {
  readonly text: string;
  /** Whether it is a number room. A string room may consist of digits as well. */
  readonly isNumber: boolean;
}

/** Readers of one group, by event type. */
export type EventReaders<Event> = Readonly<
  Record<number, (base: TrtcEventBase, info: Fields) => Event>
>;

/** @param info `EventInfo` */
export function baseOf(envelope: TrtcEnvelope, info: Fields): TrtcEventBase {
  return {
    ...envelope,
    room: roomIdOf(info),
    happenedAt: info.time("EventMsTs") ?? info.time("EventTs"),
  };
}

function roomIdOf(info: Fields): RoomId | undefined {
  const text = info.text("RoomId");
  return text === undefined
    ? undefined
    : { text, isNumber: typeof info.object.RoomId === "number" };
}
