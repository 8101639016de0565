import { InvalidArgumentError, Option } from "commander";
import { isDay } from "../../profile/prices/stale-prices";

/** A time in the past as a person gives it. */
export interface Since {
  /** As it was typed. */
  readonly text: string;
  /** Milliseconds since 1970, for a question that is asked at `now`. */
  readonly from: (now: number) => number;
}

const UNITS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** `--since 7d|24h|<day>|<moment>`. */
export function sinceOption(): Option {
  return new Option("--since <time>", "from when on: 7d, 24h, 2026-10-01 (UTC) or an RFC 3339 time")
    .argParser(parseSince)
    .default(parseSince("7d"), "7d");
}

export function parseSince(text: string): Since {
  const span = spanOf(text);
  if (span !== undefined) {
    return { text, from: (now) => now - span };
  }
  const time = isDay(text) ? Date.parse(text) : MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InvalidArgumentError("Write 7d, 24h, a day such as 2026-10-01, or an RFC 3339 time.");
  }
  return { text, from: () => time };
}

/**
 * When a question begins.
 * @throws RangeError when it begins in the future
 */
export function sinceTime({ text, from }: Since, now: number): number {
  const time = from(now);
  if (time > now) {
    throw new RangeError(`--since must lie in the past, got ${text}: write an earlier time`);
  }
  return time;
}

/** A span of time: `90s`, `10m`, `2h`, `7d`. @returns milliseconds */
export function parseSpan(text: string): number {
  const span = spanOf(text);
  if (span === undefined) {
    throw new InvalidArgumentError("Write a whole number and a unit: 90s, 10m, 2h or 1d.");
  }
  return span;
}

function spanOf(text: string): number | undefined {
  const [, number = "", unit = ""] = /^([1-9]\d{0,4})([smhd])$/.exec(text) ?? [];
  const milliseconds = UNITS[unit];
  return milliseconds === undefined ? undefined : Number(number) * milliseconds;
}

/** A day of the calendar. */
export function parseDay(text: string): string {
  if (!isDay(text)) {
    throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  }
  return text;
}

/** A month of the calendar. @returns its first and its last day */
export function parseMonth(text: string): readonly [first: string, last: string] {
  const first = `${text}-01`;
  if (!isDay(first)) {
    throw new InvalidArgumentError("Write a month as YYYY-MM.");
  }
  const [year = 0, month = 0] = text.split("-").map(Number);
  return [first, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}
