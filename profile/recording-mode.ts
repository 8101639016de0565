import type { Checks } from "./checks";
import type { TargetLimits } from "./limits";
import type { MixLayout } from "./mix-layout";

/**
 * What a recording carries. The parts of a profile are typed by it, so that a combination the
 * service cannot record (AAC with video, a layout without pictures) does not compile.
 */
export type Carries = "picture" | "sound";

export type RecordingModeKind = "single-stream" | "mixed" | "single-stream-and-mixed";

export interface PictureMixOptions {
  readonly layout: MixLayout;
  /**
   * People in the mixed picture, oneself included; later joiners are not recorded.
   * 1 to 8 in the classic form.
   */
  readonly maxUsers: number;
}

/** Sound has no layout. */
export interface SoundMixOptions {
  /** People in the mixed sound, oneself included. 1 to 8 in the classic form. */
  readonly maxUsers: number;
}

/**
 * Which files a call leaves behind (录制模式): one per participant, one for all, or both.
 * Both means two files and two fees for every call.
 * @see https://cloud.tencent.com/document/product/647/80373
 */
export class RecordingMode<in C extends Carries = never> {
  /** One file per participant and stream, as published. */
  public static singleStream(): RecordingMode<"picture" | "sound"> {
    return new RecordingMode("single-stream");
  }

  /** One file in which everybody is mixed. */
  public static mixed(options: PictureMixOptions): RecordingMode<"picture">;
  public static mixed(options: SoundMixOptions): RecordingMode<"sound">;
  public static mixed(options: PictureMixOptions | SoundMixOptions): RecordingMode {
    return new RecordingMode("mixed", options);
  }

  /** Both kinds of files: two files and two fees for every call. */
  public static singleStreamAndMixed(options: PictureMixOptions): RecordingMode<"picture">;
  public static singleStreamAndMixed(options: SoundMixOptions): RecordingMode<"sound">;
  public static singleStreamAndMixed(options: PictureMixOptions | SoundMixOptions): RecordingMode {
    return new RecordingMode("single-stream-and-mixed", options);
  }

  /** Never read: it only tells the compiler what this mode can carry. */
  declare private readonly carries: (carried: C) => void;

  public readonly layout?: MixLayout;
  public readonly maxUsers?: number;

  private constructor(
    public readonly kind: RecordingModeKind,
    options?: PictureMixOptions | SoundMixOptions,
  ) {
    this.maxUsers = options?.maxUsers;
    if (options && "layout" in options) {
      this.layout = options.layout;
    }
  }

  public get isMixed(): boolean {
    return this.kind !== "single-stream";
  }

  /** @internal */
  public check(carries: Carries, limits: TargetLimits, checks: Checks): void {
    if (this.isMixed) {
      const maxUsers = this.maxUsers as number;
      const tooMany = maxUsers > (limits.mixedUsers.max?.value ?? maxUsers);
      checks.wholeNumber("mode.maxUsers", maxUsers, limits.mixedUsers, {
        fix: tooMany
          ? "later joiners would not be recorded at all: split the group, or record single-stream"
          : undefined,
      });
    }
    if (this.isMixed && carries === "picture" && !this.layout) {
      checks.error("mode.layout", "is missing from a mixed recording with pictures", {
        fix: "add a layout, such as MixLayout.nineGrid()",
      });
    }
    if (carries === "sound" && this.layout) {
      checks.error("mode.layout", "has no effect on a recording without pictures", {
        fix: "leave the layout out",
      });
    }
    this.layout?.check(checks);
  }

  /** The mode as the lock file shows it. */
  public toJSON() {
    return { kind: this.kind, layout: this.layout?.toJSON(), maxUsers: this.maxUsers };
  }
}
