import * as fc from "fast-check";
import { dayBuckets, daysPerBucket } from "../../../../verify/formats/private/day-buckets";

const NONE = { agrees: 0, warns: 0, drifts: 0, notJudged: 0 };

function bucketsOf(first: string, last: string, days: { day: string; agrees: number }[] = []) {
  return dayBuckets({
    judgedFrom: `${first}T10:00:00.000Z`,
    asOf: `${last}T09:00:00.000Z`,
    days: days.map((day) => ({ ...NONE, ...day })),
  });
}

test("every day counts, also one without recordings", () => {
  expect(bucketsOf("2026-10-30", "2026-11-01", [{ day: "2026-10-31", agrees: 2 }])).toEqual([
    { firstDay: "2026-10-30", lastDay: "2026-10-30", ...NONE },
    { firstDay: "2026-10-31", lastDay: "2026-10-31", ...NONE, agrees: 2 },
    { firstDay: "2026-11-01", lastDay: "2026-11-01", ...NONE },
  ]);
});

test("files from before the judged time, and after the question, are there too", () => {
  const days = ["2026-10-29", "2026-11-02"].map((day) => ({ day, agrees: 1 }));
  const buckets = bucketsOf("2026-10-30", "2026-11-01", days);

  expect(buckets.map(({ firstDay }) => firstDay).at(0)).toBe("2026-10-29");
  expect(buckets.map(({ firstDay }) => firstDay).at(-1)).toBe("2026-11-02");
});

test.each([
  ["2026-03-01", "2026-04-29", 60, 1],
  ["2026-03-01", "2026-04-30", 31, 2],
  ["2026-03-01", "2026-06-28", 60, 2],
  ["2026-03-01", "2026-06-29", 41, 3],
])("from %s to %s there are %i bars of at most %i days", (first, last, count, size) => {
  const buckets = bucketsOf(first, last);
  expect(buckets).toHaveLength(count);
  expect(daysPerBucket(buckets)).toBe(size);
  expect(buckets.at(-1)?.lastDay).toBe(last);
});

test("no recording is lost and none comes twice", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((number) => ({
    day: new Date(number * 86_400_000).toISOString().slice(0, 10),
    agrees: 1 + (number % 3),
  }));
  fc.assert(
    fc.property(fc.uniqueArray(day, { selector: (each) => each.day, maxLength: 30 }), (days) => {
      const sum = (list: readonly { agrees: number }[]) =>
        list.reduce((total, { agrees }) => total + agrees, 0);

      expect(sum(bucketsOf("1970-03-01", "1970-03-05", days))).toBe(sum(days));
    }),
    { numRuns: 100 },
  );
});
