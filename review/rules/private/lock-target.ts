import {
  type Bound,
  ConsoleForm,
  KNOWN_VALUES,
  type LimitOverrides,
  RecordingApi,
  type RecordingProfile,
  type Values,
} from "../../../profile";
import { type ProfileJson, profileFromJson } from "../../../profile/profile-json";
import { isLater, type Profile, type Start } from "../../settings";

/** Stands for what is missing: the profile's checks pass it by, `missingSettings` names it. */
const MISSING = Number.NaN;

const NO_VIDEO = {
  width: MISSING,
  height: MISSING,
  bitrateKbps: MISSING,
  fps: MISSING,
  gopSeconds: MISSING,
};
const NO_AUDIO = { sampleRateHz: MISSING, bitrateKbps: MISSING, channels: MISSING };

export const VIDEO_SETTINGS: readonly string[] = Object.keys(NO_VIDEO);
export const AUDIO_SETTINGS: readonly string[] = Object.keys(NO_AUDIO);

/** How the profile's checks look at the values of a lock file. */
export const LOCK_VALUES: Values = {
  ...KNOWN_VALUES,
  isUnknown: (value) => isLater(value) || Object.is(value, MISSING),
};

/** Where a recording is applied, by the limits stated for it; undefined while nobody says where. */
export function targetOf({ scheme, consoleForm, limitOverrides }: Start = {}) {
  if (scheme === "rest-api") {
    return RecordingApi.V2019_07_22;
  }
  const form = FORMS.find(({ name }) => scheme === "global-auto" && name === consoleForm);
  return form?.withLimits(readOverrides(limitOverrides));
}

const FORMS = [ConsoleForm.CLASSIC, ConsoleForm.ADVANCED_FEATURES];

function readOverrides(overrides: Start["limitOverrides"] = {}): LimitOverrides {
  const known = Object.entries(overrides).filter(([name]) =>
    Object.hasOwn(ConsoleForm.CLASSIC.limits, name),
  );
  return Object.fromEntries(known.map(([name, sides]) => [name, readSides(sides)]));
}

function readSides(sides: unknown) {
  const { min, max } = (sides ?? {}) as { readonly min?: unknown; readonly max?: unknown };
  const [lowest, highest] = [readBound(min), readBound(max)];
  return { ...(lowest && { min: lowest }), ...(highest && { max: highest }) };
}

/** A bound that somebody has stated; without a number it is none. */
export function readBound(bound: unknown): Bound | undefined {
  const { value } = (bound ?? {}) as Partial<Bound>;
  return typeof value === "number" ? (bound as Bound) : undefined;
}

/** The profile that is declared; undefined while a choice is missing that decides on the rest. */
export function profileOf(profile: Profile = {}): RecordingProfile | undefined {
  const { templateName = MISSING, mode, media, file, resumeWaitSeconds = MISSING } = profile;
  const layout = isMixed(profile) ? mode?.layout : undefined;
  if (!mode?.kind || !media?.kind || !file?.format || (layout && !layout.kind)) {
    return undefined;
  }
  const { maxUsers = MISSING } = mode;
  const { maxDurationMinutes = MISSING } = file;
  const json = {
    templateName,
    mode: { kind: mode.kind, maxUsers, ...(layout && { layout }) },
    media: {
      kind: media.kind,
      ...(media.video && { video: { ...NO_VIDEO, ...media.video } }),
      ...(media.audio && { audio: { ...NO_AUDIO, ...media.audio } }),
    },
    file: { format: file.format, maxDurationMinutes },
    resumeWaitSeconds,
  };
  return profileFromJson(json as unknown as ProfileJson);
}

/** Whether there is a file in which everybody is mixed. */
export function isMixed({ mode }: Profile): boolean {
  return mode?.kind === "mixed" || mode?.kind === "single-stream-and-mixed";
}
