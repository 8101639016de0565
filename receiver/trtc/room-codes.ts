import type { CodeTable } from "../reading/coded";

/** `Role` (trtc.io 39558). */
export const ROLES = {
  20: { name: "anchor", meaning: "anchor" },
  21: { name: "viewer", meaning: "viewer" },
} as const satisfies CodeTable;

/** `TerminalType` (trtc.io 39558). */
export const TERMINAL_TYPES = {
  1: { name: "windows", meaning: "Windows" },
  2: { name: "android", meaning: "Android" },
  3: { name: "ios", meaning: "iOS" },
  4: { name: "linux", meaning: "Linux" },
  100: { name: "other", meaning: "another device" },
} as const satisfies CodeTable;

/** `UserType` (trtc.io 39558). */
export const USER_TYPES = {
  1: { name: "webrtc", meaning: "WebRTC" },
  2: { name: "mini-program", meaning: "mini program" },
  3: { name: "native", meaning: "native SDK" },
} as const satisfies CodeTable;

/** `Reason` of 103 (trtc.io 39558). */
export const ENTER_REASONS = {
  1: { name: "normal", meaning: "entered normally" },
  2: { name: "network-switch", meaning: "switched networks" },
  3: { name: "timeout-retry", meaning: "tried again after a timeout" },
  4: { name: "cross-room", meaning: "cross-room communication" },
} as const satisfies CodeTable;

/** `Reason` of 104 (trtc.io 39558). */
export const LEAVE_REASONS = {
  1: { name: "voluntary", meaning: "left voluntarily" },
  2: { name: "timeout", meaning: "timed out" },
  3: { name: "removed", meaning: "was removed from the room" },
  4: { name: "cross-room-cancelled", meaning: "cross-room communication was cancelled" },
  5: { name: "force-closed", meaning: "the process was force-closed" },
} as const satisfies CodeTable;
