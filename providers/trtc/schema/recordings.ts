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
  duration_seconds: computed(
    "number",
    "Length in seconds; null while VOD has not looked into the file.",
  ),
  mode: computed(
    "string",
    "`single-stream` or `mixed`, as the file name tells; null where it does not: the file was renamed, or " +
      "its recording was started over the REST API.",
  ),
  container: computed(
    "string",
    "Container as VOD names it, such as `mp4`; null while VOD has not looked into the file.",
  ),
  width: computed("number", "Picture width in pixels; null without a picture."),
  height: computed("number", "Picture height in pixels; null without a picture."),
  fps: computed("number", "Frames a second; null without a picture."),
  bitrate_kbps: computed(
    "number",
    "Average bitrate of picture and sound together, in kbit/s; null while VOD has not looked.",
  ),
  sample_rate_hz: computed("number", "Sample rate in hertz; null without sound."),
});

/** `data.trtc_recordings`: recordings of an application, with what each shows. */
export const recordings = {
  version: 0,
  description:
    "Recordings of a TRTC application in a VOD sub-application, with what each shows. Whether they agree " +
    "with a declared template is the `status` of that template.",
  attributes: {
    id: computed("string", "SDKAppID and sub-application: `<sdk_app_id>/<sub_app_id>`."),
    sdk_app_id: required("number", "SDKAppID of the TRTC application, a positive integer."),
    sub_app_id: required("number", "Number of the VOD sub-application to search."),
    since: optional(
      "string",
      "Oldest creation time to look at, RFC 3339, such as `2026-10-01T00:00:00Z`. Default: no limit.",
    ),
    limit: optional("number", "Most recordings to list, 1 to 1000; the newest. Default: 100."),
    recordings: computed(recording, "The recordings found, newest first."),
    is_complete: computed(
      "bool",
      "Whether these are all: `false` when there are more than `limit`, and, with a warning, when VOD " +
        "did not answer in 30 seconds or could not list some.",
    ),
  },
} as const satisfies ObjectSchema<QueryAttributes>;
