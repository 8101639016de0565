import { type PriceBook, STORAGE_HORIZON_DAYS } from "../../profile/prices";
import type { Recording } from "../settings";
import type { Costs } from "./cost-lines";
import type { Gap, NotPriced, Side } from "./cost-report";

type Recordings = Readonly<Partial<Record<Side, Recording>>>;

const SIDES: readonly Side[] = ["before", "after"];

/** What the amounts leave out: values that are missing, and fees that nobody here knows. */
export function notPricedOf(
  costs: Costs,
  recordings: Recordings,
  { site, currency, storage }: PriceBook,
): readonly NotPriced[] {
  const { before, after } = costs;
  const robot = { before: before.robotMinutes, after: after.robotMinutes };
  const mixesPictures = SIDES.some((side) => isPictureMix(recordings[side]));
  return [
    ...gapsOf(costs),
    ...(storage ? laterStorage(costs, recordings) : [{ kind: "storage-price", currency } as const]),
    { kind: "robot-minutes", site, ...robot },
    ...(site === "china" && mixesPictures ? [{ kind: "transcoding" } as const] : []),
    { kind: "delivery" },
    { kind: "call-minutes" },
  ];
}

/** A year on, what is kept two years costs as much as what is kept for ever; later it does not. */
function laterStorage({ before, after }: Costs, recordings: Recordings): readonly NotPriced[] {
  const kept = {
    ...(recordings.before && before.stored && { before: before.stored.kept }),
    ...(recordings.after && after.stored && { after: after.stored.kept }),
  };
  const growsLater = [kept.before, kept.after].some(
    (each) => each === "permanent" || Number(each) > STORAGE_HORIZON_DAYS,
  );
  return growsLater && kept.before !== kept.after ? [{ kind: "later-storage", ...kept }] : [];
}

/** The gaps of both sides, each once. */
function gapsOf(costs: Costs): readonly NotPriced[] {
  const found = new Map<string, Gap & { readonly sides: readonly Side[] }>();
  for (const side of SIDES) {
    const { recording, storage } = costs[side].gaps;
    for (const gap of [...recording, ...storage]) {
      const key = JSON.stringify(gap);
      const sides = new Set([...(found.get(key)?.sides ?? []), side]);
      found.set(key, { ...gap, sides: [...sides] });
    }
  }
  return [...found.values()];
}

function isPictureMix(recording?: Recording): boolean {
  const { mode, media } = recording?.profile ?? {};
  return mode?.kind?.includes("mixed") === true && media?.kind !== "audio-only";
}
