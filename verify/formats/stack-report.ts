import { verifyExitCode } from "../exit-code";
import type { Sentence } from "../messages";
import type { Verdict, VerifyReport } from "../verify-report";

/** One recording of a stack: its verification, or why there is nothing to verify. */
export type RecordingVerification = {
  /** Construct path in the lock file: `Calls`. */
  readonly path: string;
} & ({ readonly report: VerifyReport } | { readonly why: Sentence });

/** The verification of a stack as plain data: JSON, for any format and language. */
export interface StackReport {
  readonly stackReportVersion: typeof STACK_REPORT_VERSION;
  readonly stack: string;
  /** RFC 3339, UTC: recordings of rooms created before this were not asked for. */
  readonly since: string;
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly recordings: readonly RecordingVerification[];
}

export const STACK_REPORT_VERSION = 1;

/** What is said of all recordings together: the first of these that is said of one. */
const WORST_FIRST: readonly Verdict[] = [
  "drifted",
  "missing",
  "unknown",
  "nothing-to-judge",
  "verified",
];

export function stackReport(
  stack: string,
  since: Date,
  recordings: readonly RecordingVerification[],
): StackReport {
  const verdicts = recordings.map(verdictOf).filter((verdict) => verdict !== undefined);
  return {
    stackReportVersion: STACK_REPORT_VERSION,
    stack,
    since: since.toISOString(),
    verdict: WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "nothing-to-judge",
    exitCode: verifyExitCode(verdicts),
    recordings,
  };
}

/** Undefined where no template is declared: what a server starts itself is not asked about. */
function verdictOf(recording: RecordingVerification): Verdict | undefined {
  if ("report" in recording) {
    return recording.report.verdict;
  }
  return recording.why.key === "noTemplateDeclared" ? undefined : "nothing-to-judge";
}
