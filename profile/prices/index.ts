export { type RecordingTerms, SINGLE_STREAM_USERS } from "./billed-time";
export { BUILT_IN_BOOKS } from "./built-in-books";
export {
  type CallShape,
  firstPeople,
  type Participants,
  type Picture,
  peopleIn,
  pixelsOf,
} from "./call-shape";
export { type Currency, type Micros, minutesFee } from "./money";
export {
  type DisputedPicture,
  type PriceBook,
  type PriceModel,
  type PriceSite,
  type PriceSource,
  type PriceTier,
  priceOf,
  type RecordedMode,
  type RecordingPrices,
  type StoragePrices,
  type StorageRegion,
  tierFor,
} from "./price-book";
export {
  PRICE_FILE,
  type PriceBooks,
  type PriceFile,
  priceBooks,
  priceFileProblems,
  type SitePrices,
} from "./price-file";
export {
  type BeyondTiers,
  DAYS_PER_MONTH,
  type MonthlyCalls,
  type MonthlyFee,
  priceMonth,
  type TierFee,
} from "./price-month";
export { type StalePrices, stalePrices } from "./stale-prices";
export {
  gigabytesOf,
  type KeptDays,
  megabytesPerHour,
  STORAGE_HORIZON_DAYS,
  type StorageFees,
  type StorageGrowth,
  storageFees,
  storageGrowth,
} from "./stored-files";
export { priceUsage, type TierMinutes, type UsageFee } from "./usage-fee";
