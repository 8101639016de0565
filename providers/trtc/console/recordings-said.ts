import { showText } from "../../../profile/problem";
import {
  type Example,
  SETTING_LABELS,
  type SettingVerdict,
  say,
  showShown,
  type VerifyReport,
} from "../../../verify";
import { isDrift } from "../../../verify/evidence/evidence";
import type { Evidence } from "../client/recording-evidence";
import type { Memory } from "./remembered";

/** Sentences, by setting. */
type Sentences = Readonly<Record<string, string>>;

/**
 * What recordings have shown of a confirmed template. It stays true when the recordings are gone: only
 * another confirmation begins anew.
 */
export interface RecordingsSaid {
  /** Whether some have agreed, while none differed. */
  readonly agree: boolean;
  /** How settings differ, each as it was first seen: the same at every refresh, however many follow. */
  readonly differ: Sentences;
  /** How they differ now, with numbers and the newest recording. */
  readonly now: Sentences;
  /** Why nobody can tell more: the middle of a sentence. */
  readonly why?: string;
}

/** Nothing was said, as nothing was asked. */
export const SILENT: RecordingsSaid = { agree: false, differ: {}, now: {} };

/** What was remembered of the confirmation, and what is seen now. */
export function recordingsSaid(
  { agree, differ }: Memory,
  evidence: Evidence | undefined,
): RecordingsSaid {
  const before = { agree: agree === true, differ: (differ ?? {}) as Sentences, now: {} };
  if (evidence === undefined || "why" in evidence) {
    return { ...before, ...evidence };
  }
  const drifted = evidence.verdict === "drifted" ? evidence.settings.filter(isDrifted) : [];
  const sentences = (describe: (verdict: SettingVerdict) => string) =>
    Object.fromEntries(drifted.map((verdict) => [verdict.setting, describe(verdict)]));
  const why = whyNobodyKnows(evidence);
  return {
    agree: before.agree || evidence.verdict === "verified",
    // What was seen before keeps its place and its words.
    differ: { ...before.differ, ...sentences(asFirstSeen), ...before.differ },
    now: sentences((verdict) => asSeenNow(verdict, evidence)),
    ...(why !== undefined && { why }),
  };
}

function isDrifted({ outcome, strength }: SettingVerdict): boolean {
  return outcome === "disagrees" && isDrift(strength);
}

const LONGEST_NAME = 200;

function asFirstSeen(verdict: SettingVerdict): string {
  const { expected, drifts, reason } = verdict;
  const [newest] = drifts.examples;
  return newest?.seen
    ? `${label(verdict)}: ${showShown(expected, "en")} is declared, but the recording ${shownName(newest)} of ${newest.createdAt} shows ${showShown(newest.seen, "en")}.`
    : `${label(verdict)}: ${say(reason, "en")}.`;
}

function asSeenNow(verdict: SettingVerdict, { files }: VerifyReport): string {
  const { expected, drifts } = verdict;
  const [newest] = drifts.examples;
  const judged = files.agrees + files.warns + files.drifts;
  return newest?.seen
    ? `${label(verdict)}: ${showShown(expected, "en")} is declared; ${drifts.files} of ${judged} recordings ${drifts.files === 1 ? "differs" : "differ"}, the newest of ${newest.createdAt} with ${showShown(newest.seen, "en")} (${shownName(newest)}).`
    : asFirstSeen(verdict);
}

function shownName({ name }: Example): string {
  const shown = showText(name);
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown;
}

function label({ setting }: SettingVerdict): string {
  return SETTING_LABELS[setting].en;
}

/** Why the recordings could not be read, where that keeps them from saying anything. */
function whyNobodyKnows({ verdict, unknown }: VerifyReport): string | undefined {
  const isSilent = verdict === "unknown" || verdict === "nothing-to-judge";
  const failed = unknown.find(({ key }) => FAILURES.some((failure) => failure === key));
  return isSilent && failed ? say(failed, "en") : undefined;
}

const FAILURES = ["permissionMissing", "timeOver", "askingFailed"] as const;
