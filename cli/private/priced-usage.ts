import type { TierUsage } from "../../cloud";
import type { RecordingModeKind } from "../../profile";
import {
  type Currency,
  type Micros,
  type PriceBook,
  priceUsage,
  stalePrices,
  type UsageFee,
} from "../../profile/prices";
import { tellFreeMinutes, tellStale } from "../../review/cost/messages";
import type { Text } from "../../review/settings";
import { type Sentence, say, sentence } from "../../verify";

/** The billed minutes of one application. */
export interface AppUsage {
  /** Construct path. */
  readonly path: string;
  readonly sdkAppId: number;
  /** Null when the code declares none, or only after apply. */
  readonly declaredMode: RecordingModeKind | null;
  /** Minutes by tier, as Tencent names the tiers. */
  readonly single: readonly TierUsage[];
  readonly mixed: readonly TierUsage[];
}

/** The minutes of one tier in both modes, and their list price where every minute has one. */
export interface TierLine {
  readonly tier: string;
  readonly single: number;
  readonly mixed: number;
  readonly micros: Micros | null;
}

/** A sentence, and what it says. */
type ToldSentence = Sentence & { readonly text: Text };

/** The same with what it costs, as plain data. */
export interface PricedUsage extends AppUsage {
  readonly tiers: readonly TierLine[];
  readonly minutes: { readonly single: number; readonly mixed: number };
  /** What was billed and is not declared, or the other way round. */
  readonly findings: readonly ToldSentence[];
  /** The list price of what has one. */
  readonly micros: Micros;
  readonly currency: Currency;
  readonly notPriced: readonly (TierUsage & { readonly mode: "single-stream" | "mixed" })[];
  /** Where the prices were read, and what must be known about them. */
  readonly prices: {
    readonly source: string;
    /** `YYYY-MM-DD` */
    readonly asOf: string;
    readonly notes: readonly Text[];
  };
}

/** @param today `YYYY-MM-DD` */
export function pricedUsage(usage: AppUsage, book: PriceBook, today: string): PricedUsage {
  const { single, mixed, declaredMode } = usage;
  const fees = [priceUsage(single, "single", book), priceUsage(mixed, "multi", book)] as const;
  const minutes = { single: sum(single), mixed: sum(mixed) };
  const tiers = [...new Set([...single, ...mixed].map(({ tier }) => tier))];
  return {
    ...usage,
    tiers: tiers.map((tier) => ({
      tier,
      single: minutesOf(single, tier),
      mixed: minutesOf(mixed, tier),
      micros: priceOfTier(tier, fees),
    })),
    minutes,
    findings: (declaredMode === null ? [] : modeFindings(declaredMode, minutes)).map(told),
    micros: fees.reduce((total, { micros }) => total + micros, 0),
    currency: book.currency,
    notPriced: [
      ...fees[0].notPriced.map((each) => ({ ...each, mode: "single-stream" as const })),
      ...fees[1].notPriced.map((each) => ({ ...each, mode: "mixed" as const })),
    ],
    prices: {
      source: book.recording.source.title,
      asOf: book.recording.asOf,
      notes: priceNotes(book, today, fees[0].isInferred),
    },
  };
}

/** Null where some of its minutes have no price. */
function priceOfTier(tier: string, fees: readonly UsageFee[]): Micros | null {
  const isPriced = fees.every(({ notPriced }) => !notPriced.some((each) => each.tier === tier));
  const parts = fees.flatMap(({ priced }) => priced).filter((each) => each.tier === tier);
  return isPriced ? parts.reduce((total, { micros }) => total + micros, 0) : null;
}

function priceNotes(book: PriceBook, today: string, isInferred: boolean): readonly Text[] {
  const { freeMinutesPerMonth } = book.recording;
  const stale = stalePrices(book, today).filter(({ part }) => part === "recording");
  return [
    ...stale.map((each) => tellStale(each).text),
    ...(isInferred ? [INFERRED_TIERS] : []),
    ...(freeMinutesPerMonth ? [tellFreeMinutes(freeMinutesPerMonth).text] : []),
  ];
}

const INFERRED_TIERS: Text = {
  en: "Which tier of the price list the usage API means is inferred: its page has the tiers of the China site.",
  zh: "用量接口的档位与价目表的对应关系为推断：该接口文档采用中国站的档位。",
};

/** Minutes of a mode that is not declared, and a declared mode without minutes. */
function modeFindings(
  declared: RecordingModeKind,
  { single, mixed }: PricedUsage["minutes"],
): readonly Sentence[] {
  if (single + mixed === 0) {
    return [sentence("nothingBilled")];
  }
  return [
    ...(declared === "mixed" && single > 0
      ? [sentence("billedUndeclared", "single-stream", single)]
      : []),
    ...(declared === "single-stream" && mixed > 0
      ? [sentence("billedUndeclared", "mixed", mixed)]
      : []),
    ...(declared !== "mixed" && single === 0 ? [sentence("notBilled", "single-stream")] : []),
    ...(declared !== "single-stream" && mixed === 0 ? [sentence("notBilled", "mixed")] : []),
  ];
}

function told(finding: Sentence): ToldSentence {
  return { ...finding, text: { en: say(finding, "en"), zh: say(finding, "zh") } };
}

function minutesOf(usage: readonly TierUsage[], tier: string): number {
  return sum(usage.filter((each) => each.tier === tier));
}

function sum(usage: readonly TierUsage[]): number {
  return usage.reduce((total, { minutes }) => total + minutes, 0);
}
