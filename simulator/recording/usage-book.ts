import type { UsageState, World } from "../world";
import { type BilledTime, USAGE_TIERS } from "./billed-time";
import type { MixType } from "./streams";

const DAY_MS = 86_400_000;
/** Days begin at midnight in China. */
const CHINA_MS = 8 * 3_600_000;

/** Sums billed time by application, day and process. */
export class UsageBook {
  readonly #sums = new Map<string, Required<UsageState> & { readonly sdkAppId: number }>();

  public add(sdkAppId: number, mixType: MixType, times: readonly BilledTime[]): void {
    for (const { tier, from, until } of times) {
      const index = USAGE_TIERS.indexOf(tier);
      for (let start = from; start < until; ) {
        const day = Math.floor((start + CHINA_MS) / DAY_MS);
        const end = Math.min(until, (day + 1) * DAY_MS - CHINA_MS);
        const { seconds } = this.#sumOf(sdkAppId, day, mixType);
        seconds[index] = (seconds[index] ?? 0) + (end - start) / 1_000;
        start = end;
      }
    }
  }

  /** Adds the sums to what is remembered. */
  public enterInto({ applications }: World): void {
    for (const { sdkAppId, ...sum } of this.#sums.values()) {
      const usage = applications[sdkAppId]?.usage;
      const known = usage?.find(
        ({ date, mixType, seconds }) => date === sum.date && mixType === sum.mixType && seconds,
      )?.seconds;
      if (known) {
        sum.seconds.forEach((seconds, index) => {
          known[index] = (known[index] ?? 0) + seconds;
        });
      } else {
        usage?.push(sum);
      }
    }
  }

  #sumOf(sdkAppId: number, day: number, mixType: MixType): { readonly seconds: number[] } {
    const key = `${sdkAppId}/${day}/${mixType}`;
    let sum = this.#sums.get(key);
    if (!sum) {
      const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
      const [minutes, seconds] = [USAGE_TIERS.map(() => 0), USAGE_TIERS.map(() => 0)];
      sum = { sdkAppId, date, mixType, minutes, seconds };
      this.#sums.set(key, sum);
    }
    return sum;
  }
}
