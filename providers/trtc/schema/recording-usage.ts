import {
  computed,
  type ObjectSchema,
  objects,
  optional,
  type QueryAttributes,
  required,
} from "@trtc-recording/plugin/schema";

const usage = objects({
  tier: computed(
    "string",
    "Price tier as Tencent names it, such as `Audio`, `SD`, `HD`, `FullHD`, `2K` or `4K`.",
  ),
  minutes: computed("number", "Minutes recorded in this tier over the whole period."),
});

/** `data.trtc_recording_usage`: billed recording minutes by price tier. */
export const recordingUsage = {
  version: 0,
  description:
    "Recording minutes by price tier, from DescribeRecordingUsage. The figures of a day settle on the next morning.",
  attributes: {
    id: computed("string", "The question as text: application, period and kind of recording."),
    sdk_app_id: optional(
      "number",
      "SDKAppID of the TRTC application, a positive integer. Default: all applications of the account.",
    ),
    start_date: required("string", "First day, `YYYY-MM-DD`."),
    end_date: required("string", "Last day, `YYYY-MM-DD`, at most 31 days in all."),
    mix_type: required(
      "string",
      "`single` for single-stream recording, `multi` for mixed recording.",
    ),
    usage: computed(usage, "One element for each tier."),
  },
} as const satisfies ObjectSchema<QueryAttributes>;
