import type { CodedNumber } from "../reading/coded";
import type { Fields } from "../reading/fields";
import type { EventReaders, TrtcEventBase } from "./envelope";
import { ENTER_REASONS, LEAVE_REASONS, ROLES, TERMINAL_TYPES, USER_TYPES } from "./room-codes";

/** 101, 102. */
export interface RoomLifeEvent extends TrtcEventBase {
  readonly kind: "create-room" | "dismiss-room";
  /** Absent from 102. */
  readonly userId?: string;
}

/** 103. */
export interface EnterRoomEvent extends TrtcEventBase {
  readonly kind: "enter-room";
  readonly userId: string;
  readonly role?: CodedNumber<typeof ROLES>;
  readonly terminal?: CodedNumber<typeof TERMINAL_TYPES>;
  readonly userType?: CodedNumber<typeof USER_TYPES>;
  readonly reason?: CodedNumber<typeof ENTER_REASONS>;
}

/** 104. It comes alone: no 202, 204 or 206 says that the user's streams have stopped. */
export interface ExitRoomEvent extends TrtcEventBase {
  readonly kind: "exit-room";
  readonly userId: string;
  readonly role?: CodedNumber<typeof ROLES>;
  readonly reason?: CodedNumber<typeof LEAVE_REASONS>;
}

/** 105. */
export interface ChangeRoleEvent extends TrtcEventBase {
  readonly kind: "change-role";
  readonly userId: string;
  readonly role?: CodedNumber<typeof ROLES>;
}

/** 201 to 206. `aux` is the screen (辅路). */
export interface MediaEvent extends TrtcEventBase {
  readonly kind: `${"start" | "stop"}-${"video" | "audio" | "aux"}`;
  readonly userId: string;
  /** In stop events. What its values mean is not documented; the samples have 0. */
  readonly reason?: number;
}

/** Groups 1 and 2. @see https://trtc.io/document/39558 */
export type RoomEvent =
  | RoomLifeEvent
  | EnterRoomEvent
  | ExitRoomEvent
  | ChangeRoleEvent
  | MediaEvent;

export const ROOM_READERS: EventReaders<RoomEvent> = {
  101: (base, info) => ({ ...base, kind: "create-room", userId: info.text("UserId") }),
  102: (base, info) => ({ ...base, kind: "dismiss-room", userId: info.text("UserId") }),
  103: (base, info) => ({
    ...base,
    kind: "enter-room",
    userId: info.requiredText("UserId"),
    role: info.code(ROLES, "Role"),
    terminal: info.code(TERMINAL_TYPES, "TerminalType"),
    userType: info.code(USER_TYPES, "UserType"),
    reason: info.code(ENTER_REASONS, "Reason"),
  }),
  104: (base, info) => ({
    ...base,
    kind: "exit-room",
    userId: info.requiredText("UserId"),
    role: info.code(ROLES, "Role"),
    reason: info.code(LEAVE_REASONS, "Reason"),
  }),
  105: (base, info) => ({
    ...base,
    kind: "change-role",
    userId: info.requiredText("UserId"),
    role: info.code(ROLES, "Role"),
  }),
};

export const MEDIA_READERS: EventReaders<MediaEvent> = {
  201: media("start-video"),
  202: media("stop-video"),
  203: media("start-audio"),
  204: media("stop-audio"),
  205: media("start-aux"),
  206: media("stop-aux"),
};

function media(kind: MediaEvent["kind"]) {
  return (base: TrtcEventBase, info: Fields): MediaEvent => ({
    ...base,
    kind,
    userId: info.requiredText("UserId"),
    reason: info.whole("Reason"),
  });
}
