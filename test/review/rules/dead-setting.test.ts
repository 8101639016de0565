import { deadSetting } from "../../../review/rules/dead-setting";
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

const VIDEO = { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 };
const AUDIO = { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" };

function judge(recording: typeof CLASSIC, changes: Readonly<Record<string, unknown>> = {}) {
  return check(deadSetting, changed(recording, changes));
}

test.each([CLASSIC, ADVANCED])("what a form applies is no finding: %#", (recording) => {
  expect(judge(recording)).toEqual(OK);
});

test.each([
  [ADVANCED, { "profile.mode.maxUsers": 2 }, "profile.mode.maxUsers", "单流录制不做合流"],
  [ADVANCED, { "profile.mode.layout": {} }, "profile.mode.layout", "单流录制不做合流"],
  [ADVANCED, { "profile.mode.layout": null }, "profile.mode.layout", "单流录制不做合流"],
  [CLASSIC, { "profile.media.kind": "video-only" }, "profile.media.audio", "因为录制格式为仅视频"],
  [
    changed(CLASSIC, { "profile.mode.layout": undefined }),
    { "profile.media.kind": "audio-only" },
    "profile.media.video",
    "因为录制格式为纯音频",
  ],
  [
    ADVANCED,
    { "profile.file": { format: "hls", maxDurationMinutes: 60 } },
    "profile.file.maxDurationMinutes",
    "HLS 由服务在 14 天后切分",
  ],
  [
    CLASSIC,
    { "profile.mode.layout.bigPictureUserIdPrefix": "teacher_" },
    "profile.mode.layout.bigPictureUserIdPrefix",
    "九宫格没有大画面",
  ],
  [
    ADVANCED,
    { "profile.media.video": VIDEO },
    "profile.media.video",
    "画面（video）不可设置：该方式按发布时的原样录制，不转码",
  ],
  [
    changed(OVER_API, { profile: ADVANCED.profile }),
    { "profile.media.audio": AUDIO },
    "profile.media.audio",
    "声音（audio）不可设置",
  ],
  [
    CLASSIC,
    { "profile.media": { kind: "audio-only", audio: AUDIO } },
    "profile.mode.layout",
    "混流布局模板（mode.layout）不会生效：该录制没有画面",
  ],
  [
    ADVANCED,
    { "profile.file.format": "aac" },
    "profile.file.format",
    "文件格式（file.format）只有在纯音频录制时才可为 AAC，当前为 AAC",
  ],
  [CLASSIC, { "profile.file": { format: "hls" } }, "profile.file.format", "须为 MP4"],
  [
    ADVANCED,
    { "profile.mode": CLASSIC.profile?.mode },
    "profile.mode.kind",
    "录制模式（mode）须为单流录制：“高级功能”表单不做合流，当前为合流录制",
  ],
  [
    CLASSIC,
    {
      "profile.mode.layout": {
        kind: "floating",
        bigPictureUserId: "teacher",
        bigPictureStream: "main",
      },
    },
    "profile.mode.layout.bigPictureUserId",
    "不能指定单个用户",
  ],
] as const)("is found: %#", (recording, changes, path, chinese) => {
  const outcome = judge(recording, changes);

  expect(found(outcome)).toEqual([
    expect.stringMatching(
      new RegExp(`^(block )?${path}: The recording is not made as this setting says: `),
    ),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(chinese)]);
});

test("the API ignores the number of people, which every mixed profile states: only a warning", () => {
  expect(found(judge(OVER_API))).toEqual([
    "warn profile.mode.maxUsers: The recording may not be made as this setting says: 'mode.maxUsers' is not limited by the API: whoever is in the room is mixed, got 2 (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08).",
  ]);
});

test("the API has one mode in each task, and one whole user in the big picture", () => {
  const outcome = judge(OVER_API, {
    "profile.mode.kind": "single-stream-and-mixed",
    "profile.mode.layout": { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
  });

  expect(found(outcome).map((text) => text.split(":")[0])).toEqual([
    "block profile.mode.kind",
    "warn profile.mode.maxUsers",
    "block profile.mode.layout.bigPictureUserIdPrefix",
  ]);
});

test.each([CALLBACKS_ONLY, changed(CLASSIC, { profile: undefined })])(
  "without a recording, or a profile, there is nothing to judge: %#",
  (recording) => {
    expect(judge(recording)).toEqual(NOT_APPLICABLE);
  },
);

test("where a choice is missing, what it does not decide on is still found", () => {
  expect(
    found(judge(ADVANCED, { "start.consoleForm": undefined, "profile.mode.maxUsers": 2 })),
  ).toHaveLength(1);
});
