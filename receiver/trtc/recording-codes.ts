import type { CodeTable } from "../reading/coded";

/** `LeaveCode` of 302 (trtc.io 54914). */
export const LEAVE_CODES = {
  0: { name: "normal", meaning: "the recording was stopped normally" },
  1: { name: "customer-kicked", meaning: "the customer removed the recording robot from the room" },
  2: { name: "customer-dissolved", meaning: "the customer dissolved the room" },
  3: { name: "server-kicked", meaning: "the server removed the recording robot from the room" },
  4: { name: "server-dissolved", meaning: "the server dissolved the room" },
  99: { name: "idle", meaning: "nobody else was left in the room for longer than the idle time" },
  100: { name: "room-timeout", meaning: "the robot left the room because of a timeout" },
  101: { name: "same-user", meaning: "the same user entered the room again" },
} as const satisfies CodeTable;

/** `Status` of 301 and 303 (trtc.io 54914). */
export const START_STATUSES = {
  0: { name: "ok", meaning: "started" },
  1: { name: "failed", meaning: "did not start" },
} as const satisfies CodeTable;

/** `LeaveCode` or `Status` of 305 (trtc.io 54914). */
export const UPLOAD_STATUSES = {
  0: { name: "uploaded", meaning: "all files are in the cloud storage" },
  1: { name: "delayed", meaning: "at least one file is still on the server or its backup storage" },
  2: { name: "restored", meaning: "files that were delayed are now in the cloud storage" },
} as const satisfies CodeTable;

/** `Status` of 306 (trtc.io 54914). */
export const FAILOVER_STATUSES = {
  0: { name: "migrated", meaning: "the task goes on on another server" },
} as const satisfies CodeTable;

/** `Status` of 310 (trtc.io 54914). */
export const MP4_STATUSES = {
  0: { name: "uploaded", meaning: "all files are in the cloud storage" },
  1: { name: "delayed", meaning: "at least one file is still on the server or its backup storage" },
  2: { name: "abnormal", meaning: "the MP4 recording ended abnormally" },
} as const satisfies CodeTable;

/** `Status` of 311 (trtc.io 54914). */
export const VOD_COMMIT_STATUSES = {
  0: { name: "stored", meaning: "the file is in VOD" },
  1: { name: "stuck", meaning: "the file is stuck on the server or its backup storage" },
  2: { name: "upload-error", meaning: "the upload to VOD failed" },
} as const satisfies CodeTable;

/** `Status` of 312 (trtc.io 54914). */
export const VOD_STOP_STATUSES = {
  0: { name: "ok", meaning: "the upload task ended normally" },
  1: { name: "abnormal", meaning: "the upload task ended abnormally" },
} as const satisfies CodeTable;

/** `TrackType` (trtc.io 54914). */
export const TRACK_TYPES = {
  audio: { name: "audio", meaning: "sound only" },
  video: { name: "video", meaning: "pictures only" },
  audio_video: { name: "audio-video", meaning: "sound and pictures" },
} as const satisfies CodeTable;

/** `MediaId` (trtc.io 54914). */
export const MEDIA_IDS = {
  main: { name: "main", meaning: "camera" },
  aux: { name: "aux", meaning: "screen" },
  mix: { name: "mix", meaning: "everybody mixed" },
} as const satisfies CodeTable;

/** `Status` of 801 (trtc.io 54914). */
export const WEB_START_STATUSES = {
  1: { name: "ok", meaning: "started" },
  2: { name: "failed", meaning: "did not start" },
  3: { name: "interrupted", meaning: "broke off, and is started again by the service" },
  4: { name: "migrated", meaning: "the task was moved" },
  5: { name: "abandoned", meaning: "broke off and is not tried again" },
} as const satisfies CodeTable;

/** `Status` of 802 (trtc.io 54914). */
export const WEB_STOP_STATUSES = {
  1: { name: "ok", meaning: "ended normally" },
} as const satisfies CodeTable;

/** `Status` of 803 (trtc.io 54914). */
export const WEB_UPDATE_STATUSES = {
  1: { name: "refreshed", meaning: "the page was loaded again" },
  2: { name: "paused", meaning: "the recording was paused" },
  3: { name: "resumed", meaning: "the recording goes on" },
} as const satisfies CodeTable;

/** `Status` of 804 (trtc.io 54914). */
export const WEB_LIMIT_STATUSES = {
  1: { name: "too-long", meaning: "stopped at the longest recording time" },
  2: {
    name: "too-large",
    meaning: "stopped because a video on the page exceeded the largest size",
  },
} as const satisfies CodeTable;
