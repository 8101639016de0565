import { inspect } from "node:util";
import type { Source } from "./sources";

/** Something wrong, or doubtful, with one declared setting. */
export interface Problem {
  /**
   * `error`: a source states that it cannot work. `warning`: it is only inferred, or legal and
   * probably not meant.
   */
  readonly severity: "error" | "warning";
  /** The setting, as it is written in code: `video.bitrateKbps`. */
  readonly field: string;
  /** The rule with its unit: "must be between 64 and 8,192 kbps". */
  readonly rule: string;
  /** The value given, already made safe to print; absent where the rule says it all. */
  readonly given?: string;
  /** What to write instead. */
  readonly fix: string;
  /** Where the rule was read. */
  readonly source?: Source;
}

/** One sentence with everything a person needs to mend it. */
export function describeProblem({ field, rule, given, fix, source }: Problem): string {
  const got = given === undefined ? "" : `, got ${given}`;
  const cited = source ? ` (source: ${source.title}, ${source.date})` : "";
  return `'${field}' ${rule}${got}: ${fix}${cited}`;
}

const LONGEST_SHOWN = 80;

/**
 * A given value as it may be printed: on one line, cut to 80 characters, with control and
 * bidirectional characters escaped so that no input can rewrite the message it stands in.
 */
export function showValue(value: unknown): string {
  const characters = [...showText(write(value))];
  if (characters.length <= LONGEST_SHOWN) {
    return characters.join("");
  }
  const length = typeof value === "string" ? [...value].length : characters.length;
  return `${characters.slice(0, LONGEST_SHOWN).join("")}… (${length} characters)`;
}

function write(value: unknown): string {
  if (typeof value === "number") {
    return String(value);
  }
  try {
    return JSON.stringify(value) ?? inspect(value);
  } catch {
    return inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY });
  }
}

/** A text with control, bidirectional and invisible characters escaped, for the midst of a sentence. */
export function showText(text: string): string {
  return text.replace(
    // The last of these look like a space, or like nothing, and count as letters, marks or symbols.
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A number as people read it: 8192 → "8,192". */
export function showNumber(value: number): string {
  return value.toLocaleString("en-US");
}
