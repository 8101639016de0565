import {
  computed,
  map,
  type ObjectSchema,
  object,
  optional,
  required,
  stable,
} from "@trtc-recording/plugin/schema";
import { consoleAttributes } from "./console-attributes";
import { sdkAppId } from "./sdk-app-id";

const mix = object({
  layout: optional(
    "string",
    "Arrangement of the pictures: `nine-grid`, `screen-share` or `floating`. Not for `audio-only`.",
  ),
  max_users: required(
    "number",
    "People in the mixed picture, 1 to 8; whoever joins later is not recorded.",
  ),
  big_picture_user_id_prefix: optional(
    "string",
    "Start of the userId that gets the big picture. Needed for `screen-share` and `floating`, " +
      "meaningless for `nine-grid`.",
  ),
});

const video = object({
  width: required(
    "number",
    "Canvas width in pixels, 16 to 2560; width times height at most 2560 x 1440.",
  ),
  height: required(
    "number",
    "Canvas height in pixels, 16 to 2560; width times height at most 2560 x 1440.",
  ),
  bitrate_kbps: required(
    "number",
    "Video bitrate in kbit/s. The form's range is not published; the recording API takes 64 to 8192.",
  ),
  fps: required(
    "number",
    "Frames a second. The form's range is not published; the recording API takes 1 to 60.",
  ),
  gop_seconds: required("number", "Seconds between two key frames. No range is published."),
});

const audio = object({
  sample_rate_hz: required("number", "Sample rate in hertz: 48000, 44100 or 16000."),
  bitrate_kbps: required(
    "number",
    "Audio bitrate in kbit/s. The form's range is not published; the recording API takes 32 to 128.",
  ),
  channels: required("string", "`mono` or `stereo`."),
});

const file = object({
  format: required(
    "string",
    "Container: `mp4`, `hls` or `aac` (audio only). The `classic` form has `mp4` only.",
  ),
  max_duration_minutes: optional(
    "number",
    "Longest file in minutes, 1 to 1440; longer recordings continue in the next file. Not for `hls`, " +
      "which splits after 14 days.",
  ),
});

const storage = object({
  sub_app_id: required(
    "number",
    "Number of the VOD sub-application that stores the files; one of standard type.",
  ),
  retention_days: optional(
    "number",
    "Whole days until a file is deleted for good, from 1. Exactly one of this and " +
      "`retention_permanent` is set.",
  ),
  retention_permanent: optional(
    "bool",
    "`true`: files are kept until someone deletes them. Exactly one of this and `retention_days` is " +
      "set.",
  ),
});

/** `trtc_auto_record_template`: the application's global auto-record template. */
export const autoRecordTemplate = {
  version: 0,
  description:
    "The global auto-record template of a TRTC application (one each). It has no public API: the " +
    "provider pins the declared form, says what to type into the console, and once a person has confirmed " +
    "it, watches the audit log for edits and looks at the recordings that are made. A change affects only " +
    "rooms created some 5 to 10 minutes later.",
  attributes: {
    id: stable(computed("string", "The SDKAppID as text: an application has one global template.")),
    sdk_app_id: sdkAppId,
    console_form: required(
      "string",
      "Which form the account's console shows: `classic` (mixing and transcoding, mp4) or " +
        "`advanced-features` (single-stream only, recorded as published).",
    ),
    name: required(
      "string",
      "Template name: letters, digits, `_` and `-`, at least one. No longest length is published.",
    ),
    mode: required(
      "string",
      "`single-stream` (a file for each person), `mixed` (one file) or `single-stream-and-mixed` (both, " +
        "billed twice). `advanced-features` has `single-stream` only.",
    ),
    mix: optional(mix, "How people share the picture; set exactly when `mode` mixes."),
    media: required("string", "What is recorded: `audio-and-video`, `audio-only` or `video-only`."),
    video: optional(
      video,
      "Transcoding of the picture. Not for `audio-only`, nor for `advanced-features`.",
    ),
    audio: optional(
      audio,
      "Transcoding of the sound. Not for `video-only`, nor for `advanced-features`.",
    ),
    file: required(file, "What the files look like."),
    resume_wait_seconds: required(
      "number",
      "Seconds to wait for people to come back before the recording ends, up to 86400; from 1 in " +
        "`advanced-features`, from 5 in the recording API. Billed as audio.",
    ),
    storage: required(storage, "Where files go and how long they stay."),
    limit_overrides: optional(
      map("number"),
      "Bounds of the form that Tencent has changed for this account, by name: `mixedUsers.max = 12`. " +
        "The names are those of docs/limits.md, and `retention.max` in days.",
    ),
    ...consoleAttributes,
  },
} as const satisfies ObjectSchema;
