import {
  type CreateCloudRecordingParameters,
  Duration,
  MixLayout,
  RecordedMedia,
  RecordingApi,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
  type RecordingProfile,
  Retention,
} from "../../../profile";
import {
  AUDIO,
  type Draft,
  MIXED,
  NUMERIC_FIELDS,
  problemsOn,
  profileOf,
  SINGLE,
  SUB_APP_ID,
  sentencesOn,
  UNKNOWN,
  VIDEO,
  WITH_UNKNOWN,
  withNumber,
} from "../../helpers/profiles";

const API = RecordingApi.V2019_07_22;

/** The API says this of every mix. */
const UNLIMITED =
  "'mode.maxUsers' is not limited by the API: whoever is in the room is mixed, got 2: list SubscribeStreamUserIds when you start the task if it must be a limit (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)";

const AUDIO_PARAMS = { SampleRate: 1, Channel: 2, BitRate: 64_000 };

function render(
  profile: RecordingProfile,
  retention = Retention.permanent(),
): CreateCloudRecordingParameters {
  const rendering = API.render(profile, { subAppId: SUB_APP_ID, retention });
  if (!rendering.ok) {
    throw new Error(JSON.stringify(rendering.problems));
  }
  return rendering.value;
}

function vod(ExpireTime: number, MediaType: number) {
  return { CloudVod: { TencentVod: { SubAppId: 1_500_001_234, ExpireTime, MediaType } } };
}

describe("the parameters of CreateCloudRecording", () => {
  test("of a 1v1 call", () => {
    expect(render(RecordingPreset.oneToOne())).toEqual({
      RecordParams: {
        RecordMode: 2,
        StreamType: 0,
        MaxIdleTime: 5,
        MaxMediaFileDuration: 1440,
      },
      MixTranscodeParams: {
        VideoParams: { Width: 640, Height: 360, Fps: 15, BitRate: 550_000, Gop: 10 },
        AudioParams: AUDIO_PARAMS,
      },
      MixLayoutParams: { MixLayoutMode: 3 },
      StorageParams: vod(0, 0),
    });
  });

  test("of a group call", () => {
    expect(render(RecordingPreset.group(), Retention.days(1))).toEqual({
      RecordParams: {
        RecordMode: 2,
        StreamType: 0,
        MaxIdleTime: 5,
        MaxMediaFileDuration: 1440,
      },
      MixTranscodeParams: {
        VideoParams: { Width: 1280, Height: 720, Fps: 15, BitRate: 1_500_000, Gop: 10 },
        AudioParams: AUDIO_PARAMS,
      },
      MixLayoutParams: { MixLayoutMode: 3 },
      StorageParams: vod(86_400, 0),
    });
  });

  test.each(["oneToOneAudio", "groupAudio"] as const)("of a voice call: %s", (preset) => {
    expect(render(RecordingPreset[preset](), Retention.days(180))).toEqual({
      RecordParams: {
        RecordMode: 2,
        StreamType: 1,
        MaxIdleTime: 5,
        MaxMediaFileDuration: 1440,
      },
      MixTranscodeParams: { AudioParams: AUDIO_PARAMS },
      StorageParams: vod(15_552_000, 0),
    });
  });

  test("of single streams", () => {
    expect(render(RecordingPreset.singleStream())).toEqual({
      RecordParams: {
        RecordMode: 1,
        StreamType: 0,
        MaxIdleTime: 30,
        MaxMediaFileDuration: 1440,
      },
      StorageParams: vod(0, 0),
    });
  });

  test("of a shared screen", () => {
    const profile = RecordingPreset.oneToOne().with({
      mode: RecordingMode.mixed({
        layout: MixLayout.screenShare({ bigPictureUserId: "teacher_1", bigPictureStream: "aux" }),
        maxUsers: 2,
      }),
      media: RecordedMedia.audioAndVideo({
        video: VIDEO,
        audio: { sampleRateHz: 44_100, bitrateKbps: 128, channels: "mono" },
      }),
      file: RecordingFile.mp4({ maxDuration: Duration.minutes(90) }),
      resumeWait: Duration.minutes(2),
    });

    expect(render(profile)).toEqual({
      RecordParams: {
        RecordMode: 2,
        StreamType: 0,
        MaxIdleTime: 120,
        MaxMediaFileDuration: 90,
      },
      MixTranscodeParams: {
        VideoParams: { Width: 640, Height: 360, Fps: 15, BitRate: 550_000, Gop: 10 },
        AudioParams: { SampleRate: 2, Channel: 1, BitRate: 128_000 },
      },
      MixLayoutParams: { MixLayoutMode: 2, MaxResolutionUserId: "teacher_1", MediaId: 1 },
      StorageParams: vod(0, 0),
    });
  });

  test("of a floating camera without sound, in segments", () => {
    const profile = RecordingPreset.oneToOne().with({
      mode: RecordingMode.mixed({
        layout: MixLayout.floating({ bigPictureStream: "main", bigPictureUserId: "teacher_1" }),
        maxUsers: 2,
      }),
      media: RecordedMedia.videoOnly({ video: VIDEO }),
      file: RecordingFile.hls(),
    });

    expect(render(profile)).toEqual({
      RecordParams: { RecordMode: 2, StreamType: 2, MaxIdleTime: 5 },
      MixTranscodeParams: {
        VideoParams: { Width: 640, Height: 360, Fps: 15, BitRate: 550_000, Gop: 10 },
      },
      MixLayoutParams: { MixLayoutMode: 1, MaxResolutionUserId: "teacher_1", MediaId: 0 },
      StorageParams: vod(0, 1),
    });
  });

  test("of sound in AAC, at the lowest sample rate", () => {
    const profile = RecordingPreset.oneToOneAudio().with({
      media: RecordedMedia.audioOnly({ audio: { ...AUDIO, sampleRateHz: 16_000 } }),
      file: RecordingFile.aac({ maxDuration: Duration.hours(1) }),
    });

    expect(render(profile)).toMatchObject({
      RecordParams: { StreamType: 1, MaxMediaFileDuration: 60 },
      MixTranscodeParams: { AudioParams: { SampleRate: 3, Channel: 2, BitRate: 64_000 } },
      StorageParams: vod(0, 2),
    });
  });

  test("hold nothing that JSON would drop", () => {
    const parameters = render(RecordingPreset.oneToOneAudio());

    expect(JSON.parse(JSON.stringify(parameters))).toStrictEqual(parameters);
  });

  test("leave to Terraform whatever is not known yet", () => {
    const unknown = NUMERIC_FIELDS.reduce((draft, name) => withNumber(draft, name, UNKNOWN), MIXED);
    const rendering = API.render(
      profileOf(unknown),
      { subAppId: UNKNOWN, retention: Retention.days(UNKNOWN) },
      WITH_UNKNOWN,
    );

    expect(rendering).toMatchObject({
      ok: true,
      value: {
        RecordParams: {
          RecordMode: 2,
          StreamType: 0,
          MaxIdleTime: UNKNOWN,
          MaxMediaFileDuration: UNKNOWN,
        },
        MixTranscodeParams: {
          VideoParams: {
            Width: UNKNOWN,
            Height: UNKNOWN,
            Fps: UNKNOWN,
            BitRate: UNKNOWN,
            Gop: UNKNOWN,
          },
          AudioParams: { SampleRate: UNKNOWN, Channel: 2, BitRate: UNKNOWN },
        },
        StorageParams: {
          CloudVod: { TencentVod: { SubAppId: UNKNOWN, ExpireTime: UNKNOWN, MediaType: 0 } },
        },
      },
    });
  });
});

describe("the API cannot say", () => {
  test.each<[string, Draft, string[]]>([
    [
      "both modes in one task",
      { ...MIXED, mode: "single-stream-and-mixed" },
      [
        "'mode' cannot be both in one task: RecordMode is 1 (single) or 2 (mixed), got singleStreamAndMixed: start two tasks from two profiles (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
        UNLIMITED,
      ],
    ],
    [
      "a prefix for the big picture",
      { ...MIXED, layout: "floating", bigPicture: { bigPictureUserIdPrefix: "teacher_" } },
      [
        UNLIMITED,
        "'mode.layout.bigPictureUserIdPrefix' cannot be a prefix: MaxResolutionUserId is one whole userId: write { bigPictureUserId, bigPictureStream } instead (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
      ],
    ],
    [
      "how single streams are encoded",
      { ...SINGLE, video: VIDEO, audio: AUDIO },
      [
        "'video' cannot be set: the API records single streams as published, got video.width, video.height, video.bitrateKbps, video.fps, video.gopSeconds: leave video out",
        "'audio' cannot be set: the API records single streams as published, got audio.sampleRateHz, audio.bitrateKbps, audio.channels: leave audio out",
      ],
    ],
    [
      "a mix whose encoding nobody reviewed",
      { ...MIXED, video: undefined, audio: undefined },
      [
        "'video' must be stated: the API would fill in defaults that nobody reviewed: add video: { width, height, bitrateKbps, fps, gopSeconds }",
        "'audio' must be stated: the API would fill in defaults that nobody reviewed: add audio: { sampleRateHz, bitrateKbps, channels }",
        UNLIMITED,
      ],
    ],
    [
      "a resume wait under 5 s",
      { ...SINGLE, resumeWait: [4, "seconds"] },
      [
        "'resumeWait' must be between 5 and 86,400 seconds, got 4 seconds: write 5 seconds or more (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
      ],
    ],
    [
      "AAC with video",
      { ...SINGLE, format: "aac" },
      [
        "'file.format' can be AAC for an audio-only recording only, got aac with video: write RecordingFile.mp4({ maxDuration }), or record RecordedMedia.audioOnly() (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
      ],
    ],
  ])("%s", (_name, draft, sentences) => {
    expect(sentencesOn(API, draft)).toEqual(sentences);
    expect(problemsOn(API, draft).some(({ severity }) => severity === "error")).toBe(true);
  });

  test("how many people are mixed, and warns of it", () => {
    expect(problemsOn(API, MIXED)).toMatchObject([{ severity: "warning" }]);
    expect(sentencesOn(API, MIXED)).toEqual([UNLIMITED]);
  });
});
