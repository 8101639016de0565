import { Checks } from "../checks";
import { showNumber } from "../problem";
import { BUILT_IN_BOOKS } from "./built-in-books";
import type { PriceBook, PriceSite, PriceTier, RecordingPrices, StoragePrices } from "./price-book";
import schema from "./prices.schema.json";
import { describeProblems, placeOf, schemaCheck } from "./schema-problems";
import { isDay } from "./stale-prices";

/** Where a team writes prices of its own. */
export const PRICE_FILE = "recording.prices.json";

/** Prices of one site; what is absent stays as the release has it. */
export interface SitePrices {
  readonly recording?: RecordingPrices;
  readonly storage?: StoragePrices & { readonly asOf: string };
  readonly staleAfterDays?: number;
}

/** `recording.prices.json`, described by `prices.schema.json`. */
export interface PriceFile extends Partial<Readonly<Record<PriceSite, SitePrices>>> {
  readonly pricesVersion: 1;
}

const SITES: readonly PriceSite[] = ["china", "international"];

const checkSchema = schemaCheck(schema);

/**
 * Everything wrong with a price file, a sentence each.
 * @returns none when the document is a `PriceFile`
 */
export function priceFileProblems(document: unknown): string[] {
  const problems = checkSchema(document);
  if (problems.length > 0) {
    return problems;
  }
  const checks = new Checks();
  for (const site of SITES) {
    checkSite(site, (document as PriceFile)[site] ?? {}, checks);
  }
  return describeProblems(checks.problems);
}

export type PriceBooks = Readonly<Record<PriceSite, PriceBook>>;

/** The books of both sites, with a team's own prices in place of the built-in ones. */
export function priceBooks(own?: PriceFile): PriceBooks {
  const { china, international } = BUILT_IN_BOOKS;
  return {
    china: { ...china, ...own?.china },
    international: { ...international, ...own?.international },
  };
}

function checkSite(site: PriceSite, { recording, storage }: SitePrices, checks: Checks): void {
  if (recording) {
    checkDay([site, "recording", "asOf"], recording.asOf, checks);
    checkTiers([site, "recording", "tiers"], recording.tiers, checks);
  }
  if (storage) {
    checkDay([site, "storage", "asOf"], storage.asOf, checks);
    for (const [region, price] of Object.entries(storage.perGbDay)) {
      checkDecimals([site, "storage", "perGbDay", region], price, 6, checks);
    }
  }
}

type Path = readonly (string | number)[];

function checkDay(path: Path, day: string, checks: Checks): void {
  if (!isDay(day)) {
    const fix = "write one such as 2026-08-01";
    checks.error(placeOf(path), "must be a day of the calendar", { given: day, fix });
  }
}

function checkTiers(path: Path, tiers: readonly PriceTier[], checks: Checks): void {
  const keys = tiers.map(({ name, usageKey = name }) => usageKey);
  for (const [index, { name, maxPixels, singleStream, mixed }] of tiers.entries()) {
    const at = [...path, index];
    checkSize([...at, "maxPixels"], maxPixels, tiers[index - 1]?.maxPixels, checks);
    if (keys.indexOf(keys[index] ?? "") < index) {
      const fix = "rename one of the two";
      checks.error(placeOf([...at, "name"]), "must be a name of its own", { given: name, fix });
    }
    checkDecimals([...at, "singleStream"], singleStream, 3, checks);
    checkDecimals([...at, "mixed"], mixed, 3, checks);
  }
}

function checkSize(path: Path, size: number, former: number | undefined, checks: Checks): void {
  const given = String(size);
  if (former === undefined && size !== 0) {
    const fix = "put the audio tier before it";
    checks.error(placeOf(path), "must be 0: the first tier is audio", { given, fix });
  }
  if (former !== undefined && size <= former) {
    const fix = "sort the tiers by their size";
    checks.error(placeOf(path), `must be more than ${showNumber(former)}`, { given, fix });
  }
}

/** Money is counted in millionths: finer prices would be rounded in silence. */
function checkDecimals(path: Path, price: number, decimals: number, checks: Checks): void {
  const rounded = Number(price.toFixed(decimals));
  if (rounded !== price) {
    const fix = `write ${rounded}`;
    const rule = `must have at most ${decimals} decimals`;
    checks.error(placeOf(path), rule, { given: String(price), fix });
  }
}
