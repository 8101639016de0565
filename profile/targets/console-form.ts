import type { Checks } from "../checks";
import { ADVANCED_FEATURES_FORM_LIMITS, CLASSIC_FORM_LIMITS, type TargetLimits } from "../limits";
import { showValue } from "../problem";
import type { RecordingProfile } from "../recording-profile";
import { SOURCES } from "../sources";
import type { Values } from "../values";
import {
  FORM_CHOICES,
  FORM_LABELS,
  type FormFieldKey,
  type FormUnit,
  type LocalizedText,
} from "./console-form-labels";
import {
  type LimitOverrides,
  mergeOverrides,
  overrideLimits,
  RecordingTarget,
  refuseTranscoding,
  requireTranscoding,
  type VodDestination,
} from "./recording-target";

/** One field of the form, in the order in which a person meets it. */
export interface FormField {
  readonly key: FormFieldKey;
  readonly label: LocalizedText;
  /** What to type or choose; a number is typed in `unit`. */
  readonly value: number | string | LocalizedText;
  readonly unit?: FormUnit;
}

export type ConsoleFormKind = "classic" | "advanced-features";

/**
 * The console's form for the global auto-record template. Which of the two an account shows cannot
 * be told from the documents: open the console, look, and declare it.
 */
export class ConsoleForm extends RecordingTarget<readonly FormField[]> {
  /**
   * 应用管理 > 功能配置 > 云端录制: single-stream, mixed or both, with transcoding; MP4 on VOD.
   * @see https://cloud.tencent.com/document/product/647/80373
   */
  public static readonly CLASSIC = new ConsoleForm("classic", CLASSIC_FORM_LIMITS);

  /**
   * Applications > Advanced Features: single-stream only, as published; MP4, HLS or AAC.
   * @see https://trtc.io/document/45169
   */
  public static readonly ADVANCED_FEATURES = new ConsoleForm(
    "advanced-features",
    ADVANCED_FEATURES_FORM_LIMITS,
  );

  private constructor(
    public readonly name: ConsoleFormKind,
    public readonly limits: TargetLimits,
    /** What `withLimits` has replaced; reviewers read it in the lock file. */
    public readonly overrides: LimitOverrides = {},
  ) {
    super();
  }

  /** A copy with single bounds replaced, for a limit that Tencent has changed for you. */
  public withLimits(overrides: LimitOverrides): ConsoleForm {
    return new ConsoleForm(
      this.name,
      overrideLimits(this.limits, overrides),
      mergeOverrides(this.overrides, overrides),
    );
  }

  protected override checkExpressible(profile: RecordingProfile, checks: Checks): void {
    const { bigPicture } = profile.mode.layout ?? {};
    if (bigPicture && "bigPictureUserId" in bigPicture) {
      checks.error(
        "mode.layout.bigPictureUserId",
        "cannot be one user: the form takes a userId prefix",
        {
          fix: "write { bigPictureUserIdPrefix } instead",
          source: SOURCES.cloudRecording,
        },
      );
    }
    if (this.name === "classic") {
      checkClassic(profile, checks);
    } else {
      checkAdvanced(profile, checks);
    }
  }

  protected override express(
    profile: RecordingProfile,
    destination: VodDestination,
    values: Values,
  ): readonly FormField[] {
    return [
      field("templateName", profile.templateName),
      field("mode", FORM_CHOICES[profile.mode.kind]),
      field("media", FORM_CHOICES[profile.media.kind]),
      field("fileFormat", profile.file.format.toUpperCase()),
      ...transcodingFields(profile),
      ...mixFields(profile),
      ...this.fileFields(profile, values),
      ...storageFields(destination),
    ];
  }

  private fileFields(profile: RecordingProfile, values: Values): FormField[] {
    const { maxDuration } = profile.file;
    const unit = this.name === "classic" ? "hours" : "minutes";
    return [
      ...(maxDuration ? [field("fileDuration", maxDuration.in(unit, values), unit)] : []),
      field("resumeWait", profile.resumeWait.in("seconds", values), "seconds"),
      ...(this.name === "classic"
        ? [field("removeAudio", FORM_CHOICES[profile.media.kind === "video-only" ? "yes" : "no"])]
        : []),
    ];
  }
}

function field(key: FormFieldKey, value: FormField["value"], unit?: FormUnit): FormField {
  return { key, label: FORM_LABELS[key], value, ...(unit && { unit }) };
}

function transcodingFields({ media: { video, audio } }: RecordingProfile): FormField[] {
  return [
    ...(video
      ? [
          field("width", Math.max(video.width, video.height), "px"),
          field("height", Math.min(video.width, video.height), "px"),
          field("videoBitrate", video.bitrateKbps, "kbps"),
          field("fps", video.fps, "fps"),
          field("gop", video.gopSeconds, "seconds"),
        ]
      : []),
    ...(audio
      ? [
          field("sampleRate", audio.sampleRateHz, "Hz"),
          field("audioBitrate", audio.bitrateKbps, "kbps"),
          field("channels", FORM_CHOICES[audio.channels]),
        ]
      : []),
  ];
}

function mixFields({ mode: { layout, maxUsers } }: RecordingProfile): FormField[] {
  const prefix =
    layout?.bigPicture && "bigPictureUserIdPrefix" in layout.bigPicture
      ? layout.bigPicture.bigPictureUserIdPrefix
      : undefined;
  return [
    ...(layout ? [field("layout", FORM_CHOICES[layout.kind])] : []),
    ...(prefix === undefined ? [] : [field("bigPicture", prefix)]),
    ...(maxUsers === undefined ? [] : [field("maxUsers", maxUsers)]),
  ];
}

function storageFields({ subAppId, retention }: VodDestination): FormField[] {
  return [
    field("storage", FORM_CHOICES.vod),
    field("subApplication", subAppId),
    retention.isPermanent
      ? field("retention", FORM_CHOICES.permanent)
      : field("retention", retention.dayCount, "days"),
  ];
}

function checkClassic(profile: RecordingProfile, checks: Checks): void {
  const { file } = profile;
  requireTranscoding(profile, "the form's own defaults are not published", checks);
  if (file.format !== "mp4") {
    checks.error("file.format", "must be MP4: the classic form has no other", {
      given: file.format,
      fix: "write RecordingFile.mp4({ maxDuration }), or use ConsoleForm.ADVANCED_FEATURES",
      source: SOURCES.callKitRecording,
    });
  }
  const { width = 0, height = 0 } = profile.media.video ?? {};
  if (checks.isKnown(width) && checks.isKnown(height) && height > width) {
    checks.warning(
      "video",
      "may come out as landscape: the form asks for a long and a short edge only",
      {
        given: `${showValue(width)} × ${showValue(height)}`,
        fix: "look at a recording, or write the longer edge as the width",
        source: SOURCES.callKitRecording,
      },
    );
  }
  const hours = file.maxDuration?.in("hours", checks.values) ?? 0;
  if (checks.isKnown(hours) && !Number.isInteger(hours) && hours > 1) {
    checks.warning("file.maxDuration", "should be whole hours: the classic form counts in hours", {
      given: String(file.maxDuration),
      fix: `write Duration.hours(${Math.floor(hours)})`,
      source: SOURCES.callKitRecording,
    });
  }
}

function checkAdvanced(profile: RecordingProfile, checks: Checks): void {
  const { mode, media } = profile;
  if (mode.isMixed) {
    checks.error("mode", "must be single-stream: this form mixes nobody", {
      given: mode.kind,
      fix: "write RecordingMode.singleStream(), or start mixed recordings with RecordingStart.restApi()",
      source: SOURCES.advancedFeatures,
    });
  }
  if (media.kind === "video-only") {
    checks.warning("media", "may not be a choice of this form: its page names it only in passing", {
      given: media.kind,
      fix: "look at the form before you rely on it",
      source: SOURCES.advancedFeatures,
    });
  }
  refuseTranscoding(
    profile,
    "this form has no transcoding fields and records as published",
    checks,
  );
}
