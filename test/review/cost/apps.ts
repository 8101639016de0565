import type { AppChange, AppUsage, CallUsage, CostChange, Usage } from "../../../review/cost";
import { estimateCost } from "../../../review/cost";
import type { Profile, Recording, Retention } from "../../../review/settings";

type Mode = NonNullable<NonNullable<Profile["mode"]>["kind"]>;

/** What a test changes of `aRecording`. */
export interface Declared {
  readonly mode?: Mode;
  readonly maxUsers?: number | string;
  readonly media?: NonNullable<Profile["media"]>;
  readonly resumeWaitSeconds?: number | string;
  readonly retention?: Retention;
  readonly sdkAppId?: number | string;
  readonly consoleForm?: "classic" | "advanced-features";
}

export const AUDIO = { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" } as const;
export const VIDEO = {
  width: 640,
  height: 360,
  bitrateKbps: 550,
  fps: 15,
  gopSeconds: 10,
} as const;
export const PICTURE = { kind: "audio-and-video", video: VIDEO, audio: AUDIO } as const;
export const SOUND = { kind: "audio-only", audio: AUDIO } as const;

/** An entry of the lock file: everybody mixed, kept 30 days, no resume wait. */
export function aRecording({
  mode = "mixed",
  maxUsers = 8,
  media = PICTURE,
  resumeWaitSeconds = 0,
  retention = { days: 30 },
  sdkAppId = 20000001,
  consoleForm = "classic",
}: Declared = {}): Recording {
  return {
    sdkAppId,
    start: { scheme: "global-auto", consoleForm },
    profile: {
      templateName: "calls",
      mode: { kind: mode, ...(mode !== "single-stream" && { maxUsers }) },
      media,
      file: { format: "mp4", maxDurationMinutes: 1440 },
      resumeWaitSeconds,
    },
    storage: { subAppId: 1, retention },
  };
}

/** 3,000 calls of ten minutes between two people at 640×360. */
export function aCallUsage(changes: Partial<CallUsage> = {}): CallUsage {
  return {
    name: "consultation",
    callsPerMonth: 3000,
    minutes: 10,
    participants: [{ count: 2, camera: "640x360" }],
    ...changes,
  };
}

export function anAppUsage(changes: Partial<CallUsage> = {}): AppUsage {
  return { calls: [aCallUsage(changes)] };
}

export function aUsage(changes: Partial<CallUsage> = {}): Usage {
  return { usageVersion: 1, default: anAppUsage(changes) };
}

export type Site = "china" | "international";

export function aChange(site: Site, before?: Declared, after?: Declared): AppChange {
  return {
    app: "prod/Calls",
    ...(before && { before: { recording: aRecording(before), site } }),
    ...(after && { after: { recording: aRecording(after), site } }),
  };
}

export const TODAY = "2026-01-01";

/** The estimate of one app. */
export function estimated(
  site: Site,
  before: Declared | undefined,
  after: Declared | undefined,
  usage: Usage = aUsage(),
): CostChange {
  const [cost] = estimateCost([aChange(site, before, after)], { usage, today: TODAY }).apps;
  if (cost?.kind !== "estimate") {
    throw new Error("nothing was estimated");
  }
  return cost;
}
