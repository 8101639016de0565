import type { Duration, DurationUnit } from "./duration";
import type { Bound, Limit } from "./limits";
import { type Problem, showNumber, showValue } from "./problem";
import type { Source } from "./sources";
import { KNOWN_VALUES, type Values } from "./values";

/** What a check may add to its problem. */
export interface CheckHints {
  /** Recognises a wrong unit: returns what to write instead, or undefined. */
  readonly wrongUnit?: (value: number) => string | undefined;
  /** Replaces the standard fix. */
  readonly fix?: string;
  /** The value as it was written, where that is not the number judged. */
  readonly given?: () => string;
}

/** Collects problems instead of throwing, so that a person sees all of them at once. */
export class Checks {
  public readonly problems: Problem[] = [];

  public constructor(public readonly values: Values = KNOWN_VALUES) {}

  public error(field: string, rule: string, details: Omit<Problem, "severity" | "field" | "rule">) {
    this.problems.push({ severity: "error", field, rule, ...details });
  }

  public warning(
    field: string,
    rule: string,
    details: Omit<Problem, "severity" | "field" | "rule">,
  ) {
    this.problems.push({ severity: "warning", field, rule, ...details });
  }

  public isKnown(value: unknown): boolean {
    return !this.values.isUnknown(value);
  }

  /**
   * A whole number inside a limit. Out of a stated bound is an error, out of an inferred one a
   * warning; a value that is plainly in another unit is always an error.
   * @returns whether the value is known, whole and inside the limit
   */
  public wholeNumber(field: string, value: number, limit: Limit, hints: CheckHints = {}): boolean {
    if (!this.isKnown(value)) {
      return false;
    }
    const given = () => hints.given?.() ?? showValue(value);
    if (typeof value !== "number" || !Number.isSafeInteger(value)) {
      const source = limit.max?.source ?? limit.min?.source;
      const fix = hints.wrongUnit?.(value) ?? fixForNoWholeNumber(value);
      this.error(field, `must be a whole number${limit.unit && ` of ${limit.unit}`}`, {
        given: given(),
        fix,
        source,
      });
      return false;
    }
    const broken = brokenBound(value, limit);
    if (broken) {
      const otherUnit = hints.wrongUnit?.(value);
      const fix = otherUnit ?? hints.fix ?? nearestFix(broken, limit);
      const severe = broken.basis !== "inferred" || otherUnit !== undefined || value <= 0;
      const details = { given: given(), fix, source: broken.source };
      const rule = `must be ${describeLimit(limit)}`;
      if (severe) {
        this.error(field, rule, details);
      } else {
        this.warning(field, `${rule} as far as is known`, details);
      }
    }
    return broken === undefined;
  }

  /** A span of time, judged in the unit of the setting. */
  public duration(field: string, duration: Duration, unit: DurationUnit, limit: Limit): boolean {
    const { amount } = duration;
    const convertible = this.isKnown(amount) && typeof amount === "number";
    const judged = convertible ? duration.in(unit) : amount;
    return this.wholeNumber(field, judged, limit, { given: () => String(duration) });
  }

  /** One of a few values. */
  public oneOf<T>(field: string, value: T, allowed: readonly T[], hints: OneOfHints<T>): boolean {
    if (!this.isKnown(value) || allowed.includes(value)) {
      return true;
    }
    const list = allowed.map((choice) => (typeof choice === "number" ? choice : showValue(choice)));
    const unit = hints.unit ? ` ${hints.unit}` : "";
    this.error(field, `must be ${list.slice(0, -1).join(", ")} or ${list.at(-1)}${unit}`, {
      given: showValue(value),
      fix: hints.fix?.(value) ?? `write ${list[0]}`,
      source: hints.source,
    });
    return false;
  }

  /** A text of an allowed form. */
  public text(field: string, value: string, form: TextForm): boolean {
    if (!this.isKnown(value) || (typeof value === "string" && form.pattern.test(value))) {
      return true;
    }
    this.error(field, form.rule, { given: showValue(value), fix: form.fix, source: form.source });
    return false;
  }
}

export interface OneOfHints<T> {
  readonly unit?: string;
  readonly fix?: (value: T) => string | undefined;
  readonly source?: Source;
}

export interface TextForm {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly fix: string;
  readonly source?: Source;
}

function fixForNoWholeNumber(value: unknown): string {
  if (typeof value !== "number") {
    return "write a whole number, without quotes";
  }
  return Number.isFinite(value)
    ? `write ${Math.floor(value)} or ${Math.ceil(value)}`
    : "write a whole number";
}

function brokenBound(value: number, { min, max }: Limit): Bound | undefined {
  if (min && value < min.value) {
    return min;
  }
  return max && value > max.value ? max : undefined;
}

function describeLimit({ min, max, unit }: Limit): string {
  if (min && max) {
    return `between ${showNumber(min.value)} and ${showAmount(max.value, unit)}`;
  }
  return min
    ? `${showAmount(min.value, unit)} or more`
    : `at most ${showAmount(max?.value ?? 0, unit)}`;
}

function nearestFix(broken: Bound, { min, unit }: Limit): string {
  return `write ${showAmount(broken.value, unit)} or ${broken === min ? "more" : "less"}`;
}

function showAmount(value: number, unit: string): string {
  return `${showNumber(value)} ${unit}`.trimEnd();
}
