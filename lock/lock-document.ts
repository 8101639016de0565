/**
 * `recording.lock.json`: the effective settings of every stack, as reviewers read them. Plain JSON,
 * described by `recording.lock.schema.json`. A value that Terraform knows only after apply stands
 * there as its expression, `"${…}"`. No value is a secret.
 */
export interface RecordingLock {
  /** Raised when a reader of the former version would misread the file. */
  readonly lockVersion: typeof LOCK_VERSION;
  /** By stack name. */
  readonly stacks: Readonly<Record<string, StackLock>>;
}

export const LOCK_VERSION = 1;

/** Where it is written and committed. */
export const LOCK_FILE = "recording.lock.json";

/**
 * Where synth notes the line that declared each construct, inside `cdktf.out`. Not committed: it
 * would change with every line of code.
 */
export const SOURCES_FILE = "recording.sources.json";

/** One stack: one Terraform state, one account. */
export interface StackLock {
  readonly site?: string;
  readonly region?: string;
  /** The accounts it may be deployed into; empty allows any. */
  readonly allowedAccountIds?: readonly string[];
  /** What each app records, by construct path. */
  readonly recordings: Readonly<Record<string, RecordingLockEntry>>;
  /** The VOD sub-applications that this stack owns, by construct path. */
  readonly storages: Readonly<Record<string, StorageLockEntry>>;
  /** VOD event notifications, by construct path. */
  readonly vodEvents: Readonly<Record<string, LockSettings>>;
  /** Who may not edit templates on the console, by construct path. */
  readonly guards: Readonly<Record<string, LockSettings>>;
}

/** Settings whose exact shape the JSON Schema gives; the values' own `toJSON` writes them. */
export type LockSettings = Readonly<Record<string, unknown>>;

export interface RecordingLockEntry {
  readonly sdkAppId: unknown;
  /** Who starts recordings; absent for a callback that stands alone. */
  readonly start?: LockSettings;
  readonly profile?: LockSettings;
  readonly storage?: LockSettings;
  readonly eventCallbacks?: LockSettings;
  readonly callCallback?: LockSettings;
  readonly retentionRegime?: LockSettings;
  /** Terraform addresses, so that a plan can be read against this entry without guessing. */
  readonly addresses: Readonly<Record<string, string>>;
}

export interface StorageLockEntry {
  readonly subApplicationName: unknown;
  /** `refuse`, or `wipe-all-recordings` when the code says so. */
  readonly destroy: string;
  readonly addresses: Readonly<Record<string, string>>;
}
