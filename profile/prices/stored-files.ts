import { type Micros, storageFee } from "./money";
import { DAYS_PER_MONTH } from "./price-month";

/** How long each file is kept. */
export type KeptDays = number | "permanent";

/** A year after a change is when storage is priced: what is kept longer still grows then. */
export const STORAGE_HORIZON_DAYS = 365;

/** Files that pile up. A gigabyte is 10⁹ bytes, which is the dearer reading: no source says which. */
export interface StorageGrowth {
  readonly gbPerMonth: number;
  readonly kept: KeptDays;
  /** What lies there one year after the change. */
  readonly gbAfterYear: number;
  /** What it settles at; absent when it grows for ever. */
  readonly gbFinally?: number;
}

/** What storage costs; a fee each month. */
export interface StorageFees {
  readonly afterYear: Micros;
  /** Absent when it grows for ever. */
  readonly finally?: Micros;
  /** What every further month adds until then, or for ever. */
  readonly addedEachMonth: Micros;
}

/** Megabytes (10⁶ bytes) that one recorded hour takes. */
export function megabytesPerHour(kbps: number): number {
  return (kbps * 3600) / 8000;
}

/** Gigabytes in so many kilobits, which are kbps × seconds. */
export function gigabytesOf(kilobits: number): number {
  return kilobits / 8_000_000;
}

export function storageGrowth(gbPerMonth: number, kept: KeptDays): StorageGrowth {
  const storedAfter = (days: number) => (gbPerMonth * days) / DAYS_PER_MONTH;
  return {
    gbPerMonth,
    kept,
    gbAfterYear: storedAfter(
      kept === "permanent" ? STORAGE_HORIZON_DAYS : Math.min(kept, STORAGE_HORIZON_DAYS),
    ),
    ...(kept !== "permanent" && { gbFinally: storedAfter(kept) }),
  };
}

/** @param pricePerGbDay of one gigabyte and day */
export function storageFees(
  { gbPerMonth, gbAfterYear, gbFinally }: StorageGrowth,
  pricePerGbDay: number,
): StorageFees {
  const monthOf = (gigabytes: number) => storageFee(gigabytes, DAYS_PER_MONTH, pricePerGbDay);
  return {
    afterYear: monthOf(gbAfterYear),
    ...(gbFinally !== undefined && { finally: monthOf(gbFinally) }),
    addedEachMonth: monthOf(gbPerMonth),
  };
}
