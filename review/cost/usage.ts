import type { Picture, StorageRegion } from "../../profile/prices";

/** Where people write what the apps are used for. */
export const USAGE_FILE = "recording.usage.json";

/** `recording.usage.json`, described by `usage.schema.json`. */
export interface Usage {
  readonly usageVersion: 1;
  /** By `<stack>/<construct path>` or SDKAppID; the path wins. */
  readonly apps?: Readonly<Record<string, AppUsage>>;
  /** Of every app that is not listed. */
  readonly default?: AppUsage;
}

export interface AppUsage {
  readonly calls: readonly CallUsage[];
  /** Most rooms that are recorded at the same time. */
  readonly peakConcurrentRooms?: number;
  /** @default "elsewhere" - the dearer one */
  readonly storageRegion?: StorageRegion;
}

/** One kind of call of an app. */
export interface CallUsage {
  readonly name: string;
  readonly callsPerMonth: number;
  readonly minutes: number;
  /** In the order in which they join. */
  readonly participants: readonly ParticipantUsage[];
}

/** People who do the same. */
export interface ParticipantUsage {
  readonly count: number;
  /** `1280x720`; absent for voice alone. */
  readonly camera?: string;
  readonly share?: string;
  /** From the start of the call. @default - as long as the call */
  readonly minutes?: number;
  /** From the start of the call. @default - as long as they stay */
  readonly shareMinutes?: number;
  readonly audioKbps?: number;
  readonly cameraKbps?: number;
  readonly shareKbps?: number;
}

/** How an app is used, and which entry of the file says so. */
export interface UsageOfApp {
  /** A key of `apps`, or `default`. */
  readonly key: string;
  readonly usage: AppUsage;
}

/**
 * @param keys what the app is called, the most exact first: paths, then SDKAppIDs
 * @returns undefined when the file says nothing about it
 */
export function usageOf(
  { apps = {}, default: others }: Usage,
  keys: readonly string[],
): UsageOfApp | undefined {
  const key = keys.find((each) => Object.hasOwn(apps, each));
  const usage = key === undefined ? others : apps[key];
  return usage && { key: key ?? "default", usage };
}

/** The size of a picture of the file. */
export function pictureOf(size: string): Picture {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return { width, height };
}

/** Whole seconds, as they are billed. */
export function secondsOf(minutes: number): number {
  return Math.round(minutes * 60);
}
