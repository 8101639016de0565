import type {
  CallShape,
  MonthlyFee,
  Participants,
  PriceBook,
  RecordedMode,
  RecordingTerms,
} from "../../../profile/prices";
import { BUILT_IN_BOOKS, priceMonth } from "../../../profile/prices";

export const { china: CHINA, international: INTERNATIONAL } = BUILT_IN_BOOKS;

/** People with a camera of a size such as `640x360`; voices where none is given. */
export function people(count: number, size?: string): Participants {
  const [width = 0, height = 0] = size?.split("x").map(Number) ?? [];
  return { count, ...(size && { camera: { width, height } }) };
}

export function aCall(minutes: number, ...participants: readonly Participants[]): CallShape {
  return { seconds: minutes * 60, participants };
}

/** Everybody is recorded, with picture and sound, and nothing waits at the end. */
export function terms(
  modes: readonly RecordedMode[] = ["mixed"],
  changes: Partial<RecordingTerms> = {},
): RecordingTerms {
  return { modes, carries: "picture", resumeWaitSeconds: 0, ...changes };
}

/** One call, on a day by itself. */
export function priceOne(
  call: CallShape,
  book: PriceBook,
  ...modes: readonly RecordedMode[]
): MonthlyFee {
  return priceMonth([{ shape: call, callsPerMonth: 1 }], terms(modes), book);
}

/** What was billed, as `mixed HD 10`. */
export function minutesOf({ tiers }: MonthlyFee): string[] {
  return tiers.map(({ mode, tier, minutes }) => `${mode} ${tier} ${minutes}`);
}

export function totalOf({ tiers }: MonthlyFee): number {
  return tiers.reduce((sum, { micros }) => sum + micros, 0);
}
