import {
  megabytesPerHour,
  minutesFee,
  type PriceBook,
  priceOf,
  type RecordedMode,
} from "../../profile/prices";
import type { Recording } from "../settings";
import type { BeforeAfter, RelativeCost } from "./cost-report";
import { type RecordedTerms, termsOf } from "./recorded-terms";

/**
 * What is exact without any usage, where the change moves it: how large an hour of the mixed file
 * is, how many fees a call has, and what an hour of recorded sound costs where nothing else decides
 * its price.
 */
export function relativeCosts(
  before: Recording | undefined,
  after: Recording | undefined,
  book: PriceBook | undefined,
): readonly RelativeCost[] {
  const sides = { before: before && termsOf(before), after: after && termsOf(after) };
  const size = compare(sides, mixedSizeOf);
  const fees = compare(sides, ({ declaredModes }) => declaredModes?.length ?? "unknown");
  const sound = book && compare(sides, (terms) => soundFeeOf(terms, book));
  return [
    ...(size ? [{ kind: "mixed-megabytes-per-hour", ...size } as const] : []),
    ...(fees ? [{ kind: "fees-per-call", ...fees } as const] : []),
    ...(book && sound
      ? [{ kind: "audio-fee-per-hour", currency: book.currency, ...sound } as const]
      : []),
  ];
}

/** Undefined: there is no such thing. */
type Figure = number | "unknown" | undefined;

interface Sides {
  readonly before?: RecordedTerms;
  readonly after?: RecordedTerms;
}

/** Undefined where nothing moves, or one side is unknown. */
function compare(
  sides: Sides,
  figure: (terms: RecordedTerms) => Figure,
): Partial<BeforeAfter> | undefined {
  const before = sides.before && figure(sides.before);
  const after = sides.after && figure(sides.after);
  if (before === "unknown" || after === "unknown" || before === after) {
    return undefined;
  }
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function mixedSizeOf({ declaredModes, mixedKbps }: RecordedTerms): Figure {
  if (declaredModes && !declaredModes.includes("mixed")) {
    return undefined;
  }
  return mixedKbps === undefined ? "unknown" : megabytesPerHour(mixedKbps);
}

/** On the China site single streams are billed by person; there only a mix is exact. */
function soundFeeOf(
  { recording: { carries }, declaredModes }: RecordedTerms,
  { model, recording }: PriceBook,
): Figure {
  const audio = recording.tiers[0];
  const isByPerson = (mode: RecordedMode) => model === "per-input-stream" && mode !== "mixed";
  if (carries !== "sound") {
    return undefined;
  }
  if (!audio || !declaredModes || declaredModes.some(isByPerson)) {
    return "unknown";
  }
  return declaredModes.reduce((sum, mode) => sum + minutesFee(60, priceOf(audio, mode)), 0);
}
