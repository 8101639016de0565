import * as fc from "fast-check";
import type {
  AudioSampleRate,
  BigPicture,
  MixLayoutKind,
  RecordedAudio,
  RecordedMediaKind,
  RecordedVideo,
  RecordingFileFormat,
  RecordingModeKind,
} from "../../../profile";
import type { Draft } from "../../helpers/profiles";

const FAR_OUTSIDE = [0, -1, 1.5, 1e15, Number.NaN, Number.POSITIVE_INFINITY, -1e9, 550_000];

type Numbers = (min: number, max: number) => fc.Arbitrary<number>;

const inside: Numbers = (min, max) => fc.integer({ min, max });

/** Mostly inside, often on the edge, sometimes absurd. */
const anywhere: Numbers = (min, max) =>
  fc.oneof(
    { weight: 6, arbitrary: inside(min, max) },
    { weight: 3, arbitrary: fc.constantFrom(min - 1, min, max, max + 1) },
    { weight: 1, arbitrary: fc.constantFrom(...FAR_OUTSIDE) },
  );

function videos(numbers: Numbers, longestEdge: number): fc.Arbitrary<RecordedVideo> {
  return fc.record({
    width: numbers(16, longestEdge),
    height: numbers(16, longestEdge),
    bitrateKbps: numbers(64, 8192),
    fps: numbers(1, 60),
    gopSeconds: numbers(1, 60),
  });
}

function audios(numbers: Numbers, ...otherRates: number[]): fc.Arbitrary<RecordedAudio> {
  return fc.record({
    sampleRateHz: fc.constantFrom<number[]>(
      48_000,
      44_100,
      16_000,
      ...otherRates,
    ) as fc.Arbitrary<AudioSampleRate>,
    bitrateKbps: numbers(32, 128),
    channels: fc.constantFrom("mono", "stereo"),
  });
}

const BIG_PICTURES: fc.Arbitrary<BigPicture> = fc.oneof(
  fc.record({ bigPictureUserIdPrefix: fc.constantFrom("teacher_", "", "老师", "x".repeat(33)) }),
  fc.record({
    bigPictureUserId: fc.constantFrom("teacher_1", "", "a b", "x".repeat(32)),
    bigPictureStream: fc.constantFrom("main", "aux"),
  }),
);

function durations(numbers: Numbers, minSeconds: number): fc.Arbitrary<Draft["resumeWait"]> {
  return fc.oneof(
    fc.tuple(numbers(minSeconds, 86_400), fc.constant("seconds")),
    fc.tuple(numbers(1, 1440), fc.constant("minutes")),
    fc.tuple(numbers(1, 24), fc.constant("hours")),
  );
}

function retentions(numbers: Numbers): fc.Arbitrary<Draft["retention"]> {
  return fc.oneof(fc.constant<"permanent">("permanent"), numbers(1, 1500));
}

/** Drafts that hold together: what carries no picture has no layout, and so on. */
const SOUND_DRAFTS: fc.Arbitrary<Draft> = fc
  .record({
    mode: fc.constantFrom<RecordingModeKind>("single-stream", "mixed", "single-stream-and-mixed"),
    media: fc.constantFrom<RecordedMediaKind>("audio-and-video", "audio-only", "video-only"),
    transcoded: fc.boolean(),
    video: videos(inside, 1440),
    audio: audios(inside),
    layout: fc.constantFrom<MixLayoutKind>("nine-grid", "nine-grid", "screen-share", "floating"),
    bigPicture: fc.constantFrom<BigPicture>(
      { bigPictureUserIdPrefix: "teacher_" },
      { bigPictureUserId: "teacher_1", bigPictureStream: "aux" },
    ),
    maxUsers: inside(1, 8),
    format: fc.constantFrom<RecordingFileFormat>("mp4", "mp4", "hls", "aac"),
    hours: inside(1, 24),
    seconds: inside(5, 86_400),
    retention: retentions(inside),
  })
  .map(({ transcoded, hours, seconds, ...draft }) => {
    const pictures = draft.media !== "audio-only";
    const mixed = draft.mode !== "single-stream";
    return {
      ...draft,
      templateName: "sound",
      layout: pictures && mixed ? draft.layout : undefined,
      maxUsers: mixed ? draft.maxUsers : undefined,
      video: transcoded || mixed ? draft.video : undefined,
      audio: transcoded || mixed ? draft.audio : undefined,
      format: pictures && draft.format === "aac" ? "mp4" : draft.format,
      maxDuration: [hours, "hours"],
      resumeWait: [seconds, "seconds"],
    };
  });

/** Drafts in which every part is drawn on its own, with values inside, at and outside limits. */
const WILD_DRAFTS: fc.Arbitrary<Draft> = fc.record({
  templateName: fc.oneof(fc.constant("calls"), fc.string({ unit: "binary", maxLength: 12 })),
  mode: fc.constantFrom<RecordingModeKind>("single-stream", "mixed", "single-stream-and-mixed"),
  layout: fc.constantFrom<(MixLayoutKind | undefined)[]>(
    "nine-grid",
    "screen-share",
    "floating",
    undefined,
  ),
  bigPicture: BIG_PICTURES,
  maxUsers: anywhere(1, 24),
  media: fc.constantFrom<RecordedMediaKind>("audio-and-video", "audio-only", "video-only"),
  video: fc.option(videos(anywhere, 2560), { nil: undefined }),
  audio: fc.option(audios(anywhere, 48, 1, 32_000), { nil: undefined }),
  format: fc.constantFrom<RecordingFileFormat>("mp4", "hls", "aac"),
  maxDuration: durations(anywhere, 60),
  resumeWait: durations(anywhere, 1),
  retention: retentions(anywhere),
});

/** Profiles of every kind, legal or not. */
export const DRAFTS: fc.Arbitrary<Draft> = fc.oneof(SOUND_DRAFTS, WILD_DRAFTS);
