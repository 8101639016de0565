import { billedTimes, type RecordingTerms } from "./billed-time";
import type { CallShape } from "./call-shape";
import { type Micros, minutesFee } from "./money";
import { type PriceBook, type PriceTier, priceOf, type RecordedMode, tierFor } from "./price-book";

/** Own convention: every month has 30 days. */
export const DAYS_PER_MONTH = 30;

/** Calls of one shape, as many as there are in a month. */
export interface MonthlyCalls {
  readonly shape: CallShape;
  readonly callsPerMonth: number;
}

/** What one tier costs in a month. */
export interface TierFee {
  readonly mode: RecordedMode;
  readonly tier: string;
  /** Billed minutes, every day rounded up. */
  readonly minutes: number;
  readonly micros: Micros;
}

/** Pictures beyond the largest tier. */
export interface BeyondTiers {
  readonly mode: RecordedMode;
  readonly pixels: number;
}

export interface MonthlyFee {
  /** In the order of the book, single-stream first. */
  readonly tiers: readonly TierFee[];
  /** What has no price; no tier contains it. */
  readonly beyond: readonly BeyondTiers[];
}

/**
 * The recording fee of a month. The seconds of a day are summed for each tier and rounded up to a
 * minute; calls are taken to be spread evenly over 30 days, or over as many days as there are calls.
 */
export function priceMonth(
  calls: readonly MonthlyCalls[],
  terms: RecordingTerms,
  book: PriceBook,
): MonthlyFee {
  const times = calls
    .filter(({ callsPerMonth }) => callsPerMonth > 0)
    .flatMap(({ shape, callsPerMonth }) =>
      mergeTimes(timesOfCall(shape, terms, book)).map((time) => ({
        ...time,
        seconds: time.seconds * callsPerMonth,
        calls: callsPerMonth,
      })),
    );
  const merged = mergeTimes(times);
  return {
    tiers: merged
      .toSorted(compareTiers)
      .flatMap((time) => (time.tier ? [feeOf(time, time.tier)] : [])),
    beyond: merged
      .filter(({ tier }) => tier === undefined)
      .map(({ mode, pixels }) => ({ mode, pixels })),
  };
}

interface TierTime {
  readonly mode: RecordedMode;
  readonly pixels: number;
  /** Undefined beyond the largest. */
  readonly tier: PriceTier | undefined;
  readonly seconds: number;
  /** Calls that have any such time. */
  readonly calls: number;
}

function timesOfCall(shape: CallShape, terms: RecordingTerms, book: PriceBook): TierTime[] {
  return billedTimes(shape, terms, book.model).map((time) => ({
    ...time,
    tier: tierFor(book.recording, time.pixels),
    calls: 0,
  }));
}

function mergeTimes(times: readonly TierTime[]): TierTime[] {
  const merged = new Map<string, TierTime>();
  for (const time of times) {
    const key = `${time.mode} ${time.tier?.maxPixels ?? `beyond ${time.pixels}`}`;
    const former = merged.get(key);
    merged.set(key, {
      ...time,
      seconds: time.seconds + (former?.seconds ?? 0),
      calls: time.calls + (former?.calls ?? 0),
    });
  }
  return [...merged.values()];
}

function feeOf({ mode, seconds, calls }: TierTime, tier: PriceTier): TierFee {
  const days = Math.min(DAYS_PER_MONTH, calls);
  const minutes = days * Math.ceil(seconds / (days * 60));
  return { mode, tier: tier.name, minutes, micros: minutesFee(minutes, priceOf(tier, mode)) };
}

function compareTiers(a: TierTime, b: TierTime): number {
  return a.mode === b.mode
    ? (a.tier?.maxPixels ?? 0) - (b.tier?.maxPixels ?? 0)
    : a.mode === "mixed"
      ? 1
      : -1;
}
