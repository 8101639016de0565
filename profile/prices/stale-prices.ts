import type { PriceBook, PriceSite } from "./price-book";

/** Prices that must not be used without saying how old they are. */
export interface StalePrices {
  readonly site: PriceSite;
  readonly part: "recording" | "storage";
  /** `future`: the date lies after the day of the question, so it cannot be right. */
  readonly reason: "old" | "undated" | "future";
  readonly source: string;
  /** Absent when undated. */
  readonly asOf?: string;
  /** Absent when undated. */
  readonly ageDays?: number;
}

/**
 * Which prices of a book are stale on a day.
 * @param today `YYYY-MM-DD`
 * @throws RangeError when `today` is no day
 */
export function stalePrices(book: PriceBook, today: string): readonly StalePrices[] {
  const { site, staleAfterDays } = book;
  return (["recording", "storage"] as const).flatMap((part): StalePrices[] => {
    const prices = book[part];
    if (!prices) {
      return [];
    }
    const common = { site, part, source: prices.source.title };
    const { asOf } = prices;
    if (asOf === undefined) {
      return [{ ...common, reason: "undated" }];
    }
    const ageDays = (toTime(today) - toTime(asOf)) / DAY_MS;
    if (ageDays < 0) {
      return [{ ...common, reason: "future", asOf, ageDays }];
    }
    return ageDays > staleAfterDays ? [{ ...common, reason: "old", asOf, ageDays }] : [];
  });
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

const DAY_MS = 86_400_000;

function toTime(day: string): number {
  if (!isDay(day)) {
    throw new RangeError(`a day must be written as YYYY-MM-DD, got ${JSON.stringify(day)}`);
  }
  return Date.parse(`${day}T00:00:00Z`);
}
