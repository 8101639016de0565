import {
  type BigPicture,
  type ConsoleForm,
  Duration,
  type DurationUnit,
  describeProblem,
  KNOWN_VALUES,
  MixLayout,
  type MixLayoutKind,
  type PictureMixOptions,
  type Problem,
  type RecordedAudio,
  RecordedMedia,
  type RecordedMediaKind,
  type RecordedVideo,
  type RecordingApi,
  RecordingFile,
  type RecordingFileFormat,
  RecordingMode,
  type RecordingModeKind,
  RecordingProfile,
  Retention,
  type Values,
  type VodDestination,
} from "../../profile";
import { Checks } from "../../profile/checks";

export const VIDEO: RecordedVideo = {
  width: 640,
  height: 360,
  bitrateKbps: 550,
  fps: 15,
  gopSeconds: 10,
};

export const AUDIO: RecordedAudio = { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" };

export const SUB_APP_ID = 1_500_001_234;

export const DESTINATION: VodDestination = {
  subAppId: SUB_APP_ID,
  retention: Retention.permanent(),
};

/**
 * A profile with its retention as plain data, so that a test can change one field by name and a
 * generator can write what no compiler would let through.
 */
export interface Draft {
  readonly templateName: string;
  readonly mode: RecordingModeKind;
  readonly layout?: MixLayoutKind;
  readonly bigPicture?: BigPicture;
  readonly maxUsers?: number;
  readonly media: RecordedMediaKind;
  readonly video?: RecordedVideo;
  readonly audio?: RecordedAudio;
  readonly format: RecordingFileFormat;
  readonly maxDuration: readonly [amount: number, unit: DurationUnit];
  readonly resumeWait: readonly [amount: number, unit: DurationUnit];
  readonly retention: number | "permanent";
}

/** A mixed recording with pictures, which the classic form and the API accept. */
export const MIXED: Draft = {
  templateName: "mixed",
  mode: "mixed",
  layout: "nine-grid",
  maxUsers: 2,
  media: "audio-and-video",
  video: VIDEO,
  audio: AUDIO,
  format: "mp4",
  maxDuration: [24, "hours"],
  resumeWait: [30, "seconds"],
  retention: "permanent",
};

/** Single streams as published, which the advanced form and the API accept. */
export const SINGLE: Draft = {
  templateName: "single",
  mode: "single-stream",
  media: "audio-and-video",
  format: "mp4",
  maxDuration: [24, "hours"],
  resumeWait: [30, "seconds"],
  retention: "permanent",
};

type Change = (draft: Draft, value: never) => Draft;

function video(key: keyof RecordedVideo): Change {
  return (draft, value) => ({ ...draft, video: { ...(draft.video ?? VIDEO), [key]: value } });
}

function audio(key: keyof RecordedAudio): Change {
  return (draft, value) => ({ ...draft, audio: { ...(draft.audio ?? AUDIO), [key]: value } });
}

const NUMERIC_CHANGES = {
  "video.width": video("width"),
  "video.height": video("height"),
  "video.bitrateKbps": video("bitrateKbps"),
  "video.fps": video("fps"),
  "video.gopSeconds": video("gopSeconds"),
  "audio.sampleRateHz": audio("sampleRateHz"),
  "audio.bitrateKbps": audio("bitrateKbps"),
  "mode.maxUsers": (draft, maxUsers) => ({ ...draft, maxUsers }),
  "file.maxDuration": (draft, amount) => ({ ...draft, maxDuration: [amount, "minutes"] }),
  resumeWait: (draft, amount) => ({ ...draft, resumeWait: [amount, "seconds"] }),
  retention: (draft, retention) => ({ ...draft, retention }),
} as const satisfies Record<string, Change>;

export type NumericField = keyof typeof NUMERIC_CHANGES;

export const NUMERIC_FIELDS = Object.keys(NUMERIC_CHANGES) as NumericField[];

/** The draft with one number changed; durations are given in minutes (file) and seconds (wait). */
export function withNumber(draft: Draft, field: NumericField, value: number): Draft {
  return NUMERIC_CHANGES[field](draft, value as never);
}

export function profileOf(draft: Draft): RecordingProfile {
  const settings = {
    templateName: draft.templateName,
    mode: modeOf(draft),
    media: mediaOf(draft),
    file: fileOf(draft),
    resumeWait: Duration[draft.resumeWait[1]](draft.resumeWait[0]),
  };
  return new RecordingProfile(settings as never);
}

export function destinationOf({ retention }: Draft): VodDestination {
  const kept = retention === "permanent" ? Retention.permanent() : Retention.days(retention);
  return { subAppId: SUB_APP_ID, retention: kept };
}

function modeOf({ mode, layout, bigPicture, maxUsers }: Draft) {
  const options = {
    maxUsers,
    ...(layout && { layout: layoutOf(layout, bigPicture) }),
  } as PictureMixOptions;
  return {
    "single-stream": () => RecordingMode.singleStream(),
    mixed: () => RecordingMode.mixed(options),
    "single-stream-and-mixed": () => RecordingMode.singleStreamAndMixed(options),
  }[mode]();
}

function layoutOf(kind: MixLayoutKind, bigPicture?: BigPicture): MixLayout {
  return {
    "nine-grid": () => MixLayout.nineGrid(),
    "screen-share": () => MixLayout.screenShare(bigPicture as BigPicture),
    floating: () => MixLayout.floating(bigPicture as BigPicture),
  }[kind]();
}

function mediaOf({ media, video, audio }: Draft) {
  return {
    "audio-and-video": () => RecordedMedia.audioAndVideo({ video, audio }),
    "audio-only": () => RecordedMedia.audioOnly({ audio }),
    "video-only": () => RecordedMedia.videoOnly({ video }),
  }[media]();
}

function fileOf({ format, maxDuration: [amount, unit] }: Draft) {
  const maxDuration = Duration[unit](amount);
  return {
    mp4: () => RecordingFile.mp4({ maxDuration }),
    hls: () => RecordingFile.hls(),
    aac: () => RecordingFile.aac({ maxDuration }),
  }[format]();
}

export type Target = ConsoleForm | RecordingApi;

/** Everything that a target finds wrong or doubtful about a draft. */
export function problemsOn(target: Target, draft: Draft, values?: Values): readonly Problem[] {
  const rendering = target.render(profileOf(draft), destinationOf(draft), values);
  return rendering.ok ? rendering.warnings : rendering.problems;
}

export function sentencesOn(target: Target, draft: Draft): string[] {
  return problemsOn(target, draft).map(describeProblem);
}

/** The sentence about one field, and only that one. */
export function sentenceAbout(target: Target, draft: Draft, field: string): string {
  const found = problemsOn(target, draft).filter((problem) => problem.field === field);
  expect(found).toHaveLength(1);
  return found.map(describeProblem).join();
}

/** What one `check` method says. */
export function sentencesOf(check: (checks: Checks) => void): string[] {
  const checks = new Checks();
  check(checks);
  return checks.problems.map(describeProblem);
}

/** Takes code that the compiler reads and nobody runs: the place of combinations it must refuse. */
export function onlyCompiled(_code: () => void): void {}

/** A number that Terraform knows only after apply, as cdktf encodes one. */
export const UNKNOWN = -1.8881545897087503e289;

/** Values among which `UNKNOWN`, and texts with a token, are not known yet. */
export const WITH_UNKNOWN: Values = {
  isUnknown: (value) =>
    value === UNKNOWN || (typeof value === "string" && value.includes("${TfToken[")),
  scale: (value, numerator, denominator) =>
    value === UNKNOWN ? UNKNOWN : KNOWN_VALUES.scale(value, numerator, denominator),
  lookup: (table, key) =>
    (key as number) === UNKNOWN ? (UNKNOWN as never) : KNOWN_VALUES.lookup(table, key),
};
