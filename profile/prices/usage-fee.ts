import { type Micros, minutesFee } from "./money";
import { type PriceBook, priceOf } from "./price-book";

/** Minutes of one tier, as DescribeRecordingUsage gives them. */
export interface TierMinutes {
  /** `Audio`, `SD`, `HD`, `FullHD`, `2K` or `4K`. */
  readonly tier: string;
  readonly minutes: number;
}

export interface UsageFee {
  readonly priced: readonly (TierMinutes & { readonly micros: Micros })[];
  /** Tiers that the book has no price for; the international one knows no SD and no 4K. */
  readonly notPriced: readonly TierMinutes[];
  /** The sum of what is priced. */
  readonly micros: Micros;
  /**
   * INFERRED on the international site: its HD, FHD and 2K are taken for the HD, FullHD and 2K of the
   * usage API, whose page has the tiers of the China site.
   */
  readonly isInferred: boolean;
}

/**
 * The list price of minutes that were really recorded.
 * @param mixType as DescribeRecordingUsage was asked: `single` for single-stream, `multi` for mixed
 */
export function priceUsage(
  usage: readonly TierMinutes[],
  mixType: "single" | "multi",
  { site, recording }: PriceBook,
): UsageFee {
  const mode = mixType === "multi" ? "mixed" : "single-stream";
  const fees = usage
    .filter(({ minutes }) => minutes > 0)
    .map(({ tier, minutes }) => {
      const known = recording.tiers.find(({ name, usageKey = name }) => usageKey === tier);
      return { tier, minutes, micros: known && minutesFee(minutes, priceOf(known, mode)) };
    });
  const priced = fees.flatMap((fee) =>
    fee.micros === undefined ? [] : [{ ...fee, micros: fee.micros }],
  );
  return {
    priced,
    notPriced: fees
      .filter(({ micros }) => micros === undefined)
      .map(({ tier, minutes }) => ({ tier, minutes })),
    micros: priced.reduce((sum, { micros }) => sum + micros, 0),
    isInferred: site === "international",
  };
}
