import {
  type MonthlyFee,
  type PriceBook,
  priceMonth,
  type StorageGrowth,
  storageFees,
  storageGrowth,
} from "../../profile/prices";
import type { Recording } from "../settings";
import { monthlyCalls } from "./call-shape-of";
import type { Gap, Stored } from "./cost-report";
import { type RecordedTerms, termsOf } from "./recorded-terms";
import { storedVolume } from "./stored-volume";
import type { AppUsage } from "./usage";

/** What one side of a change costs in a month. */
export interface SideCost {
  readonly fee: MonthlyFee;
  /** Absent where the volume or the retention is unknown. */
  readonly stored?: Stored;
  /** Minutes that the recorder itself is in the room. */
  readonly robotMinutes: number;
  readonly gaps: { readonly recording: readonly Gap[]; readonly storage: readonly Gap[] };
}

/** Nothing is recorded. */
export const NO_COST: SideCost = {
  fee: { tiers: [], beyond: [] },
  stored: storageGrowth(0, 0),
  robotMinutes: 0,
  gaps: { recording: [], storage: [] },
};

export function sideCost(recording: Recording, usage: AppUsage, book: PriceBook): SideCost {
  const terms = termsOf(recording);
  const calls = monthlyCalls(usage);
  const fee = priceMonth(calls, terms.recording, book);
  const volume = storedVolume(terms, recording.profile?.media?.kind, usage);
  const most = book.recording.tiers.at(-1)?.maxPixels ?? 0;
  const seconds = calls.reduce(
    (sum, { shape, callsPerMonth }) => sum + shape.seconds * callsPerMonth,
    0,
  );
  return {
    fee,
    stored: stored(terms, volume.gbPerMonth, usage, book),
    robotMinutes: Math.round((seconds * (terms.declaredModes ?? []).length) / 60),
    gaps: {
      recording: [
        ...terms.unknown.recording.map((path): Gap => ({ kind: "unknown-value", path })),
        ...fee.beyond.map((beyond): Gap => ({ kind: "picture-beyond-tiers", ...beyond, most })),
      ],
      storage: volume.gaps,
    },
  };
}

function stored(
  { kept }: RecordedTerms,
  gbPerMonth: number | undefined,
  { storageRegion = "elsewhere" }: AppUsage,
  { storage }: PriceBook,
): Stored | undefined {
  if (gbPerMonth === undefined || kept === undefined) {
    return undefined;
  }
  const growth: StorageGrowth = storageGrowth(gbPerMonth, kept);
  return {
    ...growth,
    ...(storage && { fees: storageFees(growth, storage.perGbDay[storageRegion]) }),
  };
}
