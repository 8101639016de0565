import type { CodeTable } from "../reading/coded";

/** `MediaType`, also called `CallMediaType` (trtc.io 68940, 68941). */
export const CALL_MEDIA_TYPES = {
  Video: { name: "video", meaning: "video call" },
  Audio: { name: "audio", meaning: "audio call" },
} as const satisfies CodeTable;

/** `CallType` (trtc.io 68940). */
export const CALL_TYPES = {
  SingleCall: { name: "one-to-one", meaning: "one-to-one call" },
  MultiCall: { name: "group", meaning: "group call" },
} as const satisfies CodeTable;

/** `CallResult` (trtc.io 68940). */
export const CALL_RESULTS = {
  Cancel: { name: "cancelled", meaning: "the caller cancelled before it was answered" },
  Reject: { name: "rejected", meaning: "the callee declined" },
  NotAnswer: { name: "not-answered", meaning: "the callee did not answer in time" },
  NormalEnd: { name: "normal-end", meaning: "answered, and ended normally" },
  CallBusy: { name: "busy", meaning: "the callee was in another call" },
  Interrupt: { name: "interrupted", meaning: "broken off, by the network for example" },
  Offline: { name: "offline", meaning: "ended by the server, which missed heartbeats" },
} as const satisfies CodeTable;

/** `Status` of a member (trtc.io 68941). */
export const MEMBER_STATUSES = {
  Calling: { name: "calling", meaning: "in the call" },
  Waiting: { name: "waiting", meaning: "not connected yet" },
} as const satisfies CodeTable;

/** `ActionType`: sample and table of trtc.io 69215 spell four of them differently. */
export const MEMBER_ACTIONS = {
  Answer: { name: "answer", meaning: "answered" },
  Accept: { name: "answer", meaning: "answered" },
  Reject: { name: "reject", meaning: "declined" },
  NotAnswer: { name: "not-answer", meaning: "did not answer" },
  Hangup: { name: "hang-up", meaning: "hung up" },
  Join: { name: "join", meaning: "joined unasked" },
  Offline: { name: "offline", meaning: "went offline" },
  Invite: { name: "invite", meaning: "was invited" },
  Invited: { name: "invite", meaning: "was invited" },
  Cancel_Invite: { name: "cancel-invite", meaning: "the invitation was cancelled" },
  Canncel_Invite: { name: "cancel-invite", meaning: "the invitation was cancelled" },
} as const satisfies CodeTable;

/** `OptPlatform` of the query. */
export const PLATFORMS = {
  RESTAPI: { name: "rest-api", meaning: "REST API" },
  Web: { name: "web", meaning: "Web" },
  Android: { name: "android", meaning: "Android" },
  iOS: { name: "ios", meaning: "iOS" },
  Windows: { name: "windows", meaning: "Windows" },
  Mac: { name: "mac", meaning: "macOS" },
  iPad: { name: "ipad", meaning: "iPad" },
  Unknown: { name: "not-stated", meaning: "the service does not know it" },
} as const satisfies CodeTable;
