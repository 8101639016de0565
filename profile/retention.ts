import type { Checks } from "./checks";
import { type Bound, RETENTION_LIMIT } from "./limits";

const SECONDS_PER_DAY = 86_400;

/**
 * How long VOD keeps a recording (保存时间). Stamped on each file when it is recorded: a change
 * reaches new files only. One number, rendered in the unit each target wants.
 * @see https://cloud.tencent.com/document/product/647/80373
 */
export class Retention {
  /**
   * @param days Whole days, 1 or more. Tencent names no longest retention for the current console;
   *   more than 1,500 days (the legacy form's limit) gives a warning.
   * @param longest Replaces that limit, with a source of your own.
   */
  public static days(days: number, longest?: Bound): Retention {
    return new Retention(false, days, longest);
  }

  /** Kept until somebody deletes it. */
  public static permanent(): Retention {
    return new Retention(true);
  }

  private constructor(
    public readonly isPermanent: boolean,
    /** Whole days; 0 when permanent, as the API has it. */
    public readonly dayCount = 0,
    /** Replaces the longest retention known; reviewers read it in the lock file. */
    public readonly longest?: Bound,
  ) {}

  /** @internal */
  public check(checks: Checks): void {
    if (this.isPermanent) {
      return;
    }
    const days = this.dayCount;
    const limit = this.longest ? { ...RETENTION_LIMIT, max: this.longest } : RETENTION_LIMIT;
    checks.wholeNumber("retention", days, limit, {
      wrongUnit: looksLikeSeconds,
      fix:
        days === 0
          ? "write Retention.permanent() to keep recordings for ever"
          : days < 0
            ? "write 1 or more, or Retention.permanent()"
            : "check on the console that it can be chosen, or archive older recordings elsewhere",
    });
  }

  /** The retention as the lock file shows it. */
  public toJSON() {
    const { dayCount: days, longest } = this;
    return this.isPermanent ? "permanent" : { days, ...(longest && { longest }) };
  }
}

/** The API's ExpireTime is in seconds: 86,400 and more are seconds, not 237 years. */
function looksLikeSeconds(value: number): string | undefined {
  if (!(value >= SECONDS_PER_DAY)) {
    return undefined;
  }
  const days = Math.max(1, Math.round(value / SECONDS_PER_DAY));
  return `that looks like seconds, write Retention.days(${days})`;
}
