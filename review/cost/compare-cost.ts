import { isDeepStrictEqual } from "node:util";
import type { PriceBook } from "../../profile/prices";
import type { Recording } from "../settings";
import { assumptionsOf } from "./assumptions";
import {
  addUp,
  type Costs,
  compareRecording,
  compareStorage,
  linesOf,
  movedStorage,
} from "./cost-lines";
import type { Assumption, Comparison, CostChange, Side, Stored, Told } from "./cost-report";
import { tellAssumption, tellNotPriced, tellRelative, tellStored } from "./messages";
import { notPricedOf } from "./not-priced";
import { relativeCosts } from "./relative-cost";
import { NO_COST, type SideCost, sideCost } from "./side-cost";
import type { UsageOfApp } from "./usage";

/** One app with its usage and the prices of its site; a side that is absent records nothing. */
export interface AppToPrice {
  readonly app: string;
  readonly before?: Recording;
  readonly after?: Recording;
  readonly usage: UsageOfApp;
  readonly book: PriceBook;
}

/** Whether nothing differs that cost rests on. An expression is the same value as itself. */
export function isSameForCost(before?: Recording, after?: Recording): boolean {
  const settings = (recording?: Recording) => [recording?.profile, recording?.storage?.retention];
  return before === after || isDeepStrictEqual(settings(before), settings(after));
}

/** What an app costs on either side, in figures alone. */
export interface PricedApp
  extends Pick<
    CostChange,
    "recording" | "storage" | "total" | "unpricedStorage" | "billedMinutes"
  > {
  readonly costs: Costs;
}

export function priceApp({ before, after, usage, book }: AppToPrice): PricedApp {
  const costOf = (recording?: Recording) =>
    recording ? sideCost(recording, usage.usage, book) : NO_COST;
  const costBefore = costOf(before);
  const costs = {
    before: costBefore,
    after: isSameForCost(before, after) ? costBefore : costOf(after),
  };
  const recording = compareRecording(costs);
  return {
    costs,
    recording,
    ...(book.storage ? withStorage(recording, costs) : withoutStorage(recording, costs)),
    billedMinutes: { before: minutesOf(costs.before), after: minutesOf(costs.after) },
  };
}

type Totals = Pick<PricedApp, "storage" | "total" | "unpricedStorage">;

function withStorage(recording: Comparison, costs: Costs): Totals {
  const storage = compareStorage(costs);
  return { storage, total: addUp([recording, storage]) };
}

function withoutStorage(recording: Comparison, costs: Costs): Totals {
  const unpricedStorage = movedStorage(costs);
  const { before, after } = recording;
  return unpricedStorage ? { total: { before, after }, unpricedStorage } : { total: recording };
}

/** The cost of one app before and after, with all that its figures rest on or leave out. */
export function compareCost(priced: AppToPrice): CostChange {
  const { app, before, after, usage, book } = priced;
  const { costs, ...figures } = priceApp(priced);
  return {
    kind: "estimate",
    app,
    usageKey: usage.key,
    site: book.site,
    currency: book.currency,
    ...figures,
    lines: linesOf(costs, book),
    stored: {
      ...(before && storedOn("before", costs, book)),
      ...(after && storedOn("after", costs, book)),
    },
    relative: relativeCosts(before, after, book).map(tellRelative),
    assumptions: assumptionsOfBoth([before, after], usage, book).map(tellAssumption),
    notPriced: notPricedOf(costs, { before, after }, book).map(tellNotPriced),
  };
}

function storedOn(
  side: Side,
  costs: Costs,
  { currency }: PriceBook,
): Partial<Record<Side, Told<Stored>>> {
  const { stored } = costs[side];
  return stored ? { [side]: tellStored(stored, currency) } : {};
}

function minutesOf({ fee }: SideCost): number {
  return fee.tiers.reduce((sum, { minutes }) => sum + minutes, 0);
}

function assumptionsOfBoth(
  recordings: readonly (Recording | undefined)[],
  usage: UsageOfApp,
  book: PriceBook,
): readonly Assumption[] {
  const all = recordings.flatMap((each) => (each ? assumptionsOf(each, usage, book) : []));
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
