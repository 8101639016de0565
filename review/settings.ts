import type { LocalizedText } from "../profile";

/**
 * A value of a lock file: known, or a Terraform expression `${…}` that is known only after apply.
 * TypeScript cannot tell such a text from another: ask `isLater`.
 */
export type Later<T> = T | string;

/** Whether Terraform knows the value only after apply. */
export function isLater(value: unknown): value is string {
  const start = typeof value === "string" ? value.indexOf("${") : -1;
  return start >= 0 && (value as string).indexOf("}", start) > 0;
}

/** The number, or undefined when it is absent, known later, or none. */
export function knownNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** The text, or undefined when it is absent or known later. */
export function knownText(value: unknown): string | undefined {
  return typeof value === "string" && !isLater(value) ? value : undefined;
}

/*
 * The lock file's entries with the names of `recording.lock.schema.json`. The reader has checked the
 * types; whether a value is allowed, or a needed one is missing, is for the rules to say.
 */

export interface Stack {
  readonly site?: "china" | "international";
  readonly region?: string;
  readonly allowedAccountIds?: Later<readonly string[]>;
  readonly recordings: Readonly<Record<string, Recording>>;
  readonly storages: Readonly<Record<string, Storage>>;
  readonly vodEvents: Readonly<Record<string, VodEvents>>;
  readonly guards: Readonly<Record<string, Guard>>;
}

export interface Recording {
  readonly sdkAppId?: Later<number>;
  readonly start?: Start;
  readonly profile?: Profile;
  readonly storage?: StorageUse;
  readonly retentionRegime?: Regime;
  readonly eventCallbacks?: Readonly<Record<string, EventCallback>>;
  readonly callCallback?: CallCallback;
  readonly addresses?: Addresses;
}

export type Addresses = Readonly<Record<string, string>>;

export interface Start {
  readonly scheme?: "global-auto" | "rest-api";
  readonly consoleForm?: "classic" | "advanced-features";
  readonly limitOverrides?: Readonly<Record<string, unknown>>;
}

export interface Profile {
  readonly templateName?: string;
  readonly mode?: Mode;
  readonly media?: Media;
  readonly file?: {
    readonly format?: "mp4" | "hls" | "aac";
    readonly maxDurationMinutes?: Later<number>;
  };
  readonly resumeWaitSeconds?: Later<number>;
}

export interface Mode {
  readonly kind?: "single-stream" | "mixed" | "single-stream-and-mixed";
  readonly maxUsers?: Later<number>;
  readonly layout?: Layout;
}

export interface Layout {
  readonly kind?: "nine-grid" | "screen-share" | "floating";
  readonly bigPictureUserIdPrefix?: string;
  readonly bigPictureUserId?: string;
  readonly bigPictureStream?: string;
}

export interface Media {
  readonly kind?: "audio-and-video" | "audio-only" | "video-only";
  readonly video?: Video;
  readonly audio?: Audio;
}

export interface Video {
  readonly width?: Later<number>;
  readonly height?: Later<number>;
  readonly bitrateKbps?: Later<number>;
  readonly fps?: Later<number>;
  readonly gopSeconds?: Later<number>;
}

export interface Audio {
  readonly sampleRateHz?: Later<number>;
  readonly bitrateKbps?: Later<number>;
  readonly channels?: string;
}

/** A sub-application that a stack owns (`construct`) or one that exists (`subAppId`). */
export interface StorageUse {
  readonly construct?: string;
  readonly subAppId?: Later<number>;
  readonly retention?: Retention;
}

export type Retention = "permanent" | { readonly days?: Later<number>; readonly longest?: unknown };

export interface Regime {
  readonly name?: string;
  readonly minimumDays?: Later<number>;
  readonly maximumDays?: Later<number>;
  readonly source?: string;
}

export interface EventCallback {
  readonly url?: string;
  /** A fingerprint, or `unsigned`. */
  readonly signingKey?: string;
}

export interface CallCallback {
  readonly url?: string;
  readonly commands?: Later<readonly string[]>;
  readonly takeOver?: boolean;
}

export interface Storage {
  readonly subApplicationName?: string;
  readonly description?: string;
  readonly destroy?: "refuse" | "wipe-all-recordings";
  readonly tags?: Readonly<Record<string, string>>;
  readonly addresses?: Addresses;
}

export interface VodEvents {
  readonly subAppId?: Later<number>;
  readonly url?: string;
  readonly uploadComplete?: boolean;
  readonly deleteComplete?: boolean;
  readonly addresses?: Addresses;
}

export interface Guard {
  readonly sdkAppIds?: readonly Later<number>[];
  readonly groupIds?: readonly string[];
  readonly policyName?: string;
  readonly denies?: readonly string[];
  readonly addresses?: Addresses;
}

/** A lock file as review reads it. */
export interface Lock {
  readonly stacks: Readonly<Record<string, Stack>>;
}

/** No lock file: nothing is declared. */
export const NO_LOCK: Lock = { stacks: {} };

/** What a reviewer reads, in both languages. */
export type Text = LocalizedText;
