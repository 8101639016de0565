import type { DayTally } from "../../tally";
import type { VerifyReport } from "../../verify-report";

/** Recordings of some days that follow one another. */
export interface DayBucket extends Readonly<DayTally> {
  /** `YYYY-MM-DD`, UTC, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** More bars than these cannot be told apart. */
const MOST_BUCKETS = 60;
const DAY_MS = 86_400_000;

/**
 * Every day from the first that was judged, or had a recording, to the one of the question, also those
 * without recordings; some days together where there are many.
 */
export function dayBuckets({
  days,
  judgedFrom,
  asOf,
}: Pick<VerifyReport, "days" | "judgedFrom" | "asOf">): readonly DayBucket[] {
  const known = [
    ...days.map(({ day }) => day),
    asOf.slice(0, 10),
    (judgedFrom ?? asOf).slice(0, 10),
  ];
  const numbers = known.map((day) => Date.parse(day) / DAY_MS);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const size = Math.ceil((last - first + 1) / MOST_BUCKETS);
  return Array.from({ length: Math.ceil((last - first + 1) / size) }, (_, index) => {
    const from = first + index * size;
    const [firstDay, lastDay] = [dayName(from), dayName(Math.min(last, from + size - 1))];
    const within = days.filter(({ day }) => day >= firstDay && day <= lastDay);
    const sum = (key: keyof DayTally) => within.reduce((total, tally) => total + tally[key], 0);
    return {
      firstDay,
      lastDay,
      agrees: sum("agrees"),
      warns: sum("warns"),
      drifts: sum("drifts"),
      notJudged: sum("notJudged"),
    };
  });
}

/** How many days a bucket has; the last may have fewer. */
export function daysPerBucket([first]: readonly DayBucket[]): number {
  const { firstDay = "", lastDay = "" } = first ?? {};
  return (Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS + 1;
}

function dayName(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
