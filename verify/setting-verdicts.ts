import type { DeclaredRecording } from "./declared-recording";
import { declaredValues } from "./declared-values";
import {
  EVIDENCE,
  HIDDEN_SETTINGS,
  type SettingKey,
  type Strength,
  WEAKER_EVIDENCE,
} from "./evidence/evidence";
import type { Outcome } from "./evidence/setting-result";
import type { ToleranceValues } from "./evidence/tolerances";
import { type Sentence, sentence } from "./messages";
import type { ShownValue } from "./shown-value";
import { emptySettingTally, type SettingTally, type Tally } from "./tally";
import type { ElsewhereReport, SettingVerdict } from "./verify-report";

/** What the recordings say of every declared setting, in the order of the form. */
export function settingVerdicts(
  declared: DeclaredRecording,
  tally: Tally,
  elsewhere: readonly ElsewhereReport[],
  tolerances: ToleranceValues,
): readonly SettingVerdict[] {
  const values = Object.entries(declaredValues(declared)) as [SettingKey, ShownValue][];
  return values.map(([setting, expected]) => {
    const counts = countsOf(setting, tally);
    const across = ACROSS[setting]?.({ declared, tally, elsewhere, tolerances });
    return { setting, expected, ...(across ?? sumUp(setting, counts)), ...counts };
  });
}

type Summary = Pick<SettingVerdict, "outcome" | "strength" | "reason">;

interface All {
  readonly declared: DeclaredRecording;
  readonly tally: Tally;
  readonly elsewhere: readonly ElsewhereReport[];
  readonly tolerances: ToleranceValues;
}

/** What only all files together show; undefined where each file says enough. */
const ACROSS: Readonly<Partial<Record<SettingKey, (all: All) => Summary | undefined>>> = {
  mode: acrossModes,
  media: acrossMedia,
  subApplication: ({ elsewhere: [first] }) =>
    first && {
      outcome: "disagrees",
      strength: EVIDENCE.subApplication.strength,
      reason: sentence("foundElsewhere", first.subAppId, first.files),
    },
};

function countsOf(setting: SettingKey, { settings }: Tally): SettingTally {
  return (setting in settings && settings[setting as keyof typeof EVIDENCE]) || emptySettingTally();
}

/** One disagreement outweighs all agreements: the console may differ since then. */
function sumUp(setting: SettingKey, { drifts, warns, agrees, hidden }: SettingTally): Summary {
  const outcomes = [
    [drifts, "disagrees"],
    [warns, "disagrees"],
    [agrees, "agrees"],
    [hidden, "cannot-be-shown"],
  ] as const;
  for (const [{ examples, strength }, outcome] of outcomes) {
    const [newest] = examples;
    if (newest) {
      return { outcome, strength, reason: newest.reason };
    }
  }
  const isHidden = HIDDEN_SETTINGS.some((key) => key === setting);
  return nothing(sentence(isHidden ? "noFieldShows" : "nothingJudged"));
}

/** When both modes are declared, each file agrees; only all of them show that both are on. */
function acrossModes({ declared, tally, tolerances }: All): Summary | undefined {
  const { "single-stream": single, mixed } = tally.modes;
  const isOne = single > 0 !== mixed > 0;
  if (declared.profile.mode.kind !== "single-stream-and-mixed" || !isOne) {
    return undefined;
  }
  const seen = single > 0 ? "single-stream" : "mixed";
  return single + mixed >= tolerances.bothModesAfter
    ? {
        outcome: "disagrees",
        strength: WEAKER_EVIDENCE.missingKind,
        reason: sentence("onlyOneModeSeen", seen, single + mixed),
      }
    : nothing(sentence("onlyOneModeSoFar", seen));
}

/** When picture and sound are declared, some files may hold the one and some the other. */
function acrossMedia({ declared, tally }: All): Summary | undefined {
  const { picture, sound } = tally.streams;
  if (declared.profile.media.kind !== "audio-and-video" || picture + sound === 0) {
    return undefined;
  }
  return picture > 0 && sound > 0
    ? {
        outcome: "agrees",
        strength: EVIDENCE.media.strength,
        reason: sentence("bothSent"),
      }
    : nothing(sentence("neverSent", picture > 0 ? "sound" : "picture", picture + sound));
}

function nothing(reason: Sentence): { outcome: Outcome; strength: Strength; reason: Sentence } {
  return { outcome: "cannot-be-shown", strength: "none", reason };
}
