import { parseDay, parseMonth, parseSince, parseSpan, sinceTime } from "../../../cli/private/times";

const NOW = Date.parse("2026-11-22T12:00:00Z");

test.each([
  ["7d", "2026-11-15T12:00:00.000Z"],
  ["24h", "2026-11-21T12:00:00.000Z"],
  ["90m", "2026-11-22T10:30:00.000Z"],
  ["2026-10-01", "2026-10-01T00:00:00.000Z"],
  ["2026-10-01T08:00:00+08:00", "2026-10-01T00:00:00.000Z"],
  ["2026-10-01T08:00Z", "2026-10-01T08:00:00.000Z"],
])("--since %s begins at %s", (text, time) => {
  expect(new Date(sinceTime(parseSince(text), NOW)).toISOString()).toBe(time);
});

test.each([
  "",
  "7",
  "d",
  "0d",
  "-1d",
  "1.5d",
  "7 d",
  "100000d",
  "7w",
  "2026-13-01",
  "2026-02-30",
  "2026-10-01T08:00:00",
  "yesterday",
  "1e3d",
])("--since %j is refused", (text) => {
  expect(() => parseSince(text)).toThrow("Write 7d, 24h, a day such as 2026-10-01");
});

test("--since now is the last moment that is accepted", () => {
  expect(sinceTime(parseSince("2026-11-22T12:00:00Z"), NOW)).toBe(NOW);
  expect(() => sinceTime(parseSince("2026-11-22T12:00:00.001Z"), NOW)).toThrow(
    "--since must lie in the past, got 2026-11-22T12:00:00.001Z: write an earlier time",
  );
});

test.each([
  ["1s", 1_000],
  ["10m", 600_000],
  ["2h", 7_200_000],
  ["1d", 86_400_000],
  ["99999s", 99_999_000],
])("%s is %i milliseconds", (text, milliseconds) => {
  expect(parseSpan(text)).toBe(milliseconds);
});

test.each(["10", "0s", "10ms", "1h30m", ""])("the span %j is refused", (text) => {
  expect(() => parseSpan(text)).toThrow("Write a whole number and a unit: 90s, 10m, 2h or 1d.");
});

test.each([
  ["2026-10", "2026-10-01", "2026-10-31"],
  ["2026-11", "2026-11-01", "2026-11-30"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2028-02", "2028-02-01", "2028-02-29"],
])("the month %s is from %s to %s", (text, first, last) => {
  expect(parseMonth(text)).toEqual([first, last]);
});

test.each(["2026-00", "2026-13", "2026-1", "2026", "2026-10-01", "october"])(
  "the month %j is refused",
  (text) => {
    expect(() => parseMonth(text)).toThrow("Write a month as YYYY-MM.");
  },
);

test("a day is one of the calendar", () => {
  expect(parseDay("2028-02-29")).toBe("2028-02-29");
  expect(() => parseDay("2026-02-29")).toThrow("Write a day as YYYY-MM-DD.");
});
