import { isKnown } from "@trtc-recording/plugin";
import { KNOWN_VALUES, type Values } from "../../profile";

/**
 * Stands for an unknown value where the profile compares and calculates: no configuration can hold it,
 * and every comparison with it is false.
 */
const STAND_IN = Number.NaN;

/** How the profile's checks look at values that Terraform knows only later. */
export const PLAN_VALUES: Values = {
  ...KNOWN_VALUES,
  isUnknown: (value) => !isKnown(value) || Object.is(value, STAND_IN),
};

/** A value for the profile's checks. */
export function withStandIns<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(withStandIns) as T;
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([name, part]) => [name, withStandIns(part)]);
    return Object.fromEntries(parts);
  }
  return isKnown(value) ? value : (STAND_IN as T);
}

/** Whether nothing in a value is still open. */
export function isWhollyKnown(value: unknown): boolean {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).every(isWhollyKnown);
  }
  return isKnown(value);
}

/** The range of any number that Tencent hands out. */
export const PUBLIC_NUMBER = { unit: "", min: { value: 1, basis: "own" } } as const;
