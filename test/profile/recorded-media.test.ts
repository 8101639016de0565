import { ConsoleForm, KNOWN_VALUES, RecordedMedia, RecordingApi } from "../../profile";
import { Checks } from "../../profile/checks";
import { CLASSIC_FORM_LIMITS } from "../../profile/limits";
import {
  AUDIO,
  MIXED,
  type NumericField,
  onlyCompiled,
  sentenceAbout,
  sentencesOf,
  sentencesOn,
  type Target,
  VIDEO,
  withNumber,
} from "../helpers/profiles";

const { CLASSIC } = ConsoleForm;
const API = RecordingApi.V2019_07_22;

test.each<[string, RecordedMedia, string]>([
  ["audio-and-video", RecordedMedia.audioAndVideo(), "picture"],
  ["video-only", RecordedMedia.videoOnly(), "picture"],
  ["audio-only", RecordedMedia.audioOnly(), "sound"],
])("%s is told by its kind and what it carries", (kind, media, carries) => {
  expect(media.kind).toBe(kind);
  expect(media.carries).toBe(carries);
});

test("media stored as published have nothing to check", () => {
  const media = RecordedMedia.audioAndVideo();

  expect(sentencesOf((checks) => media.check(CLASSIC_FORM_LIMITS, checks))).toEqual([]);
});

test.each<[NumericField, number, Target, string]>([
  [
    "video.width",
    14,
    CLASSIC,
    "'video.width' must be between 16 and 2,560 px, got 14: write 16 px or more (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    "video.height",
    2562,
    CLASSIC,
    "'video.height' must be between 16 and 2,560 px, got 2562: write 2,560 px or less (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    "video.width",
    14,
    API,
    "'video.width' must be between 16 and 1,920 px as far as is known, got 14: write 16 px or more (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    "video.width",
    1922,
    API,
    "'video.width' must be between 16 and 1,920 px, got 1922: write 1,920 px or less (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "video.width",
    641,
    CLASSIC,
    "'video.width' should be even: 4:2:0 video halves the colour planes, and encoders crop or refuse odd edges, got 641: write 640 or 642",
  ],
  [
    "video.bitrateKbps",
    550_000,
    CLASSIC,
    "'video.bitrateKbps' must be between 64 and 8,192 kbps, got 550000: that looks like bits per second, write 550 (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "video.bitrateKbps",
    9001,
    CLASSIC,
    "'video.bitrateKbps' must be between 64 and 8,192 kbps as far as is known, got 9001: write 8,192 kbps or less (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "video.bitrateKbps",
    9001,
    API,
    "'video.bitrateKbps' must be between 64 and 8,192 kbps, got 9001: write 8,192 kbps or less (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "video.fps",
    61,
    API,
    "'video.fps' must be between 1 and 60 frames per second, got 61: write 60 frames per second or less (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "video.fps",
    29.97,
    CLASSIC,
    "'video.fps' must be a whole number of frames per second, got 29.97: write 29 or 30 (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "audio.bitrateKbps",
    64_000,
    CLASSIC,
    "'audio.bitrateKbps' must be between 32 and 128 kbps, got 64000: that looks like bits per second, write 64 (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
  [
    "audio.sampleRateHz",
    8000,
    CLASSIC,
    "'audio.sampleRateHz' must be 48000, 44100 or 16000 Hz, got 8000: write 48000 (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    "audio.sampleRateHz",
    48,
    CLASSIC,
    "'audio.sampleRateHz' must be 48000, 44100 or 16000 Hz, got 48: that looks like kHz, write 48000 (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    "audio.sampleRateHz",
    1,
    CLASSIC,
    "'audio.sampleRateHz' must be 48000, 44100 or 16000 Hz, got 1: that looks like the API's number for it, write 48000 (source: TUICallKit 云端录制, 2023-07-11)",
  ],
])("%s %d: one sentence says what to write (%#)", (field, value, target, sentence) => {
  expect(sentenceAbout(target, withNumber(MIXED, field, value), field)).toBe(sentence);
});

test.each([
  [44.1, "kHz", 44_100],
  [16, "kHz", 16_000],
  [2, "the API's number for it", 44_100],
  [3, "the API's number for it", 16_000],
])("a sample rate of %d looks like %s", (given, unit, meant) => {
  const draft = withNumber(MIXED, "audio.sampleRateHz", given);

  expect(sentenceAbout(CLASSIC, draft, "audio.sampleRateHz")).toContain(
    `got ${given}: that looks like ${unit}, write ${meant}`,
  );
});

test("10,000 kbps and more, in whole thousands, look like bits per second", () => {
  const draft = withNumber(MIXED, "video.bitrateKbps", 10_000);

  expect(sentenceAbout(API, draft, "video.bitrateKbps")).toContain("write 10 (");
});

test.each<[NumericField, number]>([
  ["video.bitrateKbps", 9999],
  ["video.bitrateKbps", 12_345],
  ["audio.bitrateKbps", 129],
  ["audio.bitrateKbps", 9000],
])("%s %d does not look like bits per second", (field, value) => {
  expect(sentenceAbout(API, withNumber(MIXED, field, value), field)).not.toContain("looks like");
});

test.each([
  [
    CLASSIC,
    2560,
    1442,
    "'video' must have at most 3,686,400 pixels, width × height, got 2560 × 1442 = 3,691,520: lower one edge, the height to 1440 or less (source: TUICallKit 云端录制, 2023-07-11)",
  ],
  [
    API,
    1080,
    1922,
    "'video' must have at most 2,073,600 pixels, width × height, got 1080 × 1922 = 2,075,760: lower one edge, the height to 1920 or less (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ],
])("too many pixels: one sentence says what to write (%#)", (target, width, height, sentence) => {
  const draft = { ...MIXED, video: { ...VIDEO, width, height } };

  expect(sentenceAbout(target, draft, "video")).toBe(sentence);
});

test("channels are mono or stereo", () => {
  const draft = { ...MIXED, audio: { ...AUDIO, channels: 2 as never } };

  expect(sentenceAbout(CLASSIC, draft, "audio.channels")).toBe(
    `'audio.channels' must be "mono" or "stereo", got 2: write "mono" (source: TUICallKit 云端录制, 2023-07-11)`,
  );
});

test.each(["toString", "constructor", "__proto__"])(
  "a sample rate of %j, from JavaScript, is not looked up among the parts of an object",
  (given) => {
    const draft = withNumber(MIXED, "audio.sampleRateHz", given as never);

    expect(sentenceAbout(CLASSIC, draft, "audio.sampleRateHz")).toContain(": write 48000");
  },
);

test.each(["width", "height"] as const)("an area is not computed of an unknown %s", (edge) => {
  const token = 1e300;
  const checks = new Checks({ ...KNOWN_VALUES, isUnknown: (value) => value === token });

  RecordedMedia.videoOnly({ video: { ...VIDEO, [edge]: token } }).check(
    CLASSIC_FORM_LIMITS,
    checks,
  );

  expect(checks.problems).toEqual([]);
});

test("an area is not computed of a text, which would be shown as it is", () => {
  const draft = withNumber(MIXED, "video.width", "30000\n" as never);

  expect(sentencesOn(CLASSIC, draft)).toEqual([
    expect.stringMatching(/^'video.width' must be a whole number of px, got "30000\\n": /),
  ]);
});

test("the lock file shows kind and encoding", () => {
  const media = [
    RecordedMedia.audioAndVideo({ video: VIDEO, audio: AUDIO }),
    RecordedMedia.audioOnly({ audio: AUDIO }),
    RecordedMedia.videoOnly({ video: VIDEO }),
    RecordedMedia.audioAndVideo(),
  ];

  expect(JSON.parse(JSON.stringify(media))).toEqual([
    {
      kind: "audio-and-video",
      video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
      audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
    },
    {
      kind: "audio-only",
      audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
    },
    {
      kind: "video-only",
      video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
    },
    { kind: "audio-and-video" },
  ]);
});

test("media stay as they were when the caller's object changes later", () => {
  const video = { ...VIDEO };
  const media = RecordedMedia.videoOnly({ video });

  video.width = 1;

  expect(media.video?.width).toBe(640);
});

test("illegal media do not compile", () => {
  onlyCompiled(() => {
    // @ts-expect-error there is no picture to encode
    RecordedMedia.audioOnly({ video: VIDEO });
    // @ts-expect-error there is no sound to encode
    RecordedMedia.videoOnly({ audio: AUDIO });
    // @ts-expect-error transcoding is all or nothing
    RecordedMedia.videoOnly({ video: { width: 640, height: 360 } });
    // @ts-expect-error the sample rate is in Hz
    RecordedMedia.audioOnly({ audio: { ...AUDIO, sampleRateHz: 48 } });
    // @ts-expect-error channels are named
    RecordedMedia.audioOnly({ audio: { ...AUDIO, channels: 2 } });
    // @ts-expect-error the constructor is private: kinds are made by name
    new RecordedMedia("audio-only");
  });
});
