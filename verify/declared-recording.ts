import type { LockSettings, RecordingLockEntry } from "../lock";
import { type ConsoleFormKind, Retention } from "../profile";
import { type ProfileJson, profileFromJson } from "../profile/profile-json";
import { settingsFingerprint } from "../profile/settings-fingerprint";
import { type Sentence, sentence } from "./messages";

/** What the code says of one application's auto-record template: plain values, all known. */
export interface DeclaredRecording {
  readonly sdkAppId: number;
  readonly consoleForm: ConsoleFormKind;
  readonly profile: ProfileJson;
  readonly retentionDays: number | "permanent";
  /** The VOD sub-application that the recordings go to. */
  readonly subAppId: number;
}

/** Where an entry's recordings go: a number, or the construct whose number Terraform knows. */
export type StorageReference = { readonly subAppId: number } | { readonly construct: string };

/** Undefined where the entry names no storage, or one known only after apply. */
export function storageReference({ storage }: RecordingLockEntry): StorageReference | undefined {
  const { subAppId, construct } = storage ?? {};
  if (typeof subAppId === "number") {
    return { subAppId };
  }
  return typeof construct === "string" ? { construct } : undefined;
}

/**
 * What an entry of the lock file declares.
 * @param subAppId The number of the storage, where the entry names a construct.
 * @returns Why there is nothing to verify, when there is not.
 */
export function declaredFromLock(
  entry: RecordingLockEntry,
  subAppId?: number,
): DeclaredRecording | { readonly why: Sentence } {
  const { sdkAppId, start, profile, storage } = entry;
  if (start?.scheme !== "global-auto" || !profile || !storage) {
    return { why: sentence("noTemplateDeclared") };
  }
  if (typeof sdkAppId !== "number" || hasExpression([start, profile, storage.retention])) {
    return { why: sentence("valuesKnownAfterApply") };
  }
  const reference = storageReference(entry);
  const searched = reference && "subAppId" in reference ? reference.subAppId : subAppId;
  if (searched === undefined) {
    return { why: sentence("storageUnknown") };
  }
  return {
    sdkAppId,
    consoleForm: start.consoleForm as ConsoleFormKind,
    profile: profile as LockSettings & ProfileJson,
    retentionDays: retentionDays(storage.retention),
    subAppId: searched,
  };
}

/** The name that a person confirms these settings by; the provider gives the same. */
export function fingerprintOf(declared: DeclaredRecording): string {
  const { sdkAppId, consoleForm, profile, retentionDays: days, subAppId } = declared;
  const retention = days === "permanent" ? Retention.permanent() : Retention.days(days);
  return settingsFingerprint({
    sdkAppId,
    consoleForm,
    ...profileFromJson(profile).toJSON(),
    subAppId,
    retention: retention.toJSON(),
  });
}

function retentionDays(retention: unknown): number | "permanent" {
  return retention === "permanent" ? "permanent" : (retention as { readonly days: number }).days;
}

function hasExpression(value: unknown): boolean {
  return JSON.stringify(value).includes("${");
}
