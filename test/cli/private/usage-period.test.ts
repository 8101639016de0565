import { chinaDay, periodOf } from "../../../cli/private/usage-period";

const TODAY = "2026-11-22";

test("the day in China begins eight hours earlier", () => {
  expect(chinaDay(Date.parse("2026-11-21T15:59:59Z"))).toBe("2026-11-21");
  expect(chinaDay(Date.parse("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
});

test("a month in progress ends today", () => {
  expect(periodOf({ month: ["2026-10-01", "2026-10-31"] }, TODAY)).toEqual({
    firstDay: "2026-10-01",
    lastDay: "2026-10-31",
  });
  expect(periodOf({ month: ["2026-11-01", "2026-11-30"] }, TODAY).lastDay).toBe(TODAY);
});

test.each([
  ["2026-11-22", undefined, "2026-11-22"],
  ["2026-10-23", undefined, "2026-11-22"],
  ["2026-10-01", "2026-10-31", "2026-10-31"],
  ["2026-11-20", "2026-12-24", "2026-11-22"],
])("from %s to %s: the last day is %s", (since, until, lastDay) => {
  const period = { since, ...(until !== undefined && { until }) };

  expect(periodOf(period, TODAY)).toEqual({ firstDay: since, lastDay });
});

test.each([
  [
    { since: "2026-10-22" },
    "--until must be 1 to 31 days from --since on, both counted, got 2026-10-22 to 2026-11-22: ask for each month by itself",
  ],
  [{ since: "2026-10-02", until: "2026-10-01" }, "--until must be 1 to 31 days"],
  [
    { since: "2026-11-23" },
    "--since must not lie in the future, got 2026-11-23: it is 2026-11-22 in China",
  ],
  [{ month: ["2026-12-01", "2026-12-31"] as const }, "--month must not lie in the future"],
  [
    { month: ["2026-10-01", "2026-10-31"] as const, since: "2026-10-01" },
    "write --month, or --since and --until, not both",
  ],
  [{ until: "2026-10-01" }, "say which days: --month 2026-10"],
])("%j is refused", (options, said) => {
  expect(() => periodOf(options, TODAY)).toThrow(said);
});
