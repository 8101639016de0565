import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordingLock, RecordingLockEntry } from "../../lock";
import { RecordingPreset } from "../../profile";
import { declaredFromLock, fingerprintOf, storageReference } from "../../verify";
import { APP, declaring, profileJson, SUB_APP } from "./drafts";

const PROFILE = profileJson(RecordingPreset.oneToOne());

function entry(more: Partial<RecordingLockEntry> = {}): RecordingLockEntry {
  return {
    sdkAppId: APP,
    start: { scheme: "global-auto", consoleForm: "classic" },
    profile: { ...PROFILE },
    storage: { subAppId: SUB_APP, retention: "permanent" },
    addresses: {},
    ...more,
  };
}

test("an entry of the lock file declares what is recorded", () => {
  expect(declaredFromLock(entry())).toEqual(declaring());
});

test("a storage that the stack owns gets its number from Terraform", () => {
  const storage = { construct: "group/Storage", retention: { days: 180 } };

  expect(storageReference(entry({ storage }))).toEqual({ construct: "group/Storage" });
  expect(declaredFromLock(entry({ storage }), SUB_APP)).toMatchObject({
    subAppId: SUB_APP,
    retentionDays: 180,
  });
  expect(declaredFromLock(entry({ storage }))).toEqual({
    why: { key: "storageUnknown", args: [] },
  });
});

test("a number in the entry is not replaced", () => {
  expect(declaredFromLock(entry(), 1)).toMatchObject({ subAppId: SUB_APP });
});

test.each([
  [
    "a callback alone",
    { start: undefined, profile: undefined, storage: undefined },
    "noTemplateDeclared",
  ],
  ["the REST API", { start: { scheme: "rest-api" } }, "noTemplateDeclared"],
  ["an application known after apply", { sdkAppId: "${var.app}" }, "valuesKnownAfterApply"],
  [
    "a value known after apply",
    { profile: { ...PROFILE, resumeWaitSeconds: "${var.wait}" } },
    "valuesKnownAfterApply",
  ],
  [
    "a retention known after apply",
    { storage: { subAppId: SUB_APP, retention: { days: "${var.days}" } } },
    "valuesKnownAfterApply",
  ],
  [
    "a storage known after apply",
    { storage: { subAppId: "${var.storage}", retention: "permanent" } },
    "storageUnknown",
  ],
])("%s declares nothing to verify", (_, more, key) => {
  expect(declaredFromLock(entry(more))).toEqual({ why: { key, args: [] } });
});

test("every template of the committed lock file can be verified", () => {
  const lock: RecordingLock = JSON.parse(
    readFileSync(join(__dirname, "../../recording.lock.json"), "utf8"),
  );
  const entries = Object.values(lock.stacks)
    .flatMap(({ recordings }) => Object.values(recordings))
    .filter(({ start }) => start?.scheme === "global-auto");

  expect(entries.length).toBeGreaterThan(0);
  for (const template of entries) {
    expect(declaredFromLock(template, SUB_APP)).not.toHaveProperty("why");
  }
});

test.each([
  ["permanent" as const, "edc9a2079d39"],
  [180, "ce39272cbe16"],
])("the fingerprint, which people have confirmed, stays as it is: kept %p", (kept, expected) => {
  expect(fingerprintOf(declaring({ retentionDays: kept }))).toBe(expected);
});
