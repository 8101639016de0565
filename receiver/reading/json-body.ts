import type { Checks } from "../../profile/checks";
import { showNumber, showValue } from "../../profile/problem";
import { bytesOf, DEFAULT_MAX_BODY_BYTES, type RawBody } from "./raw-body";

export type JsonValue = null | boolean | number | string | JsonObject | readonly JsonValue[];

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export interface BodyLimits {
  /** Longest body that is parsed, bytes. @default 1,048,576 */
  readonly maxBytes?: number;
}

/** The deepest printed event has 8 levels; whoever works on a deeper one could run out of stack. */
const MAX_DEPTH = 64;

/** Keys that change prototypes when somebody copies or merges an object that has them. */
const HARMFUL_KEYS = ["__proto__", "constructor", "prototype"];

/**
 * Parses a body that must be a JSON object. What is wrong becomes a problem, never an exception.
 * - Whole numbers beyond 2⁵³ become text, so that no digit is lost: the StartCall sample has user ids
 *   such as 144115212830834855 without quotes (trtc.io 68941).
 * - Keys that would change a prototype are left out.
 * @throws TypeError when the body was parsed already.
 */
export function readJsonObject(
  rawBody: RawBody,
  { maxBytes = DEFAULT_MAX_BODY_BYTES }: BodyLimits,
  checks: Checks,
): JsonObject | undefined {
  const bytes = bytesOf(rawBody);
  if (bytes.byteLength > maxBytes) {
    checks.error("body", `must be at most ${showNumber(maxBytes)} bytes`, {
      given: showNumber(bytes.byteLength),
      fix: "raise 'maxBytes' if it is a real event",
    });
    return undefined;
  }
  const value = parse(bytes, checks);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const given = Array.isArray(value) ? "a list" : showValue(value);
    checks.error("body", "must be a JSON object", { given, fix: WHOLE_BODY });
    return undefined;
  }
  if (!sweep(value)) {
    checks.error("body", `must be nested at most ${MAX_DEPTH} levels deep`, {
      fix: "refuse it: no event is",
    });
    return undefined;
  }
  return value as JsonObject;
}

const WHOLE_BODY = "pass the whole request body as it was received";

function parse(bytes: Uint8Array, checks: Checks): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    checks.error("body", "must be UTF-8", { fix: WHOLE_BODY });
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return /\d{16}/.test(text) ? JSON.parse(quoteLargeNumbers(text)) : value;
  } catch {
    const given = `${showNumber(text.length)} characters that begin with ${showValue(text.slice(0, 40))}`;
    checks.error("body", "must be JSON", { given, fix: WHOLE_BODY });
    return undefined;
  }
}

/** Puts quotes around whole numbers beyond 2⁵³. A scanner: one expression over megabytes runs out of stack. */
function quoteLargeNumbers(json: string): string {
  const parts: string[] = [];
  for (let from = 0; from < json.length; ) {
    const quote = json.indexOf('"', from);
    const until = quote < 0 ? json.length : quote;
    parts.push(json.slice(from, until).replace(/[-+.\deE]+/g, quoteIfLarge));
    from = quote < 0 ? until : endOfText(json, quote);
    parts.push(json.slice(until, from));
  }
  return parts.join("");
}

function quoteIfLarge(number: string): string {
  const isLarge = /^-?\d{16,}$/.test(number) && !Number.isSafeInteger(Number(number));
  return isLarge ? `"${number}"` : number;
}

/** Where a text ends that begins at a quote. */
function endOfText(json: string, quote: number): number {
  let at = quote + 1;
  while (json[at] !== '"') {
    at += json[at] === "\\" ? 2 : 1;
  }
  return at + 1;
}

/** Leaves harmful keys out, and says whether the depth is in bounds. Without recursion: it is deep. */
function sweep(root: object): boolean {
  const waiting: [object, number][] = [[root, 1]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (depth > MAX_DEPTH) {
      return false;
    }
    for (const key of HARMFUL_KEYS) {
      Reflect.deleteProperty(value, key);
    }
    for (const child of Object.values(value)) {
      if (typeof child === "object" && child !== null) {
        waiting.push([child, depth + 1]);
      }
    }
  }
  return true;
}
