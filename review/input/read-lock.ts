import { LOCK_VERSION } from "../../lock/lock-document";
import { showNumber, showText } from "../../profile/problem";
import type { Lock } from "../settings";
import { ReviewInputError } from "./input-error";
import { JsonLines, parseJsonText } from "./json-text";
import { shapeProblems } from "./lock-shape";
import { MOST_CHARACTERS, scrubSecrets } from "./secret-values";

/** A lock file that has been read. */
export interface ReadLock {
  readonly lock: Lock;
  readonly lines: JsonLines;
  /** Where something stood that looked like a secret; it is in `lock` no more. */
  readonly secretPaths: readonly string[];
}

export interface ReadLockOptions {
  /** What the file is called in errors. */
  readonly file: string;
  /** The side that is to be merged may hold no secret; history cannot be helped. */
  readonly secrets: "refuse" | "hide";
}

/**
 * Reads a lock file that synth wrote, or that somebody has edited since.
 * @throws ReviewInputError
 */
export function readLock(text: string, { file, secrets }: ReadLockOptions): ReadLock {
  const { value, secretPaths, longPaths } = scrubSecrets(parseJsonText(text, file));
  const refused = [
    ...longPaths.map(describeTooLong),
    ...(secrets === "refuse" ? secretPaths.map(describeSecret) : []),
  ];
  if (refused.length > 0) {
    throw new ReviewInputError(file, refused);
  }
  const version = (value as { lockVersion?: unknown } | null)?.lockVersion;
  if (typeof version === "number" && version > LOCK_VERSION) {
    throw new ReviewInputError(file, [
      `its version ${version} is newer than this release understands (${LOCK_VERSION}): update trtc-recording`,
    ]);
  }
  const problems = shapeProblems(value);
  if (version === undefined) {
    problems.unshift("it has no lockVersion, so it is not a recording lock: name the right file");
  }
  if (problems.length > 0) {
    throw new ReviewInputError(file, problems);
  }
  return { lock: withSections(value as Lock), lines: new JsonLines(text), secretPaths };
}

function describeSecret(path: string): string {
  return `'${showText(path)}' looks like a secret (not shown): take it out, change the secret wherever it is used, and write a fingerprint or {token} instead`;
}

function describeTooLong(path: string): string {
  return `'${showText(path)}' must have at most ${showNumber(MOST_CHARACTERS)} characters (own limit: nobody reviews more, and it is not searched for secrets): shorten it, or name a shortened lock file`;
}

/** A section that somebody has taken out holds nothing. */
function withSections(lock: Lock): Lock {
  const stacks = Object.entries(lock.stacks ?? {}).map(([name, stack]) => [
    name,
    { ...stack, ...sectionsOf(stack) },
  ]);
  return { stacks: Object.fromEntries(stacks) };
}

function sectionsOf({
  recordings = {},
  storages = {},
  vodEvents = {},
  guards = {},
}: Lock["stacks"][string]) {
  return { recordings, storages, vodEvents, guards };
}
