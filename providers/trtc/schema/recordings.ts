import {
  computed,
  type ObjectSchema,
  objects,
  optional,
  type QueryAttributes,
  required,
} from "@trtc-recording/plugin/schema";

const recording = objects({
  file_id: computed("string", "VOD file id."),
  name: computed("string", "File name, which tells application, room, user and stream."),
  created_at: computed("string", "When the file was created, RFC 3339 in UTC."),
  expires_at: computed(
    "string",
    "When the file is deleted, RFC 3339 in UTC; `9999-12-31T23:59:59Z` means never.",
  ),
  duration_seconds: computed("number", "Length in seconds."),
  mode: computed("string", "`single-stream` or `mixed`, as the file name tells."),
  container: computed("string", "Container as VOD names it, such as `mp4`."),
  width: computed("number", "Picture width in pixels; null without a picture."),
  height: computed("number", "Picture height in pixels; null without a picture."),
  fps: computed("number", "Frames a second; null without a picture."),
  bitrate_kbps: computed("number", "Average bitrate of picture and sound together, in kbit/s."),
  sample_rate_hz: computed("number", "Sample rate in hertz; null without sound."),
  verdict: computed(
    "string",
    "What the file proves about the declared template: `verified`, `drifted` or `unknown`.",
  ),
});

/** `data.trtc_recordings`: recordings of an application, with what they prove. */
export const recordings = {
  version: 0,
  description:
    "Recordings of a TRTC application found in a VOD sub-application, with what each proves about the " +
    "declared template. Declared for a later release: in this one every read is an error.",
  attributes: {
    id: computed("string", "SDKAppID and sub-application: `<sdk_app_id>/<sub_app_id>`."),
    sdk_app_id: required("number", "SDKAppID of the TRTC application, a positive integer."),
    sub_app_id: required("number", "Number of the VOD sub-application to search."),
    since: optional("string", "Oldest creation time to look at, RFC 3339. Default: no limit."),
    recordings: computed(recording, "The recordings found, newest first."),
  },
} as const satisfies ObjectSchema<QueryAttributes>;
