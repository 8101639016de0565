import type { Checks } from "./checks";
import type { Duration } from "./duration";
import type { TargetLimits } from "./limits";
import type { Carries } from "./recording-mode";
import { SOURCES } from "./sources";

export type RecordingFileFormat = "mp4" | "hls" | "aac";

export interface SplitFileOptions {
  /**
   * Longest single file, up to 24 hours; files are also split at 2 GB. Whole hours in the classic
   * form, whole minutes elsewhere.
   */
  readonly maxDuration: Duration;
}

/**
 * The container of the recorded files (文件格式).
 * @see https://trtc.io/document/45169
 */
export class RecordingFile<in C extends Carries = never> {
  public static mp4(options: SplitFileOptions): RecordingFile<"picture" | "sound"> {
    return new RecordingFile("mp4", options.maxDuration);
  }

  /** Segments with a playlist. Takes no duration: the service splits after 14 days. */
  public static hls(): RecordingFile<"picture" | "sound"> {
    return new RecordingFile("hls");
  }

  /** Sound only. */
  public static aac(options: SplitFileOptions): RecordingFile<"sound"> {
    return new RecordingFile("aac", options.maxDuration);
  }

  /** Never read: it only tells the compiler what this container can carry. */
  declare private readonly carries: (carried: C) => void;

  private constructor(
    public readonly format: RecordingFileFormat,
    public readonly maxDuration?: Duration,
  ) {}

  /** @internal */
  public check(carries: Carries, limits: TargetLimits, checks: Checks): void {
    if (this.format === "aac" && carries === "picture") {
      checks.error("file.format", "can be AAC for an audio-only recording only", {
        given: "aac with video",
        fix: "write RecordingFile.mp4({ maxDuration }), or record RecordedMedia.audioOnly()",
        source: SOURCES.advancedFeatures,
      });
    }
    if (!this.maxDuration && this.format !== "hls") {
      checks.error(
        "file.maxDuration",
        "must be stated: the service would split at its own default",
        {
          fix: "write maxDuration: Duration.hours(24), or less",
        },
      );
    }
    if (this.maxDuration) {
      checks.duration("file.maxDuration", this.maxDuration, "minutes", limits.fileMinutes);
    }
  }
}
