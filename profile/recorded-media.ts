import type { Checks } from "./checks";
import type { TargetLimits } from "./limits";
import { showNumber } from "./problem";
import type { Carries } from "./recording-mode";
import { SOURCES } from "./sources";

/** How the picture of a recording is encoded. */
export interface RecordedVideo {
  /** Canvas width, px: 16 to 2,560 in the classic form, at most 1,920 over the API; even. */
  readonly width: number;
  /** Canvas height, px; width × height at most 2560×1440 (classic form) or 1920×1080 (API). */
  readonly height: number;
  /** 64 to 8,192 kilobits (not bits) per second. */
  readonly bitrateKbps: number;
  /** Frames per second, 1 to 60. */
  readonly fps: number;
  /** Seconds between two key frames (GOP), 1 or more. */
  readonly gopSeconds: number;
}

export type AudioChannels = "mono" | "stereo";

export const AUDIO_SAMPLE_RATES = [48_000, 44_100, 16_000] as const;

export type AudioSampleRate = (typeof AUDIO_SAMPLE_RATES)[number];

/** How the sound of a recording is encoded. */
export interface RecordedAudio {
  /** 48000, 44100 or 16000 Hz. */
  readonly sampleRateHz: AudioSampleRate;
  /** 32 to 128 kilobits per second. */
  readonly bitrateKbps: number;
  readonly channels: AudioChannels;
}

export type RecordedMediaKind = "audio-and-video" | "audio-only" | "video-only";

/**
 * What is recorded (录制格式), and how it is encoded. Without `video` and `audio` the recording is
 * stored as published, which is all that single-stream recording over the advanced form or the API
 * can do.
 * @see https://cloud.tencent.com/document/product/647/80373
 */
export class RecordedMedia<out C extends Carries = Carries> {
  public static audioAndVideo(
    encoding: { readonly video?: RecordedVideo; readonly audio?: RecordedAudio } = {},
  ): RecordedMedia<"picture"> {
    return new RecordedMedia("audio-and-video", encoding.video, encoding.audio);
  }

  public static audioOnly(
    encoding: { readonly audio?: RecordedAudio } = {},
  ): RecordedMedia<"sound"> {
    return new RecordedMedia("audio-only", undefined, encoding.audio);
  }

  /** Pictures without sound: the console's 移除音频. */
  public static videoOnly(
    encoding: { readonly video?: RecordedVideo } = {},
  ): RecordedMedia<"picture"> {
    return new RecordedMedia("video-only", encoding.video);
  }

  /** Never read: it only tells the compiler what is carried. */
  declare private readonly carried: () => C;

  public readonly video?: RecordedVideo;
  public readonly audio?: RecordedAudio;

  private constructor(
    public readonly kind: RecordedMediaKind,
    video?: RecordedVideo,
    audio?: RecordedAudio,
  ) {
    this.video = video && { ...video };
    this.audio = audio && { ...audio };
  }

  /** A copy with single values of the encoding changed. @internal */
  public withEncoding(changes: {
    readonly video?: Partial<RecordedVideo>;
    readonly audio?: Partial<RecordedAudio>;
  }): RecordedMedia<C> {
    return new RecordedMedia(
      this.kind,
      changes.video ? ({ ...this.video, ...changes.video } as RecordedVideo) : this.video,
      changes.audio ? ({ ...this.audio, ...changes.audio } as RecordedAudio) : this.audio,
    );
  }

  public get carries(): Carries {
    return this.kind === "audio-only" ? "sound" : "picture";
  }

  /** @internal */
  public check(limits: TargetLimits, checks: Checks): void {
    for (const [part, without] of [
      ["video", "audio-only"],
      ["audio", "video-only"],
    ] as const) {
      if (this[part] && this.kind === without) {
        checks.error(part, `has no effect on a recording that is ${without}`, {
          fix: `leave ${part} out`,
        });
      }
    }
    if (this.video) {
      checkVideo(this.video, limits, checks);
    }
    if (this.audio) {
      checkAudio(this.audio, limits, checks);
    }
  }

  /** The media as the lock file shows them. */
  public toJSON() {
    return { kind: this.kind, video: this.video, audio: this.audio };
  }
}

/** 550000 "kbps" is 550 kbps written in the API's bits per second. */
function looksLikeBitsPerSecond(value: number): string | undefined {
  const kbps = value / 1000;
  return value >= 10_000 && Number.isInteger(kbps)
    ? `that looks like bits per second, write ${kbps}`
    : undefined;
}

function checkVideo(video: RecordedVideo, limits: TargetLimits, checks: Checks): void {
  for (const edge of ["width", "height"] as const) {
    const field = `video.${edge}`;
    const value = video[edge];
    if (checks.wholeNumber(field, value, limits.canvasEdge) && value % 2 !== 0) {
      checks.warning(
        field,
        "should be even: 4:2:0 video halves the colour planes, and encoders crop or refuse odd edges",
        {
          given: String(value),
          fix: `write ${value - 1} or ${value + 1}`,
        },
      );
    }
  }
  checkArea(video, limits, checks);
  checks.wholeNumber("video.bitrateKbps", video.bitrateKbps, limits.videoBitrateKbps, {
    wrongUnit: looksLikeBitsPerSecond,
  });
  checks.wholeNumber("video.fps", video.fps, limits.fps);
  checks.wholeNumber("video.gopSeconds", video.gopSeconds, limits.gopSeconds);
}

function checkArea({ width, height }: RecordedVideo, limits: TargetLimits, checks: Checks): void {
  const { max } = limits.canvasArea;
  const comparable = [width, height].every(
    (edge) => checks.isKnown(edge) && Number.isSafeInteger(edge) && edge > 0,
  );
  if (comparable && max && width * height > max.value) {
    const fitting = Math.floor(max.value / width / 2) * 2;
    const smallest = limits.canvasEdge.min?.value ?? 2;
    const rule = `must have at most ${showNumber(max.value)} pixels, width × height`;
    const details = {
      given: `${width} × ${height} = ${showNumber(width * height)}`,
      fix:
        fitting < smallest
          ? "lower both edges"
          : `lower one edge, the height to ${fitting} or less`,
      source: max.source,
    };
    if (max.basis === "inferred") {
      checks.warning("video", `${rule}, as far as is known`, details);
    } else {
      checks.error("video", rule, details);
    }
  }
}

function checkAudio(audio: RecordedAudio, limits: TargetLimits, checks: Checks): void {
  const apiEnum = new Map<unknown, number>([
    [1, 48_000],
    [2, 44_100],
    [3, 16_000],
  ]);
  checks.oneOf("audio.sampleRateHz", audio.sampleRateHz, AUDIO_SAMPLE_RATES, {
    unit: "Hz",
    source: SOURCES.callKitRecording,
    fix: (given) => {
      const meant = apiEnum.get(given) ?? AUDIO_SAMPLE_RATES.find((rate) => rate === given * 1000);
      const unit = apiEnum.has(given) ? "the API's number for it" : "kHz";
      return meant === undefined ? undefined : `that looks like ${unit}, write ${meant}`;
    },
  });
  checks.wholeNumber("audio.bitrateKbps", audio.bitrateKbps, limits.audioBitrateKbps, {
    wrongUnit: looksLikeBitsPerSecond,
  });
  checks.oneOf("audio.channels", audio.channels, ["mono", "stereo"], {
    source: SOURCES.callKitRecording,
  });
}
