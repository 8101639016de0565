import Ajv from "ajv/dist/2020";
import type { Site } from "../../cloud";
import { LOCK_FILE, type RecordingLock, type RecordingLockEntry } from "../../lock";
import lockSchema from "../../lock/recording.lock.schema.json";
import type { RecordingModeKind } from "../../profile";
import { showText, showValue } from "../../profile/problem";
import type { ProfileJson } from "../../profile/profile-json";
import { parseJsonText } from "../../review/input/json-text";
import { readTextIfThere } from "../../review/input/read-text";
import { VALUE_WORDS } from "../../verify";

/** What the lock file declares of a stack. */
export interface DeclaredStack {
  readonly stack: string;
  readonly site: Site;
  /** By construct path, in the order of the file. */
  readonly recordings: readonly (readonly [path: string, entry: RecordingLockEntry])[];
  readonly lock: RecordingLock;
}

/**
 * Reads a stack from the lock file of the current folder.
 * @throws Error with what to do when the file is not as synth writes it, or lacks the stack
 */
export function readDeclaredStack(stack: string, sdkAppId?: number): DeclaredStack {
  const lock = readLock();
  const declared = Object.hasOwn(lock.stacks, stack) ? lock.stacks[stack] : undefined;
  if (!declared) {
    const known = Object.keys(lock.stacks).map(showText).join(", ");
    throw new Error(
      `stack ${showValue(stack)} is not in ${LOCK_FILE} (known are ${known || "none"}): name one of these, or run npm run synth`,
    );
  }
  const all = Object.entries(declared.recordings);
  const recordings = all.filter(
    ([, entry]) => sdkAppId === undefined || entry.sdkAppId === sdkAppId,
  );
  if (sdkAppId !== undefined && recordings.length === 0) {
    const known = all.map(([, entry]) => showText(String(entry.sdkAppId))).join(", ");
    throw new Error(
      `application ${sdkAppId} is not declared in stack ${showValue(stack)} (known are ${known || "none"}): name one of these, or leave out --app`,
    );
  }
  const site = declared.site === "international" ? "international" : "china";
  return { stack, site, recordings, lock };
}

const validate = new Ajv({ strictRequired: false, allErrors: true }).compile<RecordingLock>(
  lockSchema,
);

function readLock(): RecordingLock {
  const text = readTextIfThere(LOCK_FILE);
  if (text === undefined) {
    throw new Error(`there is no ${LOCK_FILE} in this folder: run npm run synth`);
  }
  const document = parseJsonText(text, LOCK_FILE);
  if (!validate(document)) {
    const [deepest] = (validate.errors ?? []).toSorted(
      (a, b) => b.instancePath.length - a.instancePath.length,
    );
    const place = showValue(deepest?.instancePath.slice(1).replaceAll("/", ".") || "the file");
    throw new Error(
      `${LOCK_FILE} is not as synth writes it: ${place} ${deepest?.message ?? "is wrong"}: run npm run synth`,
    );
  }
  return document;
}

/** How an entry says that calls are recorded; undefined where it does not, or only after apply. */
export function declaredMode({ profile }: RecordingLockEntry): RecordingModeKind | undefined {
  const { kind } = (profile as Partial<ProfileJson> | undefined)?.mode ?? {};
  return kind !== undefined && Object.hasOwn(VALUE_WORDS, kind) ? kind : undefined;
}
