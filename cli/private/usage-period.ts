import { LONGEST_USAGE_DAYS } from "../../cloud";

/** Days of China time, by which usage is counted: `YYYY-MM-DD`, both included. */
export interface Period {
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface PeriodOptions {
  /** First and last day. */
  readonly month?: readonly [first: string, last: string];
  readonly since?: string;
  readonly until?: string;
}

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** The day that it is in China. */
export function chinaDay(now: number): string {
  return new Date(now + CHINA_MS).toISOString().slice(0, 10);
}

/**
 * Which days are asked about; a month in progress ends today.
 * @throws RangeError
 */
export function periodOf({ month, since, until }: PeriodOptions, today: string): Period {
  if (month && (since !== undefined || until !== undefined)) {
    throw new RangeError("write --month, or --since and --until, not both");
  }
  const [firstDay, last = today] = month ?? [since, until];
  if (firstDay === undefined) {
    throw new RangeError(
      "say which days: --month 2026-10, or --since 2026-10-01 --until 2026-10-31",
    );
  }
  if (firstDay > today) {
    throw new RangeError(
      `${month ? "--month" : "--since"} must not lie in the future, got ${firstDay}: it is ${today} in China`,
    );
  }
  const lastDay = last > today ? today : last;
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS + 1;
  if (days < 1 || days > LONGEST_USAGE_DAYS) {
    throw new RangeError(
      `--until must be 1 to ${LONGEST_USAGE_DAYS} days from --since on, both counted, got ${firstDay} to ${lastDay}: ask for each month by itself`,
    );
  }
  return { firstDay, lastDay };
}
