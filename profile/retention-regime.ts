import type { Checks } from "./checks";
import type { Retention } from "./retention";

export interface RetentionRegimeOptions {
  /** What reviewers call it: "insurance double recording, 10 years". */
  readonly name: string;
  /** Recordings must be kept at least this many days. @default - no minimum is checked */
  readonly minimumDays?: number;
  /** Recordings must be gone after this many days. @default - no maximum is checked */
  readonly maximumDays?: number;
  /** The rule or contract the numbers come from; reviewers read it. */
  readonly source: string;
}

/**
 * A retention rule that the team declares it is under. The product compares; it never advises which
 * rule applies.
 */
export class RetentionRegime {
  public static declare(options: RetentionRegimeOptions): RetentionRegime {
    return new RetentionRegime(options);
  }

  private constructor(public readonly options: RetentionRegimeOptions) {}

  /** @internal */
  public check(retention: Retention, checks: Checks): void {
    const { name, minimumDays, maximumDays, source } = this.options;
    const days = retention.dayCount;
    const cited = `the declared regime "${name}" (${source})`;
    if (days !== undefined && !checks.isKnown(days)) {
      return;
    }
    if (minimumDays !== undefined && days !== undefined && days < minimumDays) {
      checks.error("retention", `must be at least ${minimumDays} days under ${cited}`, {
        given: `${days} days`,
        fix: `write Retention.days(${minimumDays}) or more`,
      });
    }
    if (maximumDays !== undefined && (days === undefined || days > maximumDays)) {
      checks.error("retention", `must be at most ${maximumDays} days under ${cited}`, {
        given: days === undefined ? "permanent" : `${days} days`,
        fix: `write Retention.days(${maximumDays}) or less`,
      });
    }
  }

  /** The regime as the lock file shows it. */
  public toJSON() {
    return this.options;
  }
}
