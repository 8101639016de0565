import { type Diagnostics, isKnown, type Unknown } from "@trtc-recording/plugin";
import { type Bound, ConsoleForm, type LimitOverrides, type TargetLimits } from "../../../profile";
import { showValue } from "../../../profile/problem";

type Overrides = Readonly<Record<string, number | Unknown>>;
type Side = "min" | "max";

/** The console form of a name, by the limits that the configuration states for it. */
export function consoleForm(name: string, overrides: Overrides | null): ConsoleForm {
  const form = name === "classic" ? ConsoleForm.CLASSIC : ConsoleForm.ADVANCED_FEATURES;
  const changed: Record<string, Partial<Record<Side, Bound | undefined>>> = {};
  for (const [key, value] of Object.entries(overrides ?? {})) {
    const [limit, side] = split(key) ?? [];
    if (limit && limit !== RETENTION && side) {
      // A broken bound weighs as much as the one it replaces: what synth lets pass, deploying does too.
      const { basis = "own" } = form.limits[limit][side] ?? {};
      const bound: Bound | undefined = isKnown(value) ? { value, basis } : undefined;
      changed[limit] = { ...changed[limit], [side]: bound };
    }
  }
  return form.withLimits(changed as LimitOverrides);
}

/** The longest retention that the configuration states, in days; undefined for the usual one. */
export function longestRetention(overrides: Overrides | null): Bound | undefined {
  const value = overrides?.[`${RETENTION}.max`];
  return typeof value === "number" ? { value, basis: "own" } : undefined;
}

/** Refuses a key that names no bound of the form, and a bound that is no whole number. */
export function checkOverrides(overrides: Overrides, diagnostics: Diagnostics): void {
  for (const [key, value] of Object.entries(overrides)) {
    if (!split(key)) {
      const names = [...Object.keys(ConsoleForm.CLASSIC.limits), RETENTION].join(", ");
      diagnostics.error(
        ["limit_overrides", key],
        SUMMARY,
        `${showValue(key)} names no limit: write '<limit>.min' or '<limit>.max' with one of ${names}.`,
      );
    } else if (isKnown(value) && (!Number.isSafeInteger(value) || value < 0)) {
      diagnostics.error(
        ["limit_overrides", key],
        SUMMARY,
        `${showValue(key)} must be a whole number of 0 or more, got ${showValue(value)}: write the bound that the console has.`,
      );
    }
  }
}

/** No limit of the form's, but overridden in the same way: days. */
const RETENTION = "retention";

const SUMMARY = "Invalid limit override";

function split(key: string): [keyof TargetLimits | typeof RETENTION, Side] | undefined {
  const [limit = "", side = "", ...rest] = key.split(".");
  if (key === `${RETENTION}.max`) {
    return [RETENTION, "max"];
  }
  const isLimit = Object.hasOwn(ConsoleForm.CLASSIC.limits, limit);
  return isLimit && ["min", "max"].includes(side) && rest.length === 0
    ? [limit as keyof TargetLimits, side as Side]
    : undefined;
}
