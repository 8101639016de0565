import { isDeepStrictEqual } from "node:util";
import { ExactNumber } from "./exact-number";
import { UNKNOWN } from "./unknown";
import type { Value } from "./value";

/**
 * The elements of a set in an order that depends only on what they are, each once. Elements that
 * are not fully known are all kept: they may turn out to differ.
 */
export function canonicalSet(elements: readonly Value[]): readonly Value[] {
  const keyed = elements.map((value): { value: Value; key: string } => ({
    value,
    key: sortKey(value),
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed
    .filter(({ key }, i) => key.includes(UNKNOWN_KEY) || key !== keyed[i - 1]?.key)
    .map(({ value }) => value);
}

/** Whether two values are the same value; sets must be canonical on both sides. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return isDeepStrictEqual(a, b);
}

// Not valid JSON, so no text in a value can look like it.
const UNKNOWN_KEY = "<unknown>\u0000";

function sortKey(value: Value): string {
  if (value === UNKNOWN) {
    return UNKNOWN_KEY;
  }
  if (value instanceof ExactNumber) {
    return `=${value.text}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(sortKey).join()}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, child]) => `${JSON.stringify(name)}:${sortKey(child)}`).join()}}`;
  }
  return JSON.stringify(value);
}
