import type { StackReport } from "../../../verify/formats";
import { HOSTILE, INVISIBLE } from "../../review/formats/hostile";
import { SAMPLE } from "./sample";

export { HOSTILE, INVISIBLE };

/** Fields that hold what others have written, or what VOD tells. */
const FREE = new Set(["stack", "path", "name", "fileId", "confirmedBy", "text", "tier"]);

/** The sample, with the text in every place that others can fill. */
export function hostileReport(text: string): StackReport {
  return JSON.parse(JSON.stringify(SAMPLE), (key, value) => {
    const isFree = FREE.has(key) || value === "bo";
    return typeof value === "string" && isFree ? value + text : value;
  });
}
