import type { FoundRecording, RecordingContent } from "../../cloud";
import { RecordingPreset, type RecordingProfile } from "../../profile";
import type { ProfileJson } from "../../profile/profile-json";
import {
  type DeclaredRecording,
  emptyTally,
  fingerprintOf,
  type JudgeableRecording,
  type JudgedTime,
  judgedTime,
  judgeFile,
  nameRecording,
  type SettingResult,
  type ShowableSetting,
  type Tally,
  type ToleranceOverrides,
  tallyFile,
  toleranceValues,
} from "../../verify";

export const APP = 1400000001;
export const SUB_APP = 1500000123;
/** No former template waited longer than the declared one: tests that are about something else. */
export const NO_FORMER_WAIT = { formerResumeWait: { value: 0, basis: "own" } } as const;

export const TOLERATED = toleranceValues(NO_FORMER_WAIT);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** When the settings were confirmed. */
export const CONFIRMED = Date.parse("2026-10-01T12:00:00Z");

/** As the lock file holds it. */
export function profileJson(profile: RecordingProfile): ProfileJson {
  return JSON.parse(JSON.stringify(profile));
}

/** A 1v1 call on the classic form, kept for ever. */
export function declaring(more: Partial<DeclaredRecording> = {}): DeclaredRecording {
  return {
    sdkAppId: APP,
    consoleForm: "classic",
    profile: profileJson(RecordingPreset.oneToOne()),
    retentionDays: "permanent",
    subAppId: SUB_APP,
    ...more,
  };
}

export function confirming(declared: DeclaredRecording, confirmedAt = CONFIRMED) {
  return {
    fingerprint: fingerprintOf(declared),
    confirmedAt: new Date(confirmedAt).toISOString(),
    confirmedBy: "Ann <ann@example.com>",
  };
}

/** What the template of `declaring()` makes. */
export const CONTENT: RecordingContent = {
  container: "mov,mp4,m4a,3gp,3g2,mj2",
  bytes: 4_000_000,
  seconds: 60,
  video: [{ width: 640, height: 360, fps: 15, bitrate: 400_000 }],
  audio: [{ sampleRateHz: 48_000, bitrate: 60_000 }],
};

type Draft = Partial<Omit<FoundRecording, "content">> & {
  readonly content?: Partial<RecordingContent> | null;
};

export const MIXED_NAME = `${APP}_12345.mp4`;
export const SINGLE_NAME = `${APP}_12345_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4`;

/** A mixed recording, made an hour after the confirmation; `content: null` is still unknown. */
export function recording(draft?: Draft & { readonly content?: object }): JudgeableRecording;
export function recording(draft: Draft): FoundRecording;
export function recording({ content = {}, ...more }: Draft = {}): FoundRecording {
  const createdAt = more.createdAt ?? CONFIRMED + HOUR;
  const file = {
    fileId: "f1",
    name: MIXED_NAME,
    createdAt,
    updatedAt: createdAt,
    expiresAt: "never",
    type: "mp4",
    storageClass: "STANDARD",
    storageRegion: "ap-guangzhou",
    sourceType: "TrtcRecord",
    sdkAppId: APP,
    ...more,
  } as const;
  return content === null ? file : { ...file, content: { ...CONTENT, ...content } };
}

/** What one file says of one setting. */
export function judging(
  setting: ShowableSetting,
  draft: Draft & { readonly content?: object } = {},
  declared = declaring(),
  overrides: ToleranceOverrides = {},
): SettingResult | undefined {
  const file = recording(draft);
  const name = nameRecording(declared.sdkAppId, file);
  if (typeof name === "string") {
    throw new Error(`not judged: ${name}`);
  }
  const results = judgeFile(
    declared,
    file,
    name,
    toleranceValues({ ...NO_FORMER_WAIT, ...overrides }),
  );
  return results.find((result) => result.setting === setting);
}

export function timeOf(declared = declaring()): JudgedTime {
  const confirmation = confirming(declared);
  const now = CONFIRMED + 30 * DAY;
  const time = judgedTime({ declared, confirmation, since: undefined, now }, TOLERATED);
  if ("why" in time) {
    throw new Error(time.why.key);
  }
  return time;
}

export function tallying(
  files: readonly FoundRecording[],
  declared = declaring(),
  time = timeOf(declared),
): Tally {
  const tally = emptyTally();
  for (const file of files) {
    tallyFile(tally, file, { declared, time, tolerances: TOLERATED });
  }
  return tally;
}
