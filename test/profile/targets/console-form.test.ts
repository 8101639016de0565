import {
  ConsoleForm,
  Duration,
  type FormField,
  MixLayout,
  RecordedMedia,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
  type RecordingProfile,
  Retention,
} from "../../../profile";
import { FORM_LABELS } from "../../../profile/targets/console-form-labels";
import {
  AUDIO,
  DESTINATION,
  type Draft,
  MIXED,
  problemsOn,
  profileOf,
  SINGLE,
  SUB_APP_ID,
  sentencesOn,
  UNKNOWN,
  VIDEO,
  WITH_UNKNOWN,
} from "../../helpers/profiles";

const { CLASSIC, ADVANCED_FEATURES } = ConsoleForm;

function render(
  form: ConsoleForm,
  profile: RecordingProfile,
  retention = Retention.permanent(),
): readonly FormField[] {
  const rendering = form.render(profile, { subAppId: SUB_APP_ID, retention });
  if (!rendering.ok) {
    throw new Error(JSON.stringify(rendering.problems));
  }
  return rendering.value;
}

/** The form as a person reads it: one line a field. */
function read(fields: readonly FormField[], language: "en" | "zh"): string[] {
  return fields.map(({ label, value, unit }) => {
    const shown = typeof value === "object" ? value[language] : value;
    return `${label[language]}: ${shown}${unit ? ` ${unit}` : ""}`;
  });
}

describe("the classic form of a 1v1 call", () => {
  const fields = render(CLASSIC, RecordingPreset.oneToOne(), Retention.days(180));

  test("in English", () => {
    expect(read(fields, "en")).toEqual([
      "Template name: one-to-one",
      "Recording mode: Mixed-stream recording",
      "Recording format: Audio and video",
      "File format: MP4",
      "Resolution, long edge: 640 px",
      "Resolution, short edge: 360 px",
      "Video bitrate: 550 kbps",
      "Video frame rate: 15 fps",
      "GOP: 10 seconds",
      "Sample rate: 48000 Hz",
      "Audio bitrate: 64 kbps",
      "Channels: Stereo",
      "Mix layout template: Nine-grid",
      "Mixed users: 2",
      "Single file duration: 24 hours",
      "Resume wait: 5 seconds",
      "Remove audio: No",
      "File storage: VOD",
      "VOD application: 1500001234",
      "Retention: 180 days",
    ]);
  });

  test("in Chinese", () => {
    expect(read(fields, "zh")).toEqual([
      "模板名称: one-to-one",
      "录制模式: 合流录制",
      "录制格式: 音视频格式",
      "文件格式: MP4",
      "画面分辨率（视频长边）: 640 px",
      "画面分辨率（视频短边）: 360 px",
      "视频码率: 550 kbps",
      "视频帧率: 15 fps",
      "GOP: 10 seconds",
      "采样率: 48000 Hz",
      "音频码率: 64 kbps",
      "声道: 双声道",
      "混流布局模板: 九宫格模板",
      "混流用户数: 2",
      "单个录制文件时长: 24 hours",
      "续录等待时长: 5 seconds",
      "移除音频: 否",
      "录制文件存储: 云点播",
      "指定点播应用: 1500001234",
      "保存时间: 180 days",
    ]);
  });
});

describe("the classic form of a lecture without sound, in both modes", () => {
  const profile = RecordingPreset.group().with({
    templateName: "lecture",
    mode: RecordingMode.singleStreamAndMixed({
      layout: MixLayout.screenShare({ bigPictureUserIdPrefix: "teacher_" }),
      maxUsers: 8,
    }),
    media: RecordedMedia.videoOnly({ video: VIDEO }),
    resumeWait: Duration.minutes(1),
  });

  test("in English", () => {
    expect(read(render(CLASSIC, profile), "en")).toEqual([
      "Template name: lecture",
      "Recording mode: Single-stream recording and mixed-stream recording",
      "Recording format: Audio and video",
      "File format: MP4",
      "Resolution, long edge: 640 px",
      "Resolution, short edge: 360 px",
      "Video bitrate: 550 kbps",
      "Video frame rate: 15 fps",
      "GOP: 10 seconds",
      "Mix layout template: Screen share",
      "Big picture, userId prefix: teacher_",
      "Mixed users: 8",
      "Single file duration: 24 hours",
      "Resume wait: 60 seconds",
      "Remove audio: Yes",
      "File storage: VOD",
      "VOD application: 1500001234",
      "Retention: Permanent",
    ]);
  });

  test("in Chinese", () => {
    expect(read(render(CLASSIC, profile), "zh")).toEqual([
      "模板名称: lecture",
      "录制模式: 单流录制、合流录制",
      "录制格式: 音视频格式",
      "文件格式: MP4",
      "画面分辨率（视频长边）: 640 px",
      "画面分辨率（视频短边）: 360 px",
      "视频码率: 550 kbps",
      "视频帧率: 15 fps",
      "GOP: 10 seconds",
      "混流布局模板: 屏幕分享模板",
      "大画面 userId 前缀: teacher_",
      "混流用户数: 8",
      "单个录制文件时长: 24 hours",
      "续录等待时长: 60 seconds",
      "移除音频: 是",
      "录制文件存储: 云点播",
      "指定点播应用: 1500001234",
      "保存时间: 永久保存",
    ]);
  });
});

test("the classic form of a voice call has no picture fields", () => {
  const fields = render(CLASSIC, RecordingPreset.groupAudio());

  expect(fields.map(({ key }) => key)).toEqual([
    "templateName",
    "mode",
    "media",
    "fileFormat",
    "sampleRate",
    "audioBitrate",
    "channels",
    "maxUsers",
    "fileDuration",
    "resumeWait",
    "removeAudio",
    "storage",
    "subApplication",
    "retention",
  ]);
  expect(read(fields, "zh")[2]).toBe("录制格式: 纯音频格式");
});

describe("the advanced form of single streams", () => {
  const fields = render(ADVANCED_FEATURES, RecordingPreset.singleStream(), Retention.days(30));

  // "Remove audio" belongs to the classic form only: facts §1.2 and §1.3.
  test("in English", () => {
    expect(read(fields, "en")).toEqual([
      "Template name: single-stream",
      "Recording mode: Single-stream recording",
      "Recording format: Audio and video",
      "File format: MP4",
      "Single file duration: 1440 minutes",
      "Resume wait: 30 seconds",
      "File storage: VOD",
      "VOD application: 1500001234",
      "Retention: 30 days",
    ]);
  });

  test("in Chinese", () => {
    expect(read(fields, "zh")).toEqual([
      "模板名称: single-stream",
      "录制模式: 单流录制",
      "录制格式: 音视频格式",
      "文件格式: MP4",
      "单个录制文件时长: 1440 minutes",
      "续录等待时长: 30 seconds",
      "录制文件存储: 云点播",
      "指定点播应用: 1500001234",
      "保存时间: 30 days",
    ]);
  });
});

test.each<[string, RecordingProfile, string[]]>([
  [
    "HLS, which has no longest file",
    RecordingPreset.singleStream().with({ file: RecordingFile.hls() }),
    ["File format: HLS", "Resume wait: 30 seconds"],
  ],
  [
    "sound in AAC",
    profileOf({ ...SINGLE, media: "audio-only", format: "aac", maxDuration: [90, "minutes"] }),
    ["File format: AAC", "Single file duration: 90 minutes", "Resume wait: 30 seconds"],
  ],
])("the advanced form takes %s", (_name, profile, lines) => {
  const read_ = read(render(ADVANCED_FEATURES, profile), "en");

  expect(
    read_.filter((line) => /^(File format|Single file duration|Resume wait)/.test(line)),
  ).toEqual(lines);
});

test("labels are shown as the console has them, by key", () => {
  const fields = render(CLASSIC, RecordingPreset.oneToOne());

  for (const { key, label } of fields) {
    expect(label).toBe(FORM_LABELS[key]);
  }
});

test("what is not known yet is left to Terraform, in each form's unit", () => {
  const draft: Draft = {
    ...SINGLE,
    maxDuration: [UNKNOWN, "minutes"],
    resumeWait: [UNKNOWN, "hours"],
  };
  const rendering = ADVANCED_FEATURES.render(
    profileOf(draft),
    { subAppId: UNKNOWN, retention: Retention.days(UNKNOWN) },
    WITH_UNKNOWN,
  );

  expect(rendering).toMatchObject({
    ok: true,
    warnings: [],
    value: expect.arrayContaining([
      expect.objectContaining({ key: "fileDuration", value: UNKNOWN, unit: "minutes" }),
      expect.objectContaining({ key: "resumeWait", value: UNKNOWN, unit: "seconds" }),
      expect.objectContaining({ key: "subApplication", value: UNKNOWN }),
      expect.objectContaining({ key: "retention", value: UNKNOWN, unit: "days" }),
    ]),
  });
});

describe("the classic form cannot say", () => {
  test.each<[string, Partial<Draft>, string]>([
    [
      "HLS",
      { format: "hls" },
      "'file.format' must be MP4: the classic form has no other, got hls: write RecordingFile.mp4({ maxDuration }), or use ConsoleForm.ADVANCED_FEATURES (source: TUICallKit 云端录制, 2023-07-11)",
    ],
    [
      "AAC",
      { format: "aac", media: "audio-only", layout: undefined, video: undefined },
      "'file.format' must be MP4: the classic form has no other, got aac: write RecordingFile.mp4({ maxDuration }), or use ConsoleForm.ADVANCED_FEATURES (source: TUICallKit 云端录制, 2023-07-11)",
    ],
    [
      "a video that is not described",
      { video: undefined },
      "'video' must be stated: the form's own defaults are not published: add video: { width, height, bitrateKbps, fps, gopSeconds }",
    ],
    [
      "a sound that is not described",
      { audio: undefined },
      "'audio' must be stated: the form's own defaults are not published: add audio: { sampleRateHz, bitrateKbps, channels }",
    ],
    [
      "one whole userId for the big picture",
      {
        layout: "floating",
        bigPicture: { bigPictureUserId: "teacher_1", bigPictureStream: "main" },
      },
      "'mode.layout.bigPictureUserId' cannot be one user: the form takes a userId prefix: write { bigPictureUserIdPrefix } instead (source: TRTC 云端录制 (new recording), 2023)",
    ],
  ])("%s", (_name, changes, sentence) => {
    expect(problemsOn(CLASSIC, { ...MIXED, ...changes })).toMatchObject([{ severity: "error" }]);
    expect(sentencesOn(CLASSIC, { ...MIXED, ...changes })).toEqual([sentence]);
  });

  test("a sound or picture that is not recorded need not be described", () => {
    const soundOnly: Draft = {
      ...MIXED,
      media: "audio-only",
      layout: undefined,
      video: undefined,
    };

    expect(sentencesOn(CLASSIC, soundOnly)).toEqual([]);
    expect(sentencesOn(CLASSIC, { ...MIXED, media: "video-only", audio: undefined })).toEqual([]);
  });

  test("half hours without a warning", () => {
    const draft: Draft = { ...MIXED, maxDuration: [90, "minutes"] };

    expect(problemsOn(CLASSIC, draft)).toMatchObject([{ severity: "warning" }]);
    expect(sentencesOn(CLASSIC, draft)).toEqual([
      "'file.maxDuration' should be whole hours: the classic form counts in hours, got 90 minutes: write Duration.hours(1) (source: TUICallKit 云端录制, 2023-07-11)",
    ]);
  });

  test("less than an hour without a warning", () => {
    const draft: Draft = { ...MIXED, maxDuration: [59, "minutes"] };

    expect(sentencesOn(CLASSIC, draft)).toEqual([
      "'file.maxDuration' must be between 60 and 1,440 minutes as far as is known, got 59 minutes: write 60 minutes or more (source: TUICallKit 云端录制, 2023-07-11)",
    ]);
  });

  test("a resume wait under 5 s without a warning", () => {
    expect(sentencesOn(CLASSIC, { ...MIXED, resumeWait: [4, "seconds"] })).toEqual([
      "'resumeWait' must be between 5 and 86,400 seconds as far as is known, got 4 seconds: write 5 seconds or more (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
    ]);
  });
});

describe("the advanced form cannot say", () => {
  test.each<[string, Partial<Draft>, string[]]>([
    [
      "a mix",
      { mode: "mixed", layout: "nine-grid", maxUsers: 2 },
      [
        "'mode' must be single-stream: this form mixes nobody, got mixed: write RecordingMode.singleStream(), or start mixed recordings with RecordingStart.restApi() (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
      ],
    ],
    [
      "both modes",
      { mode: "single-stream-and-mixed", layout: "nine-grid", maxUsers: 2 },
      [
        "'mode' must be single-stream: this form mixes nobody, got single-stream-and-mixed: write RecordingMode.singleStream(), or start mixed recordings with RecordingStart.restApi() (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
      ],
    ],
    [
      "transcoding",
      { video: VIDEO, audio: AUDIO },
      [
        "'video' cannot be set: this form has no transcoding fields and records as published, got video.width, video.height, video.bitrateKbps, video.fps, video.gopSeconds: leave video out",
        "'audio' cannot be set: this form has no transcoding fields and records as published, got audio.sampleRateHz, audio.bitrateKbps, audio.channels: leave audio out",
      ],
    ],
    [
      "more than a day in one file",
      { maxDuration: [25, "hours"] },
      [
        "'file.maxDuration' must be between 1 and 1,440 minutes, got 25 hours: write 1,440 minutes or less (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
      ],
    ],
    [
      "no resume wait",
      { resumeWait: [0, "seconds"] },
      [
        "'resumeWait' must be between 1 and 86,400 seconds, got 0 seconds: write 1 seconds or more (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
      ],
    ],
  ])("%s", (_name, changes, sentences) => {
    expect(ADVANCED_FEATURES.render(profileOf({ ...SINGLE, ...changes }), DESTINATION).ok).toBe(
      false,
    );
    expect(sentencesOn(ADVANCED_FEATURES, { ...SINGLE, ...changes })).toEqual(sentences);
  });

  test("pictures without sound for certain", () => {
    const draft: Draft = { ...SINGLE, media: "video-only" };

    expect(problemsOn(ADVANCED_FEATURES, draft)).toMatchObject([{ severity: "warning" }]);
    expect(sentencesOn(ADVANCED_FEATURES, draft)).toEqual([
      "'media' may not be a choice of this form: its page names it only in passing, got video-only: look at the form before you rely on it (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
    ]);
  });
});
