import { halfFilledTranscode } from "../../../review/rules/half-filled-transcode";
import {
  ADVANCED,
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  OVER_API,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(recording: typeof CLASSIC, changes: Readonly<Record<string, unknown>> = {}) {
  return check(halfFilledTranscode, changed(recording, changes));
}

function pathsOf(outcome: ReturnType<typeof judge>): string[] {
  return outcome.state === "found" ? outcome.findings.map(({ path }) => path) : [];
}

test.each([
  CLASSIC,
  ADVANCED,
  OVER_API,
  changed(ADVANCED, { "profile.file": { format: "hls" } }),
  changed(CLASSIC, { "profile.media.video.fps": "${var.fps}" }),
])("what states everything is no finding, later values included: %#", (recording) => {
  expect(judge(recording)).toEqual(OK);
});

test.each([
  "profile.media.video.width",
  "profile.media.video.height",
  "profile.media.video.bitrateKbps",
  "profile.media.video.fps",
  "profile.media.video.gopSeconds",
  "profile.media.audio.sampleRateHz",
  "profile.media.audio.bitrateKbps",
  "profile.media.audio.channels",
  "profile.mode.maxUsers",
  "profile.mode.layout.kind",
  "profile.mode.kind",
  "profile.media.kind",
  "profile.file.maxDurationMinutes",
  "profile.resumeWaitSeconds",
  "profile.templateName",
  "start.scheme",
  "start.consoleForm",
])("without %s it is found, and nothing else is", (path) => {
  expect(pathsOf(judge(CLASSIC, { [path]: undefined }))).toEqual([path]);
});

test("without a retention the storage says only half", () => {
  expect(pathsOf(judge(CLASSIC, { "storage.retention": undefined }))).toEqual([
    "storage.retention",
  ]);
  expect(pathsOf(judge(CLASSIC, { "storage.retention": {} }))).toEqual(["storage.retention"]);
  expect(judge(CLASSIC, { "storage.retention": "permanent" })).toEqual(OK);
});

test("says in both languages that nobody has reviewed what the service would do", () => {
  const outcome = judge(CLASSIC, { "profile.media.video.fps": undefined });

  expect(found(outcome)).toEqual([
    "profile.media.video.fps: Nobody has reviewed how calls are recorded here, because the service would refuse this or fill in a value of its own: 'profile.media.video.fps' is not stated.",
  ]);
  expect(foundInChinese(outcome)).toEqual([
    "此处的录制方式未经审阅，服务可能拒绝该配置或自行取值：未写明 profile.media.video.fps。",
  ]);
});

test("a form that transcodes needs picture, sound and layout as a whole", () => {
  const parts = {
    "profile.media.video": undefined,
    "profile.media.audio": undefined,
    "profile.mode.layout": undefined,
  };
  const outcome = judge(CLASSIC, parts);

  expect(pathsOf(outcome)).toEqual([
    "profile.mode.layout",
    "profile.media.video",
    "profile.media.audio",
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining("混流布局模板（mode.layout）未写明"),
    expect.stringContaining("画面（video）未写明：服务会采用无人审阅过的默认值"),
    expect.stringContaining("声音（audio）未写明"),
  ]);
});

test("a recording without a profile lacks all of it", () => {
  expect(pathsOf(judge(CLASSIC, { profile: undefined }))).toEqual([
    "profile.templateName",
    "profile.mode.kind",
    "profile.media.kind",
    "profile.file.format",
    "profile.file.maxDurationMinutes",
    "profile.resumeWaitSeconds",
  ]);
});

test("callbacks alone need no profile", () => {
  expect(judge(CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
});
