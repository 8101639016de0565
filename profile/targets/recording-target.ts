import { Checks } from "../checks";
import type { Limit, TargetLimits } from "../limits";
import type { Problem } from "../problem";
import type { RecordingProfile } from "../recording-profile";
import type { Retention } from "../retention";
import { KNOWN_VALUES, type Values } from "../values";

/** Where the files go: a VOD sub-application, and how long it keeps them. */
export interface VodDestination {
  /** Number of the sub-application (SubAppId). */
  readonly subAppId: number;
  readonly retention: Retention;
}

/** A profile in a target's own words, or every reason why the target cannot express it. */
export type Rendering<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Single bounds to replace, each with its own source: a limit that Tencent has raised for you. */
export type LimitOverrides = {
  readonly [Name in keyof TargetLimits]?: Partial<Omit<Limit, "unit">>;
};

/**
 * A place where a profile can be applied: a console form or the recording API. It knows its limits
 * and how it names and counts things.
 */
export abstract class RecordingTarget<Rendered> {
  public abstract readonly name: string;
  public abstract readonly limits: TargetLimits;

  /** Reports everything that is wrong or doubtful about recording this profile here. */
  public check(profile: RecordingProfile, checks: Checks): void {
    profile.check(this.limits, checks);
    this.checkExpressible(profile, checks);
  }

  /** The profile in this target's own names, numbers and units; all or nothing. */
  public render(
    profile: RecordingProfile,
    destination: VodDestination,
    values: Values = KNOWN_VALUES,
  ): Rendering<Rendered> {
    const checks = new Checks(values);
    this.check(profile, checks);
    destination.retention.check(checks);
    const { problems } = checks;
    if (problems.some(({ severity }) => severity === "error")) {
      return { ok: false, problems };
    }
    return { ok: true, value: this.express(profile, destination, values), warnings: problems };
  }

  /** Names every setting that this target has no way to say. */
  protected abstract checkExpressible(profile: RecordingProfile, checks: Checks): void;

  /** Renders a profile that has passed every check. */
  protected abstract express(
    profile: RecordingProfile,
    destination: VodDestination,
    values: Values,
  ): Rendered;
}

/** @internal */
export function overrideLimits(limits: TargetLimits, overrides: LimitOverrides): TargetLimits {
  const names = Object.keys(overrides) as (keyof TargetLimits)[];
  const changed = names.map((name) => [name, { ...limits[name], ...overrides[name] }]);
  return { ...limits, ...Object.fromEntries(changed) };
}

/** @internal Later overrides win, bound by bound. */
export function mergeOverrides(former: LimitOverrides, later: LimitOverrides): LimitOverrides {
  const names = Object.keys(later) as (keyof TargetLimits)[];
  const merged = names.map((name) => [name, { ...former[name], ...later[name] }]);
  return { ...former, ...Object.fromEntries(merged) };
}

/** @internal Transcoding is all or nothing: a service default nobody reviewed is not a setting. */
export function requireTranscoding(profile: RecordingProfile, why: string, checks: Checks): void {
  const { kind, video, audio } = profile.media;
  if (kind !== "audio-only" && !video) {
    checks.error("video", `must be stated: ${why}`, {
      fix: "add video: { width, height, bitrateKbps, fps, gopSeconds }",
    });
  }
  if (kind !== "video-only" && !audio) {
    checks.error("audio", `must be stated: ${why}`, {
      fix: "add audio: { sampleRateHz, bitrateKbps, channels }",
    });
  }
}

/** @internal */
export function refuseTranscoding(profile: RecordingProfile, why: string, checks: Checks): void {
  const { video, audio } = profile.media;
  for (const [name, settings] of Object.entries({ video, audio })) {
    if (settings) {
      const fields = Object.keys(settings)
        .map((field) => `${name}.${field}`)
        .join(", ");
      checks.error(name, `cannot be set: ${why}`, { given: fields, fix: `leave ${name} out` });
    }
  }
}
