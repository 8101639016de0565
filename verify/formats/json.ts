import { jsonText } from "../../report/json-text";
import { MESSAGES, type Sentence, say } from "../messages";
import type { StackReport } from "./stack-report";

/** The report as it is, its sentences in both languages: `verify-report.schema.json` describes it. */
export function renderJson(report: StackReport): string {
  return jsonText(report, withText);
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
