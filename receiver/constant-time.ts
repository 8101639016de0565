import { timingSafeEqual } from "node:crypto";

/**
 * Whether a text equals one of a few. Compares with all of them, in a time that depends on lengths
 * only. Anything that is no text equals none.
 */
export function equalsOneOf(given: unknown, candidates: readonly string[]): boolean {
  const bytes = Buffer.from(typeof given === "string" ? given : "");
  return candidates
    .map((candidate) => Buffer.from(candidate))
    .map((candidate) => candidate.length === bytes.length && timingSafeEqual(candidate, bytes))
    .includes(true);
}
