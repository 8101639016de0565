import type { Language } from "../../../report/language";
import type { UsageReport } from "../../usage-report";
import { showMinutes } from "../show-minutes";
import { WORDS } from "../words";

/** A tier as Tencent names it, its single-stream and its mixed minutes. */
export type UsageRow = readonly [tier: string, single: string, mixed: string];

/** The tiers that have minutes, and the sums. */
export function usageRows(
  { single, mixed, minutes }: Pick<UsageReport, "single" | "mixed" | "minutes">,
  lang: Language,
): readonly UsageRow[] {
  const all = [...single, ...mixed];
  const billed = (tier: string) => all.some((each) => each.tier === tier && each.minutes > 0);
  const tiers = [...new Set(all.map(({ tier }) => tier))].filter(billed);
  const minutesOf = (list: UsageReport["single"], tier: string) =>
    showMinutes(list.find((each) => each.tier === tier)?.minutes ?? 0);
  return [
    ...tiers.map((tier): UsageRow => [tier, minutesOf(single, tier), minutesOf(mixed, tier)]),
    [WORDS.total[lang], showMinutes(minutes.single), showMinutes(minutes.mixed)],
  ];
}
