import { Diagnostics } from "@trtc-recording/plugin";
import { attributeOf, reportProblems } from "../../../providers/trtc/report-problems";

test.each([
  ["templateName", "name"],
  ["mode", "mode"],
  ["mode.maxUsers", "mix.max_users"],
  ["mode.layout", "mix.layout"],
  ["mode.layout.bigPictureUserIdPrefix", "mix.big_picture_user_id_prefix"],
  ["video", "video"],
  ["video.bitrateKbps", "video.bitrate_kbps"],
  ["video.gopSeconds", "video.gop_seconds"],
  ["audio.sampleRateHz", "audio.sample_rate_hz"],
  ["file.maxDuration", "file.max_duration_minutes"],
  ["resumeWait", "resume_wait_seconds"],
  ["retention", "storage.retention_days"],
  ["storage.sub_app_id", "storage.sub_app_id"],
])("%s of the profile is the attribute %s", (field, attribute) => {
  expect(attributeOf(field).join(".")).toBe(attribute);
});

test("what may hold a secret is not pointed at, as Terraform would print its line", () => {
  const diagnostics = new Diagnostics();
  const problem = { severity: "error", rule: "is wrong", fix: "mend it" } as const;

  reportProblems(
    "Invalid",
    ["url", "signing_key_fingerprint", "event_group"].map((field) => ({ ...problem, field })),
    diagnostics,
  );

  expect(diagnostics.all.map(({ path, detail }) => [path, detail])).toEqual([
    [[], "'url' is wrong: mend it."],
    [[], "'signing_key_fingerprint' is wrong: mend it."],
    [["event_group"], "'event_group' is wrong: mend it."],
  ]);
});
