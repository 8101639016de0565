import type { Currency } from "./money";

/** Which of Tencent's two sites an account belongs to: they bill recording differently. */
export type PriceSite = "china" | "international";

/**
 * `per-input-stream`: each stream that is recorded is billed by itself, at the tier of its own
 * picture. `per-process-by-total-pixels`: each recording process is billed once, at the tier of all
 * its pictures together.
 */
export type PriceModel = "per-input-stream" | "per-process-by-total-pixels";

/** One of the two recordings that a call can have; both together are two fees. */
export type RecordedMode = "single-stream" | "mixed";

/** Where VOD keeps the files: mainland China, or anywhere else. */
export type StorageRegion = "mainland" | "elsewhere";

export interface PriceTier {
  readonly name: string;
  /** Most pixels, width × height, that belong to the tier; 0 for sound alone. */
  readonly maxPixels: number;
  /** For 1,000 minutes of single-stream recording; at most three decimals. */
  readonly singleStream: number;
  /** For 1,000 minutes of mixed recording; at most three decimals. */
  readonly mixed: number;
  /** What DescribeRecordingUsage calls the tier. @default - its name */
  readonly usageKey?: string;
}

export interface PriceSource {
  readonly title: string;
  readonly url?: string;
}

/** A picture that the source puts into another tier than its own table does. */
export interface DisputedPicture {
  readonly width: number;
  readonly height: number;
  readonly tierInText: string;
}

export interface RecordingPrices {
  readonly source: PriceSource;
  /** `YYYY-MM-DD`: the oldest day that the source can be of. */
  readonly asOf: string;
  /** By rising `maxPixels`; the first is the audio tier. */
  readonly tiers: readonly PriceTier[];
  readonly freeMinutesPerMonth?: number;
  readonly disputedPictures?: readonly DisputedPicture[];
}

export interface StoragePrices {
  readonly source: PriceSource;
  /** `YYYY-MM-DD`; absent where the copy that was read carries no date. */
  readonly asOf?: string;
  /** For one gigabyte and day in the STANDARD class; at most six decimals. */
  readonly perGbDay: Readonly<Record<StorageRegion, number>>;
}

/** The prices of one site, with where and when they were read. */
export interface PriceBook {
  readonly site: PriceSite;
  readonly currency: Currency;
  readonly model: PriceModel;
  readonly recording: RecordingPrices;
  /** Absent where no price is known. */
  readonly storage?: StoragePrices;
  /** Prices of more days than these are reported as stale. */
  readonly staleAfterDays: number;
}

/** The tier of a picture, or of pictures together; undefined beyond the largest. */
export function tierFor(prices: RecordingPrices, pixels: number): PriceTier | undefined {
  return prices.tiers.find(({ maxPixels }) => pixels <= maxPixels);
}

/** The price of 1,000 minutes. */
export function priceOf(tier: PriceTier, mode: RecordedMode): number {
  return mode === "mixed" ? tier.mixed : tier.singleStream;
}
