import { jsonText } from "../../report/json-text";
import type { Report } from "../report";

/** The report as it is, in both languages: `review-report.schema.json` describes it. */
export function renderJson(report: Report): string {
  return jsonText(report);
}
