import type { TierUsage, WhyUnknown } from "../cloud";
import type { DeclaredRecording } from "./declared-recording";
import { declaredValues } from "./declared-values";
import { WEAKER_EVIDENCE } from "./evidence/evidence";
import {
  agreesIf,
  cannotBeShown,
  type Finding,
  type SettingResult,
} from "./evidence/setting-result";
import { sentence } from "./messages";

/** Billed minutes of whole days, or why they are not known. */
export type UsageEvidence =
  | {
      readonly known: true;
      /** `YYYY-MM-DD`, China time, both included. */
      readonly firstDay: string;
      readonly lastDay: string;
      readonly single: readonly TierUsage[];
      readonly mixed: readonly TierUsage[];
    }
  | { readonly known: false; readonly why: WhyUnknown };

/** The minutes by tier, against the declared mode. */
export interface UsageReport {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly single: readonly TierUsage[];
  readonly mixed: readonly TierUsage[];
  /** Minutes of all tiers. */
  readonly minutes: { readonly single: number; readonly mixed: number };
  readonly results: readonly SettingResult[];
}

/** The tier of minutes without a picture. */
const SOUND_TIER = "audio";

/**
 * What the bill says of the declared mode and media. It covers every recording of the application,
 * those started over the API included, so it is weaker than a file.
 */
export function usageReport(
  declared: DeclaredRecording,
  usage: UsageEvidence & { readonly known: true },
): UsageReport {
  const { firstDay, lastDay, single, mixed } = usage;
  const values = declaredValues(declared);
  const minutes = { single: sum(single), mixed: sum(mixed) };
  return {
    firstDay,
    lastDay,
    single,
    mixed,
    minutes,
    results: [
      modeFinding(declared, minutes),
      mediaFinding(declared, [...single, ...mixed], minutes.single + minutes.mixed),
    ].flatMap((finding) => {
      const expected = values[finding.setting];
      return expected ? [{ ...finding, expected }] : [];
    }),
  };
}

const STRENGTH = { strength: WEAKER_EVIDENCE.usage };

function modeFinding(
  { profile }: DeclaredRecording,
  { single, mixed }: UsageReport["minutes"],
): Finding {
  const { kind } = profile.mode;
  if (single + mixed === 0) {
    return cannotBeShown("mode", sentence("nothingBilled"));
  }
  const seen = {
    word:
      single > 0 && mixed > 0
        ? ("single-stream-and-mixed" as const)
        : single > 0
          ? ("single-stream" as const)
          : ("mixed" as const),
  };
  if (seen.word === kind) {
    return agreesIf(true, "mode", sentence("billedAsDeclared", single + mixed), {
      seen,
      ...STRENGTH,
    });
  }
  const reason =
    kind === "single-stream-and-mixed"
      ? sentence("notBilled", single > 0 ? "mixed" : "single-stream")
      : kind === "mixed"
        ? sentence("billedUndeclared", "single-stream", single)
        : sentence("billedUndeclared", "mixed", mixed);
  return agreesIf(false, "mode", reason, { seen, ...STRENGTH });
}

function mediaFinding(
  { profile }: DeclaredRecording,
  tiers: readonly TierUsage[],
  total: number,
): Finding {
  const withPicture = sum(tiers.filter(({ tier }) => tier.toLowerCase() !== SOUND_TIER));
  if (total === 0) {
    return cannotBeShown("media", sentence("nothingBilled"));
  }
  if (withPicture === 0) {
    return profile.media.kind === "audio-only"
      ? agreesIf(true, "media", sentence("billedAsDeclared", total), STRENGTH)
      : cannotBeShown("media", sentence("onlySoundBilled"));
  }
  const declaresPicture = profile.media.kind !== "audio-only";
  return agreesIf(declaresPicture, "media", sentence("pictureBilled", withPicture), STRENGTH);
}

function sum(tiers: readonly TierUsage[]): number {
  return tiers.reduce((total, { minutes }) => total + minutes, 0);
}
