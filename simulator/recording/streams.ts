import type { StreamMedia } from "../../profile/file-names/recording-file-name";
import type { TemplateForm } from "../console-form";
import type { PublishedPicture } from "./call";
import { chanceOf } from "./chance";
import type { AudioContent, VideoContent } from "./media-state";
import { hull, type Span, type Stay, splitAtPauses } from "./room";

/** How a process records: each stream alone, or all mixed; DescribeRecordingUsage's words. */
export type MixType = "single" | "multi";

/** One medium that is recorded without a break. */
export interface RecordedStream extends Span {
  readonly mixType: MixType;
  /** Absent: mixed. */
  readonly stream?: { readonly userId: string; readonly media: StreamMedia };
  /** Whom it records. */
  readonly userIds: readonly string[];
  readonly video?: VideoContent;
  readonly audio?: AudioContent;
}

/** Single-stream recording takes the first 25 anchors by time of joining (REC-CN). */
const MOST_SINGLE_USERS = 25;

/** Suggested kbps up to a number of pixels (TRTC 设定画面质量; 1080p: TUICallKit). */
const SUGGESTED_KBPS = [
  [320 * 180, 250],
  [480 * 270, 350],
  [640 * 360, 550],
  [640 * 480, 600],
  [960 * 540, 850],
  [1280 * 720, 1200],
  [Number.POSITIVE_INFINITY, 2000],
] as const;

/** What the API records sound with when nothing is said (SDK `AudioParams`). */
const USUAL_SOUND = { sampleRate: 48_000, audioBitrate: 64 };

export function mixTypesOf({ mode }: TemplateForm): readonly MixType[] {
  return mode === "single-stream-and-mixed"
    ? ["single", "multi"]
    : [mode === "mixed" ? "multi" : "single"];
}

export function recordsPicture({ media }: TemplateForm): boolean {
  return media !== "audio-only";
}

export function recordsSound(form: TemplateForm): boolean {
  return form.form === "classic" ? !form.removeAudio : form.media !== "video-only";
}

/** The stays of those who are recorded: the first by time of joining. */
export function recordedStays(
  stays: readonly Stay[],
  form: TemplateForm,
  mixType: MixType,
): readonly Stay[] {
  const mixedUsers = form.form === "classic" ? form.maxUsers : undefined;
  const most = mixType === "multi" ? (mixedUsers ?? 0) : MOST_SINGLE_USERS;
  const users = new Set([...new Set(stays.map(({ userId }) => userId))].slice(0, most));
  return stays.filter(({ userId }) => users.has(userId));
}

/** What one room is recorded as; `seed` makes the bitrates of each call its own. */
export function recordedStreams(
  stays: readonly Stay[],
  form: TemplateForm,
  mixType: MixType,
  seed: string,
): readonly RecordedStream[] {
  const recorded = recordedStays(stays, form, mixType).filter(sendsAnything);
  if (mixType === "multi") {
    const carriesAnything = recordsPicture(form) || recordsSound(form);
    return carriesAnything && recorded.length > 0 ? [mixedStream(stays, recorded, form, seed)] : [];
  }
  const users = [...new Set(recorded.map(({ userId }) => userId))];
  return users.flatMap((userId) => {
    const own = recorded.filter((stay) => stay.userId === userId);
    return [...cameraStreams(own, form, seed), ...screenStreams(own, form, seed)];
  });
}

/** One medium for the whole room: it goes on until the last one has left, recorded or not. */
function mixedStream(
  stays: readonly Stay[],
  recorded: readonly Stay[],
  form: TemplateForm,
  seed: string,
): RecordedStream {
  const chance = chanceOf(`${seed}/mixed`);
  const {
    width = 0,
    height = 0,
    fps = 1,
    videoBitrate = 0,
    sampleRate,
    audioBitrate,
  } = form.form === "classic" ? form : {};
  const isBlack = !recorded.some(({ camera, screen }) => camera ?? screen);
  const video = { width, height, fps, bitrateKbps: isBlack ? videoBitrate / 20 : videoBitrate };
  return {
    mixType: "multi",
    userIds: [...new Set(recorded.map(({ userId }) => userId))],
    from: hull(recorded).from,
    until: hull(stays).until,
    ...(recordsPicture(form) && { video: encodedPicture(video, chance) }),
    ...(recordsSound(form) && { audio: encodedSound({ sampleRate, audioBitrate }, chance) }),
  };
}

/** The main streams of one user: camera with sound, or either. */
function cameraStreams(
  own: readonly Stay[],
  form: TemplateForm,
  seed: string,
): readonly RecordedStream[] {
  const sent = own.filter(
    ({ camera, sound }) => (camera && recordsPicture(form)) || (sound && recordsSound(form)),
  );
  return splitAtPauses(sent, form.resumeWait * 1_000).map((stays) => {
    const chance = chanceOf(`${seed}/${stays[0]?.userId}/main`);
    const camera = stays.find((stay) => stay.camera)?.camera;
    const hasSound = stays.some(({ sound }) => sound);
    return {
      ...streamOf(stays, "main"),
      ...(camera && recordsPicture(form) && { video: publishedPicture(camera, chance) }),
      ...(hasSound && recordsSound(form) && { audio: encodedSound({}, chance) }),
    };
  });
}

/** The shared screens of one user, which have no sound of their own. */
function screenStreams(
  own: readonly Stay[],
  form: TemplateForm,
  seed: string,
): readonly RecordedStream[] {
  const sent = own.filter(({ screen }) => screen && recordsPicture(form));
  return splitAtPauses(sent, form.resumeWait * 1_000).map((stays) => {
    const chance = chanceOf(`${seed}/${stays[0]?.userId}/aux`);
    const screen = stays[0]?.screen;
    return {
      ...streamOf(stays, "aux"),
      ...(screen && { video: publishedPicture(screen, chance) }),
    };
  });
}

function streamOf(stays: readonly Stay[], media: StreamMedia) {
  const userId = stays[0]?.userId ?? "";
  return {
    mixType: "single",
    stream: { userId, media },
    userIds: [userId],
    ...hull(stays),
  } as const;
}

export function sendsAnything({ camera, screen, sound }: Stay): boolean {
  return Boolean(camera ?? screen) || sound;
}

/**
 * A stream as its publisher sends it. About half of the publishers' encoders fill the picture up to a
 * multiple of 16 px, as 设定画面质量 warns.
 */
function publishedPicture(picture: PublishedPicture, chance: () => number): VideoContent {
  const { width, height, fps = 15 } = picture;
  const [, suggested = 0] = SUGGESTED_KBPS.find(([pixels]) => width * height <= pixels) ?? [];
  const isAligned = chance() < 0.5;
  const align = (edge: number) => (isAligned ? Math.ceil(edge / 16) * 16 : edge);
  const bitrateKbps = picture.bitrateKbps ?? suggested;
  return encodedPicture({ width: align(width), height: align(height), fps, bitrateKbps }, chance);
}

/** The average stays below the target, and now and then a frame a second is missing. */
function encodedPicture(target: Required<PublishedPicture>, chance: () => number): VideoContent {
  const { width, height, fps, bitrateKbps } = target;
  return {
    width,
    height,
    fps: chance() < 0.3 ? Math.max(1, fps - 1) : fps,
    bitrate: Math.round(bitrateKbps * 1_000 * (0.6 + 0.35 * chance())),
  };
}

function encodedSound(
  { sampleRate, audioBitrate }: { readonly sampleRate?: number; readonly audioBitrate?: number },
  chance: () => number,
): AudioContent {
  const kbps = audioBitrate ?? USUAL_SOUND.audioBitrate;
  return {
    sampleRate: sampleRate ?? USUAL_SOUND.sampleRate,
    bitrate: Math.round(kbps * 1_000 * (0.9 + 0.1 * chance())),
  };
}
