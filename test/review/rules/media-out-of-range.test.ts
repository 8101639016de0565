import { mediaOutOfRange } from "../../../review/rules/media-out-of-range";
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
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

const VIDEO = "profile.media.video";
const AUDIO = "profile.media.audio";

function judge(recording: typeof CLASSIC, changes: Readonly<Record<string, unknown>> = {}) {
  return check(mediaOutOfRange, changed(recording, changes));
}

test.each([CLASSIC, ADVANCED, OVER_API, { ...CLASSIC, profile: ADVANCED.profile }])(
  "what a preset declares is in range: %#",
  (recording) => {
    expect(judge(recording)).toEqual(OK);
  },
);

describe("each bound, at it and beyond it", () => {
  test.each([
    [`${VIDEO}.width`, OVER_API, 16, 14, "warn"],
    [`${VIDEO}.width`, CLASSIC, 2560, 2562, "block"],
    [`${VIDEO}.width`, OVER_API, 1920, 1922, "block"],
    [`${VIDEO}.height`, CLASSIC, 16, 14, "block"],
    [`${VIDEO}.bitrateKbps`, CLASSIC, 64, 63, "warn"],
    [`${VIDEO}.bitrateKbps`, CLASSIC, 8192, 8193, "warn"],
    [`${VIDEO}.bitrateKbps`, OVER_API, 8192, 8193, "block"],
    [`${VIDEO}.fps`, CLASSIC, 60, 61, "warn"],
    [`${VIDEO}.fps`, OVER_API, 1, 0, "block"],
    [`${VIDEO}.gopSeconds`, CLASSIC, 1, 0, "block"],
    [`${AUDIO}.bitrateKbps`, CLASSIC, 32, 31, "warn"],
    [`${AUDIO}.bitrateKbps`, OVER_API, 128, 129, "block"],
    [`${AUDIO}.sampleRateHz`, CLASSIC, 44_100, 44_101, "block"],
    ["profile.mode.maxUsers", CLASSIC, 8, 9, "block"],
    ["profile.mode.maxUsers", OVER_API, 24, 25, "block"],
    ["profile.file.maxDurationMinutes", CLASSIC, 60, 59, "warn"],
    ["profile.file.maxDurationMinutes", CLASSIC, 1440, 1500, "block"],
    ["profile.file.maxDurationMinutes", ADVANCED, 1, 0, "block"],
    ["profile.resumeWaitSeconds", CLASSIC, 5, 4, "warn"],
    ["profile.resumeWaitSeconds", ADVANCED, 1, 0, "block"],
    ["profile.resumeWaitSeconds", ADVANCED, 86_400, 86_401, "block"],
  ] as const)("%s: %#", (path, recording, allowed, beyond, severity) => {
    expect(judge(recording, { [path]: allowed })).toEqual(OK);
    expect(found(judge(recording, { [path]: beyond }))).toEqual([
      expect.stringMatching(new RegExp(`^${severity} ${path}: .*, got ${beyond}\\b`)),
    ]);
  });

  test("the whole picture counts as well as its edges", () => {
    const largest = { [`${VIDEO}.width`]: 2560, [`${VIDEO}.height`]: 1440 };

    expect(judge(CLASSIC, largest)).toEqual(OK);
    expect(foundInChinese(judge(CLASSIC, { ...largest, [`${VIDEO}.height`]: 1442 }))).toEqual([
      "通话可能录制有误，甚至没有录制文件：画面（video）不得超过 3,686,400 像素（宽 × 高），当前为 2560 × 1442 = 3,691,520。",
    ]);
  });
});

test("says in both languages what it means, which setting, the rule with its unit and the value", () => {
  const outcome = judge(CLASSIC, { [`${VIDEO}.bitrateKbps`]: 550_000 });

  expect(outcome).toMatchObject({
    findings: [
      {
        path: `${VIDEO}.bitrateKbps`,
        severity: "block",
        text: {
          en: "Calls may be recorded otherwise or not at all: 'video.bitrateKbps' must be between 64 and 8,192 kbps, got 550000 (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08).",
          zh: "通话可能录制有误，甚至没有录制文件：视频码率（video.bitrateKbps）须为整数，取值范围为 64 至 8,192 kbps，当前为 550000 kbps。",
        },
        fix: {
          en: "That looks like bits per second, write 550.",
          zh: "请改为允许的值，并核对单位。",
        },
      },
    ],
  });
});

test("what is only inferred is said to be so", () => {
  const outcome = judge(CLASSIC, { [`${VIDEO}.fps`]: 61 });

  expect(found(outcome)).toEqual([
    expect.stringContaining("warn profile.media.video.fps: It is not certain that calls are"),
  ]);
  expect(foundInChinese(outcome)).toEqual([
    "不能确定通话会按预期录制：视频帧率（video.fps）须为整数，取值范围为 1 至 60 fps（推断值），当前为 61 fps。",
  ]);
});

test("a limit that the lock file states replaces the usual one, with its own weight", () => {
  const overrides = (max: unknown) => ({
    "start.limitOverrides": { mixedUsers: { max }, nothing: { max: 1 }, fps: null },
    "profile.mode.maxUsers": 9,
  });

  expect(judge(CLASSIC, overrides({ value: 9, basis: "stated" }))).toEqual(OK);
  expect(found(judge(CLASSIC, overrides({ value: 7, basis: "inferred" })))).toEqual([
    expect.stringMatching(/^warn .*between 1 and 7 people/),
  ]);
  expect(found(judge(CLASSIC, overrides({ basis: "own" })))).toEqual([
    expect.stringMatching(/^block .*between 1 and 8 people/),
  ]);
});

test("all that is wrong is found at once", () => {
  const outcome = judge(CLASSIC, {
    "profile.templateName": "1 对 1",
    [`${VIDEO}.fps`]: 0,
    [`${AUDIO}.channels`]: "5.1",
    [`${AUDIO}.bitrateKbps`]: "${var.kbps}",
  });

  expect(found(outcome).map((text) => text.split(":")[0])).toEqual([
    "block profile.templateName",
    "block profile.media.video.fps",
    "block profile.media.audio.channels",
  ]);
});

test("a value that is known only after apply stays unknown", () => {
  const later = { [`${VIDEO}.width`]: "${var.width}", "profile.mode.maxUsers": "${var.people}" };

  expect(judge(CLASSIC, later)).toEqual(
    unknown("profile.mode.maxUsers", "profile.media.video.width"),
  );
});

test.each([
  CALLBACKS_ONLY,
  changed(CLASSIC, { profile: undefined }),
  changed(CLASSIC, { "start.consoleForm": undefined }),
  changed(CLASSIC, { "profile.mode.kind": undefined }),
  changed(CLASSIC, { "profile.mode.layout.kind": undefined }),
])("nothing is judged where a choice is missing that decides on the rest: %#", (recording) => {
  expect(judge(recording)).toEqual(NOT_APPLICABLE);
});
