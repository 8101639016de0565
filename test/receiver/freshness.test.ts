import { DEFAULT_SKEW_MS, DEFAULT_WINDOW_MS, isFresh, parseCallback } from "../../receiver";
import { eventOf, SIGNED } from "./samples";

const event = eventOf(parseCallback(SIGNED.body));
const SENT = 1_664_209_748_188;

/** A clock that is so many milliseconds after the event was sent. */
function after(ms: number): Date {
  return new Date(SENT + ms);
}

test("by default an event may be 1 minute of repeats and 1 minute of clock skew old", () => {
  expect(DEFAULT_WINDOW_MS).toBe(60_000);
  expect(DEFAULT_SKEW_MS).toBe(60_000);
});

test.each([
  [-60_001, false],
  [-60_000, true],
  [-59_999, true],
  [0, true],
  [119_999, true],
  [120_000, true],
  [120_001, false],
])("%d ms after it was sent, an event is fresh: %p", (ms, expected) => {
  expect(isFresh(event, { now: after(ms) })).toBe(expected);
});

test.each([
  [-6, false],
  [-5, true],
  [35, true],
  [36, false],
])("with windows of one's own, %d ms after it was sent it is fresh: %p", (ms, expected) => {
  expect(isFresh(event, { now: after(ms), windowMs: 30, skewMs: 5 })).toBe(expected);
});

test("without a clock of its own it looks at this machine's", () => {
  const sentNow = eventOf(parseCallback(SIGNED.body.replace("1664209748188", String(Date.now()))));

  expect(isFresh(sentNow)).toBe(true);
  expect(isFresh(event)).toBe(false);
});

test("bounds that are no numbers make nothing fresh", () => {
  expect(isFresh(event, { now: after(0), windowMs: Number.NaN })).toBe(false);
  expect(isFresh(event, { now: new Date(Number.NaN) })).toBe(false);
});
