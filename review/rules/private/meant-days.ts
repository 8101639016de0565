import { RETENTION_LIMIT } from "../../../profile/limits";
import type { Text } from "../../settings";

/** A number of days as it was probably meant. */
export interface MeantDays {
  readonly unit: Text;
  readonly days: number;
}

const SECONDS = { en: "seconds", zh: "秒" };
const HOURS = { en: "hours", zh: "小时" };

const SECONDS_PER_DAY = 86_400;
const HOURS_PER_DAY = 24;

/** Three months, half a year, and whole years with their leap days. */
const USUAL_DAYS = [90, 180, 365, 366, 730, 731, 1095, 1096, 1825, 1826, 1827, 3650, 3652, 3653];

/**
 * What a retention meant that is plainly in hours or seconds; undefined when it may well be days.
 * Hours cannot be told from days below the longest retention that any page names.
 * @param minimum days that the declared rule asks for: hours that do not hold them were not meant
 */
export function meantDays(days: number, minimum: unknown): MeantDays | undefined {
  const fromHours = days / HOURS_PER_DAY;
  const isLong = days > (RETENTION_LIMIT.max?.value ?? 0);
  const isTooShort = typeof minimum === "number" && fromHours < minimum;
  if (isLong && USUAL_DAYS.includes(fromHours) && !isTooShort) {
    return { unit: HOURS, days: fromHours };
  }
  return days >= SECONDS_PER_DAY
    ? { unit: SECONDS, days: Math.max(1, Math.round(days / SECONDS_PER_DAY)) }
    : undefined;
}
