import type { Language } from "../../../report/language";
import { isDrift, type Strength } from "../../evidence/evidence";
import { SETTING_LABELS, showShown } from "../../shown-value";
import type { Count, Example } from "../../tally";
import type { SettingVerdict, VerifyReport } from "../../verify-report";
import type { FINDING_WORDS } from "../words";

export type Finding = keyof typeof FINDING_WORDS;

/** One setting as a table shows it; texts are not yet made safe for any medium. */
export interface SettingRow {
  readonly label: string;
  readonly declared: string;
  /** Of the newest recording that says it; empty when none shows a value. */
  readonly seen: string;
  readonly finding: Finding;
  /** How many recordings say so. */
  readonly files: number;
  readonly strength: Strength;
  /** The newest recordings that disagree, newest first. */
  readonly counterExamples: readonly Example[];
}

export function settingRow(
  verdict: SettingVerdict,
  { elsewhere }: Pick<VerifyReport, "elsewhere">,
  lang: Language,
): SettingRow {
  const { setting, expected, strength } = verdict;
  const misplaced = setting === "subApplication" ? elsewhere : [];
  const count = countThatSays(verdict);
  const examples = misplaced.length > 0 ? misplaced.map(({ newest }) => newest) : count.examples;
  const shown = examples.map(({ seen }) => seen && showShown(seen, lang));
  return {
    label: SETTING_LABELS[setting][lang],
    declared: showShown(expected, lang),
    seen: (misplaced.length > 0 ? shown : shown.slice(0, 1)).filter(Boolean).join(", "),
    finding: findingOf(verdict),
    files: misplaced.reduce((sum, { files }) => sum + files, 0) || count.files,
    strength,
    counterExamples: verdict.outcome === "disagrees" ? examples : [],
  };
}

/** Which recordings the verdict rests on: those that disagree outweigh all others. */
function countThatSays({ drifts, warns, agrees, hidden }: SettingVerdict): Count {
  return [drifts, warns, agrees].find(({ files }) => files > 0) ?? hidden;
}

function findingOf({ outcome, strength }: SettingVerdict): Finding {
  if (outcome === "disagrees") {
    return isDrift(strength) ? "differs" : "may-differ";
  }
  return outcome === "agrees" ? "agrees" : "not-shown";
}
