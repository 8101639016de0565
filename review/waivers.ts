import { schemaCheck } from "../profile/prices/schema-problems";
import { showValue } from "../profile/problem";
import { ReviewInputError } from "./input/input-error";
import { parseJsonText } from "./input/json-text";
import type { Finding } from "./report";
import { subjectName } from "./subject";
import schema from "./waivers.schema.json";

/** Where they are written, committed and reviewed. */
export const WAIVERS_FILE = "recording.waivers.json";

/** A finding that somebody answers for, until a day. */
export interface Waiver {
  /** Id or code: `retention-shortened`, `TRTC-REC-013`. */
  readonly rule: string;
  /** `prod/Calls`. */
  readonly subject: string;
  /** The setting. @default - every finding of the rule at the subject */
  readonly path?: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A waiver, and whether it covered something in this review. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly isUsed: boolean;
  /** Whether this very change brings it; never so where there is no history to tell. */
  readonly isNew: boolean;
}

const checkSchema = schemaCheck(schema);

/**
 * @throws ReviewInputError that names every broken place
 */
export function parseWaivers(text: string, file = WAIVERS_FILE): readonly Waiver[] {
  const document = parseJsonText(text, file);
  const problems = checkSchema(document);
  if (problems.length > 0) {
    throw new ReviewInputError(file, problems);
  }
  const { waivers } = document as { readonly waivers: readonly Waiver[] };
  const impossible = waivers.filter(({ expires }) => !isDay(expires));
  if (impossible.length > 0) {
    const days = impossible.map(({ expires }) => showValue(expires)).join(", ");
    throw new ReviewInputError(file, [
      `'expires' must be a day of the calendar, got ${days}: write YYYY-MM-DD`,
    ]);
  }
  return waivers;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The waiver that covers a finding on a day; one that has expired covers nothing. */
export function waiverOf(
  finding: Pick<Finding, "rule" | "code" | "subject" | "path">,
  waivers: readonly Waiver[],
  today: string,
): Waiver | undefined {
  return waivers.find(
    ({ rule, subject, path, expires }) =>
      (rule === finding.rule || rule === finding.code) &&
      subject === subjectName(finding.subject) &&
      (path === undefined || path === finding.path) &&
      expires >= today,
  );
}
