import type { Sentence } from "../messages";
import type { ShownValue } from "../shown-value";
import { EVIDENCE, type ShowableSetting, type Strength } from "./evidence";

export type Outcome = "agrees" | "disagrees" | "cannot-be-shown";

/** What one recording, or the bill, says of one setting. */
export interface SettingResult {
  readonly setting: ShowableSetting;
  readonly outcome: Outcome;
  /** How firmly it says so; `none` when it says nothing. */
  readonly strength: Strength;
  readonly expected: ShownValue;
  readonly seen?: ShownValue;
  readonly reason: Sentence;
}

/** The same, before it is set against the declared value. */
export type Finding = Omit<SettingResult, "expected">;

export interface FindingDetails {
  readonly seen?: ShownValue | undefined;
  /** Where the field says less than usual. */
  readonly strength?: Strength;
}

export function agreesIf(
  agrees: boolean,
  setting: ShowableSetting,
  reason: Sentence,
  { seen, strength = EVIDENCE[setting].strength }: FindingDetails = {},
): Finding {
  const outcome = agrees ? "agrees" : "disagrees";
  return { setting, outcome, strength, ...(seen && { seen }), reason };
}

export function cannotBeShown(
  setting: ShowableSetting,
  reason: Sentence,
  seen?: ShownValue,
): Finding {
  const outcome = "cannot-be-shown";
  return { setting, outcome, strength: "none", ...(seen && { seen }), reason };
}
