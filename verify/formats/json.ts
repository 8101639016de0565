import { MESSAGES, type Sentence, say } from "../messages";
import type { StackReport } from "./stack-report";

/** The report as it is, its sentences in both languages: `verify-report.schema.json` describes it. */
export function renderJson(report: StackReport): string {
  return jsonText(report);
}

/** Not seen, or moving what is seen; a line break outside of a text is only layout. */
const INVISIBLE =
  /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;

/** Indented JSON that can be printed: invisible characters in texts stand as `\u…`. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, withText, 2).replace(INVISIBLE, escaped)}\n`;
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** Adds to a sentence what it says. */
function withText(_key: string, value: unknown): unknown {
  return isSentence(value)
    ? { ...value, text: { en: say(value, "en"), zh: say(value, "zh") } }
    : value;
}

function isSentence(value: unknown): value is Sentence {
  return (
    typeof value === "object" &&
    value !== null &&
    "args" in value &&
    "key" in value &&
    Object.hasOwn(MESSAGES, String(value.key))
  );
}
