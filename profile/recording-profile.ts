import type { Checks } from "./checks";
import type { Duration } from "./duration";
import type { TargetLimits } from "./limits";
import type { RecordedAudio, RecordedMedia, RecordedVideo } from "./recorded-media";
import type { RecordingFile } from "./recording-file";
import type { Carries, RecordingMode } from "./recording-mode";
import { SOURCES } from "./sources";
import { KNOWN_VALUES, type Values } from "./values";

/** Everything a profile states. There are no hidden defaults: what is not stated is not recorded. */
export interface RecordingProfileSettings<C extends Carries> {
  /** Name of the template on the console: letters, digits, `_` and `-`. */
  readonly templateName: string;
  readonly mode: RecordingMode<C>;
  readonly media: RecordedMedia<C>;
  readonly file: RecordingFile<C>;
  /**
   * How long the recorder waits for people to come back before it closes the file (续录等待时长,
   * the API's MaxIdleTime). 1 s to 24 h in the advanced form, 5 s to 24 h elsewhere. A file appears
   * only after it, and the wait is billed as audio.
   */
  readonly resumeWait: Duration;
}

/**
 * What is recorded of a call: one reviewed value, applied wherever a target can express it.
 * Immutable; nothing is checked until a target checks or renders it, so that all problems come out
 * at once.
 */
// biome-ignore lint/suspicious/noExplicitAny: the bare name stands for a profile of any kind
export class RecordingProfile<C extends Carries = any> {
  public readonly templateName: string;
  public readonly mode: RecordingMode<C>;
  public readonly media: RecordedMedia<C>;
  public readonly file: RecordingFile<C>;
  public readonly resumeWait: Duration;

  public constructor(settings: RecordingProfileSettings<C>) {
    this.templateName = settings.templateName;
    this.mode = settings.mode;
    this.media = settings.media;
    this.file = settings.file;
    this.resumeWait = settings.resumeWait;
  }

  /** A copy with some settings changed; a setting left undefined stays as it is. */
  public with(changes: Partial<RecordingProfileSettings<C>>): RecordingProfile<C> {
    const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
    return new RecordingProfile({ ...this, ...Object.fromEntries(stated) });
  }

  /** A copy with single video values changed: `withVideo({ bitrateKbps: 700 })`. */
  public withVideo(
    this: RecordingProfile<"picture">,
    changes: Partial<RecordedVideo>,
  ): RecordingProfile<"picture"> {
    return this.with({ media: this.media.withEncoding({ video: changes }) });
  }

  /** A copy with single audio values changed: `withAudio({ channels: "mono" })`. */
  public withAudio(changes: Partial<RecordedAudio>): RecordingProfile<C> {
    return this.with({ media: this.media.withEncoding({ audio: changes }) });
  }

  /**
   * Every range and every combination, against the limits of one target.
   * @internal
   */
  public check(limits: TargetLimits, checks: Checks): void {
    checks.text("templateName", this.templateName, {
      pattern: /^[A-Za-z0-9_-]+$/,
      rule: "must be letters, digits, '_' and '-', at least one",
      fix: "write a name such as 'one-to-one'",
      source: SOURCES.callKitRecording,
    });
    const { carries } = this.media;
    this.mode.check(carries, limits, checks);
    this.media.check(limits, checks);
    this.file.check(carries, limits, checks);
    checks.duration("resumeWait", this.resumeWait, "seconds", limits.resumeWaitSeconds);
  }

  /** The profile as the lock file shows it. */
  public toJSON() {
    return this.settings(KNOWN_VALUES);
  }

  /** Every value in the unit its name says. @internal */
  public settings(values: Values) {
    const { maxDuration, format } = this.file;
    return {
      templateName: this.templateName,
      mode: this.mode.toJSON(),
      media: this.media.toJSON(),
      file: { format, maxDurationMinutes: maxDuration?.in("minutes", values) },
      resumeWaitSeconds: this.resumeWait.in("seconds", values),
    };
  }
}
