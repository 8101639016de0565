import { existsSync, readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { canonicalJson, differingPaths } from "./canonical-json";
import type { RecordingLock } from "./lock-document";

/** Writes the lock whole or not at all; an unchanged file is left alone. */
export function writeLock(path: string, lock: RecordingLock): void {
  const text = canonicalJson(lock);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    writeFileAtomic.sync(path, text);
  }
}

/**
 * Compares the committed lock with the one that the code gives.
 * @returns undefined when it is current, else one sentence that says how it is stale
 */
export function describeStaleLock(path: string, lock: RecordingLock): string | undefined {
  if (!existsSync(path)) {
    return `${path} is missing`;
  }
  const committed = readFileSync(path, "utf8");
  if (committed === canonicalJson(lock)) {
    return undefined;
  }
  const paths = differingPaths(parse(committed), JSON.parse(canonicalJson(lock)));
  return paths.length === 0
    ? `${path} is stale: it was not written by synth`
    : `${path} is stale at ${listSome(paths)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return "not JSON";
  }
}

const SHOWN = 5;

function listSome(paths: readonly string[]): string {
  const shown = paths.slice(0, SHOWN).map((path) => path || "the whole file");
  const more = paths.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
