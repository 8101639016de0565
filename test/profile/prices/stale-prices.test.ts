import { type PriceBook, stalePrices } from "../../../profile/prices";
import { isDay } from "../../../profile/prices/stale-prices";
import { CHINA, INTERNATIONAL } from "./calls";

function dated(asOf: string, staleAfterDays = 365): PriceBook {
  return { ...CHINA, recording: { ...CHINA.recording, asOf }, staleAfterDays };
}

describe("prices are stale", () => {
  test.each([
    ["2026-01-01", 364, false],
    ["2025-12-31", 365, false],
    ["2025-12-30", 366, true],
  ])("as of %s, on 2026-12-31, after 365 days: %d days old", (asOf, ageDays, isStale) => {
    const expected = { site: "china", part: "recording", reason: "old", asOf, ageDays };

    expect(stalePrices(dated(asOf), "2026-12-31")).toMatchObject(isStale ? [expected] : []);
    expect(stalePrices(dated(asOf), "2026-12-31")).toHaveLength(isStale ? 1 : 0);
  });

  test("after as many days as the book says", () => {
    expect(stalePrices(dated("2026-12-21", 10), "2026-12-31")).toEqual([]);
    expect(stalePrices(dated("2026-12-20", 10), "2026-12-31")).toHaveLength(1);
  });

  test("whatever the day when they carry none", () => {
    const [storage] = stalePrices(INTERNATIONAL, "2025-09-02");

    expect(storage).toMatchObject({ part: "storage", reason: "undated" });
    expect(storage).not.toHaveProperty("ageDays");
  });

  test("when their date is still to come", () => {
    expect(stalePrices(dated("2027-01-01"), "2026-12-31")).toMatchObject([
      { reason: "future", ageDays: -1 },
    ]);
    expect(stalePrices(dated("2026-12-31"), "2026-12-31")).toEqual([]);
  });

  test("each part for itself, with its source", () => {
    expect(stalePrices(INTERNATIONAL, "2026-11-22").map(({ part }) => part)).toEqual([
      "recording",
      "storage",
    ]);
    expect(stalePrices(CHINA, "2026-11-22")[0]?.source).toContain("2022 edition");
  });
});

test("a day that is none is refused rather than taken for fresh prices", () => {
  expect(() => stalePrices(CHINA, "2026-02-30")).toThrow(
    'a day must be written as YYYY-MM-DD, got "2026-02-30"',
  );
});

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["20260101", false],
  ["", false],
])("%j is a day of the calendar: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});
