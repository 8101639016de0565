import type { Report } from "../report";
import { jsonText } from "./private/json-text";

/** The report as it is, in both languages: `review-report.schema.json` describes it. */
export function renderJson(report: Report): string {
  return jsonText(report);
}
