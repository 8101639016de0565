import type { Checks } from "./checks";
import type { Limit } from "./limits";
import { showText, showValue } from "./problem";
import type { Retention } from "./retention";
import { CITED_REGIMES, type CitedRegime, type CitedRegimeId } from "./retention-regimes";

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

const WHOLE_DAYS: Limit = { unit: "days", min: { value: 1, basis: "own" } };

/**
 * A retention rule that the team declares it is under. The product compares; it never advises which
 * rule applies.
 */
export class RetentionRegime {
  public static declare(options: RetentionRegimeOptions): RetentionRegime {
    return new RetentionRegime(options);
  }

  /**
   * A rule of docs/regimes.md, declared by its id. It is the team that declares it: whether the rule
   * applies, and whether these numbers still hold, is not for this project to say.
   * @param overrides What the team knows better: the days from the recording on, another source.
   * @throws RangeError when there is no such rule
   */
  public static cited(
    id: CitedRegimeId,
    overrides: Partial<RetentionRegimeOptions> = {},
  ): RetentionRegime {
    if (!Object.hasOwn(CITED_REGIMES, id)) {
      const known = Object.keys(CITED_REGIMES).join(", ");
      throw new RangeError(
        `the regime must be one of ${known}, got ${showValue(id)}: write one of them, or RetentionRegime.declare({ … })`,
      );
    }
    const { name, minimumDays, maximumDays, source }: CitedRegime = CITED_REGIMES[id];
    return new RetentionRegime({
      name: `${name.en} (${name.zh})`,
      ...(minimumDays !== undefined && { minimumDays }),
      ...(maximumDays !== undefined && { maximumDays }),
      source: [source.title, source.date, source.url].filter(Boolean).join(", "),
      ...overrides,
    });
  }

  public readonly options: RetentionRegimeOptions;

  private constructor(options: RetentionRegimeOptions) {
    this.options = { ...options };
  }

  /** @internal */
  public check({ isPermanent, dayCount }: Retention, checks: Checks): void {
    const { name, minimumDays, maximumDays, source } = this.options;
    const cited = `the declared regime "${showText(name)}" (${showText(source)})`;
    const given = isPermanent ? "permanent" : `${showValue(dayCount)} days`;
    const known = (bound: number | undefined): bound is number =>
      bound !== undefined && checks.isKnown(bound);
    this.checkBounds(checks);
    if (!checks.isKnown(dayCount)) {
      return;
    }
    if (known(minimumDays) && !isPermanent && dayCount < minimumDays) {
      checks.error("retention", `must be at least ${minimumDays} days under ${cited}`, {
        given,
        fix: `write Retention.days(${minimumDays}) or more`,
      });
    }
    if (known(maximumDays) && (isPermanent || dayCount > maximumDays)) {
      checks.error("retention", `must be at most ${maximumDays} days under ${cited}`, {
        given,
        fix: `write Retention.days(${maximumDays}) or less`,
      });
    }
  }

  private checkBounds(checks: Checks): void {
    const { minimumDays, maximumDays } = this.options;
    for (const [name, days] of Object.entries({ minimumDays, maximumDays })) {
      if (days !== undefined) {
        checks.wholeNumber(`retentionRegime.${name}`, days, WHOLE_DAYS);
      }
    }
    if (Number(minimumDays) > Number(maximumDays) && checks.isKnown(minimumDays)) {
      checks.error("retentionRegime", "must not ask for more days than it allows", {
        given: `at least ${minimumDays}, at most ${maximumDays}`,
        fix: "check the two numbers against their source",
      });
    }
  }

  /** The regime as the lock file shows it. */
  public toJSON() {
    return this.options;
  }
}
