import { RecordingPreset, type RecordingProfile } from "../../profile";
import type { Outcome, RuleFinding } from "../../review/outcome";
import type { Lock, Profile, Recording, Storage, VodEvents } from "../../review/settings";

export const APP = 1400000001;

/** A profile as a lock file holds it. */
function written(profile: RecordingProfile): Profile {
  return JSON.parse(JSON.stringify(profile));
}

/** One mixed file of each 1v1 call, in a sub-application of the stack. */
export const CLASSIC: Recording = {
  sdkAppId: APP,
  start: { scheme: "global-auto", consoleForm: "classic" },
  profile: written(RecordingPreset.oneToOne()),
  storage: { construct: "prod/Storage", retention: { days: 180 } },
  eventCallbacks: {
    recording: {
      url: "https://rec.example.com/trtc",
      signingKey: "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA",
    },
  },
};

/** A file of each person, as published. */
export const ADVANCED: Recording = {
  ...CLASSIC,
  start: { scheme: "global-auto", consoleForm: "advanced-features" },
  profile: written(RecordingPreset.singleStream()),
};

/** Started by the team's own server. */
export const OVER_API: Recording = { ...CLASSIC, start: { scheme: "rest-api" } };

/** Callbacks of the app that are declared by themselves. */
export const CALLBACKS_ONLY: Recording = {
  sdkAppId: APP,
  eventCallbacks: CLASSIC.eventCallbacks,
};

/** A copy with settings changed by their paths; undefined takes one out. */
export function changed(
  recording: Recording,
  changes: Readonly<Record<string, unknown>>,
): Recording {
  const copy = JSON.parse(JSON.stringify(recording));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let part: Record<string, unknown> = copy;
    for (const key of keys) {
      part[key] ??= {};
      part = part[key] as Record<string, unknown>;
    }
    if (value === undefined) {
      delete part[last];
    } else {
      part[last] = value;
    }
  }
  return copy;
}

export const STORAGE: Storage = {
  subApplicationName: "calls",
  destroy: "refuse",
  addresses: { resource: "tencentcloud_vod_sub_application.Storage_07F31EBC" },
};

/** A lock file with one stack, `prod`. */
export function lockOf(
  recordings: Readonly<Record<string, Recording>>,
  {
    storages = { Storage: STORAGE },
    vodEvents = {},
  }: {
    readonly storages?: Readonly<Record<string, Storage>>;
    readonly vodEvents?: Readonly<Record<string, VodEvents>>;
  } = {},
): Lock {
  return { stacks: { prod: { recordings, storages, vodEvents, guards: {} } } };
}

/** What was found, with the severity and the path in front of the English text. */
export function found(outcome: Outcome): string[] {
  return findings(outcome).map(({ path, severity, text }) =>
    [severity, path && `${path}:`, text.en].filter(Boolean).join(" "),
  );
}

/** The same in Chinese, without severity and path. */
export function foundInChinese(outcome: Outcome): string[] {
  return findings(outcome).map(({ text }) => text.zh);
}

function findings(outcome: Outcome): readonly RuleFinding[] {
  return outcome.state === "found" ? outcome.findings : [];
}

export const OK = { state: "ok" };

export const NOT_APPLICABLE = { state: "not-applicable" };

export function unknown(...paths: readonly string[]) {
  return { state: "unknown", paths };
}
