import type { PriceBook, RecordedMode } from "../../profile/prices";
import type {
  Comparison,
  CostAmount,
  CostItem,
  CostLine,
  Side,
  UnpricedStorage,
} from "./cost-report";
import { tellItem } from "./messages";
import type { SideCost } from "./side-cost";

export type Costs = Readonly<Record<Side, SideCost>>;

const MODES: readonly RecordedMode[] = ["single-stream", "mixed"];

/** What is billed on either side, in the order of the book. */
export function linesOf(costs: Costs, { recording, storage }: PriceBook): readonly CostLine[] {
  const tiers = MODES.flatMap((mode) =>
    recording.tiers.map(({ name }) =>
      lineOf({ kind: "recording", mode, tier: name }, "minutes", costs, (cost) =>
        recordingAmount(cost, mode, name),
      ),
    ),
  );
  const stored = storage ? [lineOf({ kind: "storage" }, "GB", costs, storageAmount)] : [];
  return [...tiers, ...stored].filter(({ before, after }) => before?.quantity || after?.quantity);
}

/** Recording fees on either side. */
export function compareRecording(costs: Costs): Comparison {
  const sum = ({ fee }: SideCost) => fee.tiers.reduce((total, { micros }) => total + micros, 0);
  return compare(costs, sum, ({ gaps }) => gaps.recording.length === 0);
}

/**
 * Storage fees on either side, one year after the change. Where they are the same then and part
 * later, "no difference" would be untrue: there is none to tell.
 */
export function compareStorage(costs: Costs): Comparison {
  const fee = (cost: SideCost) => storageAmount(cost)?.micros ?? 0;
  const { delta, ...fees } = compare(costs, fee, ({ gaps }) => gaps.storage.length === 0);
  const partsLater = costs.before.stored?.gbFinally !== costs.after.stored?.gbFinally;
  return delta === undefined || (delta === 0 && partsLater) ? fees : { ...fees, delta };
}

/** Whether the change moves what is stored, a year on or in the end; undefined where it does not. */
export function movedStorage({ before, after }: Costs): UnpricedStorage | undefined {
  if (before === after) {
    return undefined;
  }
  const [from, to] = [before.stored, after.stored];
  if (!from || !to) {
    return "may-change";
  }
  const isSame = from.gbAfterYear === to.gbAfterYear && from.gbFinally === to.gbFinally;
  return isSame ? undefined : "changes";
}

/** The sum of comparisons; it has a difference when each has one. */
export function addUp(parts: readonly Comparison[]): Comparison {
  const sum = (of: (part: Comparison) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const [before, after] = [sum((part) => part.before), sum((part) => part.after)];
  const isWhole = parts.every(({ delta }) => delta !== undefined);
  return { before, after, ...(isWhole && { delta: after - before }) };
}

function compare(
  { before, after }: Costs,
  feeOf: (cost: SideCost) => number,
  isWhole: (cost: SideCost) => boolean,
): Comparison {
  const fees = { before: feeOf(before), after: feeOf(after) };
  // What is the same on both sides makes no difference, also where it has no price.
  const isComparable = before === after || (isWhole(before) && isWhole(after));
  return isComparable ? { ...fees, delta: fees.after - fees.before } : fees;
}

function lineOf(
  item: CostItem,
  unit: CostLine["unit"],
  costs: Costs,
  amountOf: (cost: SideCost) => CostAmount | undefined,
): CostLine {
  const [before, after] = [amountOf(costs.before), amountOf(costs.after)];
  return { item: tellItem(item), unit, ...(before && { before }), ...(after && { after }) };
}

/** Undefined where something in the way of a price may belong to it. */
function recordingAmount(
  { fee, gaps }: SideCost,
  mode: RecordedMode,
  tier: string,
): CostAmount | undefined {
  const found = fee.tiers.find((each) => each.mode === mode && each.tier === tier);
  if (found) {
    return { quantity: found.minutes, micros: found.micros };
  }
  return gaps.recording.length > 0 ? undefined : { quantity: 0, micros: 0 };
}

function storageAmount({ stored }: SideCost): CostAmount | undefined {
  return stored && { quantity: stored.gbAfterYear, micros: stored.fees?.afterYear ?? 0 };
}
