import type { WhyUnknown } from "../cloud";
import { whySentence } from "./ask/why-sentence";
import type { DeclaredRecording } from "./declared-recording";
import { isDrift } from "./evidence/evidence";
import type { JudgedTime } from "./evidence/judged-time";
import type { ToleranceValues } from "./evidence/tolerances";
import { type Sentence, sentence } from "./messages";
import { settingVerdicts } from "./setting-verdicts";
import type { NotJudged, Tally } from "./tally";
import type { UsageReport } from "./usage-report";
import type { ElsewhereReport, SettingVerdict, Verdict } from "./verify-report";

/** Everything that is known of an application's recordings. */
export interface TemplateEvidence {
  readonly declared: DeclaredRecording;
  /** From when on recordings count, or why none does. */
  readonly time: JudgedTime | { readonly why: Sentence };
  readonly tally: Tally;
  /** Why the search stopped early; undefined when all was read, or as much as was asked for. */
  readonly stopped?: WhyUnknown | undefined;
  /** Whether all recordings were read. */
  readonly isComplete: boolean;
  readonly elsewhere: readonly ElsewhereReport[];
  readonly usage: UsageReport | null;
  /** Calls since the confirmation, where somebody has counted them. */
  readonly calls?: number | undefined;
  readonly tolerances: ToleranceValues;
}

export interface TemplateJudgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Sentence[];
  readonly settings: readonly SettingVerdict[];
  readonly warnings: readonly Sentence[];
  readonly unknown: readonly Sentence[];
}

/** What all recordings together say of a template. */
export function judgeTemplate(evidence: TemplateEvidence): TemplateJudgement {
  const { declared, tally, elsewhere, tolerances } = evidence;
  const settings = settingVerdicts(declared, tally, elsewhere, tolerances);
  return {
    ...verdictOf(evidence, settings),
    settings,
    warnings: warningsOf(evidence, settings),
    unknown: unknownOf(evidence),
  };
}

export function judgedFiles({ agrees, warns, drifts }: Tally): number {
  return agrees + warns + drifts;
}

/** All files that a search has found. */
export function foundFiles(tally: Tally): number {
  const apart = Object.values(tally.notJudged);
  return apart.reduce((sum, files) => sum + files, judgedFiles(tally));
}

/** Files that were recorded of the application lately; what only lies beside them excuses nothing. */
function recordedFiles(tally: Tally): number {
  const lately = ["processing", "too-close", "deleted", "started-by-api"] as const;
  return judgedFiles(tally) + sum(tally.notJudged, lately);
}

function verdictOf(
  evidence: TemplateEvidence,
  settings: readonly SettingVerdict[],
): Pick<TemplateJudgement, "verdict" | "reasons"> {
  const { time, tally, stopped, isComplete } = evidence;
  if ("why" in time) {
    return { verdict: "nothing-to-judge", reasons: [time.why] };
  }
  const drifted = settings.filter(
    ({ outcome, strength }) => outcome === "disagrees" && isDrift(strength),
  );
  if (drifted.length > 0) {
    return { verdict: "drifted", reasons: driftReasons(drifted, evidence) };
  }
  if (tally.verifying > 0 && unshown(settings).length === 0) {
    if (stopped) {
      const reasons = [
        sentence("newestAgree", tally.verifying),
        whySentence("recordings", stopped),
      ];
      return { verdict: "unknown", reasons };
    }
    const since = new Date(time.currentFrom).toISOString();
    return { verdict: "verified", reasons: [sentence("recordingsAgree", tally.verifying, since)] };
  }
  if (foundFiles(tally) === 0 && stopped) {
    return { verdict: "unknown", reasons: [whySentence("recordings", stopped)] };
  }
  const missing = recordedFiles(tally) === 0 && isComplete ? missingReasons(evidence) : [];
  return missing.length > 0
    ? { verdict: "missing", reasons: missing }
    : { verdict: "nothing-to-judge", reasons: nothingReasons(tally, time, settings) };
}

/** What every recording can show, so that nothing is verified without it. */
function unshown(settings: readonly SettingVerdict[]): readonly SettingVerdict[] {
  return settings.filter(
    ({ setting, outcome }) =>
      (setting === "mode" || setting === "media") && outcome === "cannot-be-shown",
  );
}

function driftReasons(
  drifted: readonly SettingVerdict[],
  { tally, elsewhere }: TemplateEvidence,
): Sentence[] {
  return drifted.flatMap(({ setting, drifts, reason }) => {
    if (setting === "subApplication") {
      return elsewhere.map(({ subAppId, files }) => sentence("foundElsewhere", subAppId, files));
    }
    return drifts.files === 0
      ? [reason]
      : [sentence("settingDiffers", setting, drifts.files, judgedFiles(tally))];
  });
}

function missingReasons({ usage, calls = 0 }: TemplateEvidence): Sentence[] {
  const minutes = usage ? usage.minutes.single + usage.minutes.mixed : 0;
  return [
    ...(usage && minutes > 0
      ? [sentence("billedButNothingFound", minutes, usage.firstDay, usage.lastDay)]
      : []),
    ...(calls > 0 ? [sentence("callsButNothingFound", calls)] : []),
  ];
}

function nothingReasons(
  tally: Tally,
  { settled }: JudgedTime,
  settings: readonly SettingVerdict[],
): Sentence[] {
  const { notJudged, superseded, verifying } = tally;
  const others = sum(notJudged, OTHERS);
  const { before = 0, processing = 0 } = notJudged;
  const close = notJudged["too-close"] ?? 0;
  const warned = judgedFiles(tally) - superseded;
  const reasons = [
    ...(verifying > 0 ? unshown(settings).map(({ reason }) => reason) : []),
    ...(verifying === 0 && warned > 0 ? [sentence("onlyWarned", warned)] : []),
    ...(superseded > 0 ? [sentence("onlyBeforeLastEdit", superseded)] : []),
    ...(processing > 0 ? [sentence("stillProcessing", processing)] : []),
    ...(close > 0 ? [sentence("tooClose", close)] : []),
    ...(before > 0 ? [sentence("onlyOlder", before)] : []),
    ...(others > 0 ? [sentence("onlyOthers", others)] : []),
  ];
  return reasons.length > 0 ? reasons : [sentence("noRecordings", new Date(settled).toISOString())];
}

const OTHERS: readonly NotJudged[] = [
  "unreadable-name",
  "other-application",
  "started-by-api",
  "other-source",
  "deleted",
];

function sum(counts: Tally["notJudged"], keys: readonly NotJudged[]): number {
  return keys.reduce((total, key) => total + (counts[key] ?? 0), 0);
}

function warningsOf(
  { tally, usage }: TemplateEvidence,
  settings: readonly SettingVerdict[],
): readonly Sentence[] {
  const judged = judgedFiles(tally);
  const weak = settings.filter(({ drifts, warns }) => drifts.files === 0 && warns.files > 0);
  const byApi = tally.notJudged["started-by-api"] ?? 0;
  return [
    ...weak.map(({ setting, warns }) => sentence("settingMayDiffer", setting, warns.files, judged)),
    ...(usage?.results ?? [])
      .filter(({ outcome }) => outcome === "disagrees")
      .map(({ reason }) => reason),
    ...(byApi > 0 ? [sentence("alsoStartedByApi", byApi)] : []),
  ];
}

function unknownOf({ tally, stopped, isComplete }: TemplateEvidence): readonly Sentence[] {
  const { cutSeconds, undescribed, hasUnreadable, notJudged, otherSources } = tally;
  const [firstCut] = cutSeconds;
  const names = notJudged["unreadable-name"] ?? 0;
  return [
    ...(stopped ? [whySentence("recordings", stopped)] : []),
    ...(isComplete || foundFiles(tally) === 0
      ? []
      : [sentence("onlyNewestRead", foundFiles(tally))]),
    ...(undescribed ? [sentence("permissionMissing", "contents", undescribed)] : []),
    ...(firstCut ? [sentence("cutSeconds", cutSeconds.length, firstCut)] : []),
    ...(hasUnreadable ? [sentence("unreadableMedia")] : []),
    ...(names > 0 ? [sentence("unreadableNames", names)] : []),
    ...Object.entries(otherSources)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, files]) => sentence("otherSource", source, files)),
  ];
}
