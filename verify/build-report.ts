import type { Confirmation } from "../lock";
import type { EditsSaid } from "./ask/edits";
import { fingerprintOf } from "./declared-recording";
import { foundFiles, judgeTemplate, type TemplateEvidence } from "./judge-template";
import { REPORT_VERSION, type VerifyReport } from "./verify-report";

/** Everything that a report is made of. */
export interface ReportParts extends TemplateEvidence {
  readonly confirmation: Confirmation | undefined;
  /** When it was asked, milliseconds since 1970. */
  readonly asOf: number;
  /** What is said besides the recordings. */
  readonly said: EditsSaid;
  /** Requests to VOD. */
  readonly requests: number;
}

/** A verification as plain data. */
export function buildReport(parts: ReportParts): VerifyReport {
  const { declared, confirmation, asOf, time, tally, isComplete, elsewhere, said } = parts;
  const { verdict, reasons, settings, warnings, unknown } = judgeTemplate(parts);
  const { notJudged, ambiguousNames, agrees, warns, drifts, days } = tally;
  return {
    reportVersion: REPORT_VERSION,
    sdkAppId: declared.sdkAppId,
    subAppId: declared.subAppId,
    consoleForm: declared.consoleForm,
    fingerprint: fingerprintOf(declared),
    verdict,
    reasons,
    asOf: new Date(asOf).toISOString(),
    confirmedAt: confirmation?.confirmedAt ?? null,
    confirmedBy: confirmation?.confirmedBy ?? null,
    judgedFrom: "why" in time ? null : new Date(time.from).toISOString(),
    isComplete,
    files: { found: foundFiles(tally), agrees, warns, drifts, notJudged, ambiguousNames },
    settings,
    elsewhere,
    usage: parts.usage,
    warnings: [...warnings, ...said.warnings],
    unknown: [...unknown, ...said.unknown],
    days: Object.entries(days)
      .map(([day, counts]) => ({ day, ...counts }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    storageClasses: tally.storageClasses,
    storageRegions: tally.storageRegions,
    requests: parts.requests,
  };
}
