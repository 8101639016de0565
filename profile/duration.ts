import { showValue } from "./problem";
import { KNOWN_VALUES, type Values } from "./values";

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 } as const;

export type DurationUnit = keyof typeof SECONDS;

/**
 * A span of time that remembers the unit it was written in. Tencent counts the same setting in
 * hours on one form, in minutes on the other and in seconds elsewhere; each target renders its own.
 */
export class Duration {
  public static seconds(amount: number): Duration {
    return new Duration(amount, "seconds");
  }

  public static minutes(amount: number): Duration {
    return new Duration(amount, "minutes");
  }

  public static hours(amount: number): Duration {
    return new Duration(amount, "hours");
  }

  private constructor(
    public readonly amount: number,
    public readonly unit: DurationUnit,
  ) {}

  /** The same span in another unit; a fraction where it does not come out even. */
  public in(unit: DurationUnit, values: Values = KNOWN_VALUES): number {
    if (this.unit === unit) {
      return this.amount;
    }
    return values.scale(this.amount, SECONDS[this.unit], SECONDS[unit]);
  }

  /** "24 hours", as it was written. */
  public toString(): string {
    return `${showValue(this.amount)} ${this.unit}`;
  }
}
