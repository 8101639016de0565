import {
  gigabytesOf,
  megabytesPerHour,
  storageFees,
  storageGrowth,
} from "../../../profile/prices/stored-files";

/** The table of facts about the 2 GB split: kbps of picture and sound, MB an hour. */
test.each([
  [550 + 64, 276],
  [1200 + 64, 569],
  [1500 + 64, 704],
  [1800 + 64, 839],
])("an hour at %d kbps takes %d MB", (kbps, megabytes) => {
  expect(Math.round(megabytesPerHour(kbps))).toBe(megabytes);
});

test("a megabyte is a thousandth of a gigabyte", () => {
  expect(gigabytesOf(614 * 3600) * 1000).toBeCloseTo(megabytesPerHour(614), 9);
  expect(gigabytesOf(8_000_000)).toBe(1);
});

describe("files pile up", () => {
  test.each([
    [15, 5, 5],
    [30, 10, 10],
    [180, 60, 60],
    [364, (10 * 364) / 30, (10 * 364) / 30],
    [365, (10 * 365) / 30, (10 * 365) / 30],
    [366, (10 * 365) / 30, (10 * 366) / 30],
    [1500, (10 * 365) / 30, 500],
  ])("10 GB a month kept %d days: %d GB after a year, %d in the end", (kept, year, end) => {
    expect(storageGrowth(10, kept)).toEqual({
      gbPerMonth: 10,
      kept,
      gbAfterYear: year,
      gbFinally: end,
    });
  });

  test("for ever, and then there is no end", () => {
    const growth = storageGrowth(10, "permanent");

    expect(growth.gbAfterYear).toBe(storageGrowth(10, 365).gbAfterYear);
    expect(growth).not.toHaveProperty("gbFinally");
  });
});

describe("keeping them costs", () => {
  test("30 days of what lies there", () => {
    expect(storageFees(storageGrowth(10, 1500), 0.0006)).toEqual({
      afterYear: 2_190_000,
      finally: 9_000_000,
      addedEachMonth: 180_000,
    });
  });

  test("more every month when they are kept for ever", () => {
    expect(storageFees(storageGrowth(10, "permanent"), 0.0009)).toEqual({
      afterYear: 3_285_000,
      addedEachMonth: 270_000,
    });
  });
});
