import type {
  Currency,
  KeptDays,
  Micros,
  PriceSite,
  RecordedMode,
  StalePrices,
  StorageFees,
  StorageGrowth,
  StorageRegion,
} from "../../profile/prices";
import type { Text } from "../settings";

/** Something to tell, with the sentence that tells it. */
export type Told<T> = T & { readonly text: Text };

/** What a change costs. Plain data; money is in millionths of the currency, for one month. */
export interface CostReport {
  /** The apps whose cost the change may move. */
  readonly apps: readonly AppCost[];
  /** All apps together, changed or not: one for each currency, as nothing is converted. */
  readonly totals: readonly CostTotal[];
  /** Entries of the usage file that fit no app: probably a slip of the pen. */
  readonly unmatchedUsage: readonly string[];
  readonly stale: readonly Told<StalePrices>[];
}

export type AppCost = CostChange | NotEstimated;

/**
 * Nothing is invented where no usage is stated for the app, or its stack does not say which site's
 * prices it has.
 */
export interface NotEstimated {
  readonly kind: "no-usage" | "no-site";
  /** `<stack>/<construct path>`. */
  readonly app: string;
  readonly relative: readonly Told<RelativeCost>[];
}

/** The cost of one app for its stated usage. */
export interface CostChange {
  readonly kind: "estimate";
  /** `<stack>/<construct path>`. */
  readonly app: string;
  /** The entry of the usage file: a path, an SDKAppID, or `default`. */
  readonly usageKey: string;
  readonly site: PriceSite;
  readonly currency: Currency;
  readonly lines: readonly CostLine[];
  readonly recording: Comparison;
  /** Absent where the book has no price of storage. Priced one year after the change. */
  readonly storage?: Comparison;
  /** Recording, and storage where it has a price. */
  readonly total: Comparison;
  readonly unpricedStorage?: UnpricedStorage;
  readonly stored: { readonly before?: Told<Stored>; readonly after?: Told<Stored> };
  /** Recorded minutes as they are billed. */
  readonly billedMinutes: BeforeAfter;
  readonly relative: readonly Told<RelativeCost>[];
  readonly assumptions: readonly Told<Assumption>[];
  readonly notPriced: readonly Told<NotPriced>[];
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** Sums of what could be priced. */
export interface Comparison {
  readonly before: Micros;
  readonly after: Micros;
  /** Only where both sides are the same, or all of both has a price: else unlike things are compared. */
  readonly delta?: Micros;
}

/**
 * Storage has no price, and the change moves what it costs, or nobody can tell whether it does:
 * then only recording fees have a difference.
 */
export type UnpricedStorage = "changes" | "may-change";

export interface CostTotal extends Comparison {
  readonly currency: Currency;
  /** Recording fees alone. */
  readonly recording: Comparison;
  readonly unpricedStorage?: UnpricedStorage;
  readonly billedMinutes: BeforeAfter;
  /** Never deducted: how they spread over tiers and apps is not stated. */
  readonly freeMinutes?: Told<{ readonly perMonth: number }>;
}

export type CostItem =
  | { readonly kind: "recording"; readonly mode: RecordedMode; readonly tier: string }
  | { readonly kind: "storage" };

export interface CostLine {
  readonly item: Told<CostItem>;
  readonly unit: "minutes" | "GB";
  /** Absent where it could not be priced. */
  readonly before?: CostAmount;
  readonly after?: CostAmount;
}

export interface CostAmount {
  readonly quantity: number;
  readonly micros: Micros;
}

/** Files that pile up, and what keeping them costs where that has a price. */
export interface Stored extends StorageGrowth {
  readonly fees?: StorageFees;
}

/** What can be said exactly without knowing how much is called. */
export type RelativeCost =
  | ({ readonly kind: "mixed-megabytes-per-hour" } & Partial<BeforeAfter>)
  | ({ readonly kind: "fees-per-call" } & Partial<BeforeAfter>)
  | ({ readonly kind: "audio-fee-per-hour"; readonly currency: Currency } & Partial<BeforeAfter>);

/** What the figures take for granted. */
export type Assumption =
  | { readonly kind: "list-prices"; readonly source: string }
  | { readonly kind: "even-days"; readonly isRoundingStated: boolean }
  | { readonly kind: "default-usage" }
  | { readonly kind: "resume-wait"; readonly seconds: number }
  | {
      readonly kind: "people-not-recorded";
      readonly mode: RecordedMode;
      readonly calls: string;
      readonly people: number;
      readonly most: number;
    }
  | { readonly kind: "all-from-start" }
  | { readonly kind: "shares-need-no-place" }
  | { readonly kind: "voices-beside-pictures" }
  | { readonly kind: "sound-only-billed-as-audio" }
  | { readonly kind: "removed-sound-still-billed" }
  | { readonly kind: "output-size-not-billed" }
  | { readonly kind: "one-process-for-each-mode" }
  | { readonly kind: "new-recording"; readonly sdkAppId: number }
  | {
      readonly kind: "disputed-picture";
      readonly picture: string;
      readonly tier: string;
      readonly tierInText: string;
    }
  | { readonly kind: "declared-bitrate" }
  | { readonly kind: "single-stream-as-published" }
  | { readonly kind: "storage-after-year" }
  | { readonly kind: "storage-class"; readonly region: StorageRegion };

export type Side = "before" | "after";

/** What stands in the way of a price that would otherwise be known. */
export type Gap =
  | { readonly kind: "unknown-value"; readonly path: string }
  | {
      readonly kind: "picture-beyond-tiers";
      readonly mode: RecordedMode;
      readonly pixels: number;
      readonly most: number;
    }
  | { readonly kind: "published-bitrate"; readonly calls: string; readonly field: string };

export type NotPriced =
  | (Gap & { readonly sides: readonly Side[] })
  | { readonly kind: "storage-price"; readonly currency: Currency }
  /** How long files are kept on either side, where they still pile up when storage is priced. */
  | { readonly kind: "later-storage"; readonly before?: KeptDays; readonly after?: KeptDays }
  | ({ readonly kind: "robot-minutes"; readonly site: PriceSite } & BeforeAfter)
  | { readonly kind: "transcoding" }
  | { readonly kind: "delivery" }
  | { readonly kind: "call-minutes" };
