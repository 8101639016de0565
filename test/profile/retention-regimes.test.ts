import fc from "fast-check";
import { type CitedRegimeId, Retention, RetentionRegime } from "../../profile";
import { CITED_REGIMES, daysOfYears } from "../../profile/retention-regimes";
import { sentencesOf } from "../helpers/profiles";

const DAY_MS = 86_400_000;

/** Days from a day until the same day some months later, or until the last of that month. */
function daysUntil(start: Date, months: number): number {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth));
  return (end - start.getTime()) / DAY_MS;
}

/** Four centuries hold every calendar there is. */
const ANY_DAY = fc
  .integer({ min: 0, max: 146_096 })
  .map((day) => new Date(Date.UTC(2000, 0, 1) + day * DAY_MS));

test.each([
  [1, 366],
  [4, 1461],
  [5, 1827],
  [7, 2557],
  [10, 3653],
])("%d years are %d days", (years, days) => {
  expect(daysOfYears(years)).toBe(days);
});

test("a period in years is never longer than its days, whenever it begins", () => {
  fc.assert(
    fc.property(ANY_DAY, fc.integer({ min: 1, max: 30 }), (start, years) => {
      expect(daysUntil(start, 12 * years)).toBeLessThanOrEqual(daysOfYears(years));
    }),
    { numRuns: 300 },
  );
});

test.each([1, 4, 5, 7, 10])("%d years can take all of their days", (years) => {
  const lengths = [2023, 2024, 2025, 2026].flatMap((year) =>
    [0, 2].map((month) => daysUntil(new Date(Date.UTC(year, month, 1)), 12 * years)),
  );

  expect(Math.max(...lengths)).toBe(daysOfYears(years));
});

test("six months are never longer than the 184 days of March to August", () => {
  const { minimumDays } = CITED_REGIMES["cn-bank-sales-6m"];

  expect(daysUntil(new Date(Date.UTC(2026, 2, 1)), 6)).toBe(minimumDays);
  fc.assert(
    fc.property(ANY_DAY, (start) => {
      expect(daysUntil(start, 6)).toBeLessThanOrEqual(minimumDays);
    }),
    { numRuns: 300 },
  );
});

test.each(Object.entries(CITED_REGIMES))(
  "%s says what it counts from, where it was read, and in both languages",
  (_id, regime) => {
    const { name, countedFrom, note, source } = regime;

    for (const { en, zh } of [name, countedFrom, note]) {
      expect(en).not.toBe("");
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
    expect(source.date).toMatch(/^(read )?20\d\d-\d\d$/);
    expect("minimumDays" in regime || "maximumDays" in regime).toBe(true);
  },
);

test.each(Object.keys(CITED_REGIMES) as CitedRegimeId[])(
  "%s can be declared, and is kept under itself",
  (id) => {
    const regime = RetentionRegime.cited(id);
    const { minimumDays, maximumDays } = regime.options;
    const days = minimumDays ?? maximumDays ?? 0;

    expect(sentencesOf((checks) => regime.check(Retention.days(days), checks))).toEqual([]);
    expect(
      sentencesOf((checks) =>
        regime.check(Retention.days(minimumDays ? days - 1 : days + 1), checks),
      ),
    ).toHaveLength(1);
  },
);

test("the lock file shows a cited regime as any other", () => {
  expect(RetentionRegime.cited("mifid-ii-5y").toJSON()).toEqual({
    name: "MiFID II, records of calls: 5 years (MiFID II 通话记录：5 年)",
    minimumDays: 1827,
    source:
      "MiFID II art. 16(7), as a law firm sums it up, read 2026-08, https://www.womblebonddickinson.com/uk/insights/articles-and-briefings/mifid-2-keeping-it-record",
  });
});

test("the team can override what it knows better", () => {
  const overrides = { minimumDays: 2192, source: "our counsel, 2026-11-02" };

  expect(RetentionRegime.cited("cn-insurance-5y", overrides).toJSON()).toMatchObject({
    name: expect.stringContaining("Insurance sales in China"),
    ...overrides,
  });
});

test.each(["gdpr", "toString"])("there is no regime '%s'", (id) => {
  expect(() => RetentionRegime.cited(id as CitedRegimeId)).toThrow(
    `the regime must be one of cn-insurance-5y, cn-insurance-10y, cn-bank-sales-6m, mifid-ii-5y, mifid-ii-7y, example-notice-30d, got "${id}": write one of them, or RetentionRegime.declare({ … })`,
  );
});
