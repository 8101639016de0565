import { Retention } from "../../profile";
import { Checks } from "../../profile/checks";
import { sentencesOf, UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

function sentencesAbout(retention: Retention): string[] {
  return sentencesOf((checks) => retention.check(checks));
}

test.each([1, 30, 180, 1500])("%d days give no problem", (days) => {
  expect(sentencesAbout(Retention.days(days))).toEqual([]);
});

test("permanent gives no problem", () => {
  expect(sentencesAbout(Retention.permanent())).toEqual([]);
});

test.each<[number, string]>([
  [
    0,
    "'retention' must be between 1 and 1,500 days, got 0: write Retention.permanent() to keep recordings for ever",
  ],
  [
    -1,
    "'retention' must be between 1 and 1,500 days, got -1: write 1 or more, or Retention.permanent()",
  ],
  [
    1.5,
    "'retention' must be a whole number of days, got 1.5: write 1 or 2 (source: Legacy recording, console template, read 2026-08)",
  ],
  [
    1501,
    "'retention' must be between 1 and 1,500 days as far as is known, got 1501: check on the console that it can be chosen, or archive older recordings elsewhere (source: Legacy recording, console template, read 2026-08)",
  ],
  [
    86_400,
    "'retention' must be between 1 and 1,500 days, got 86400: that looks like seconds, write Retention.days(1) (source: Legacy recording, console template, read 2026-08)",
  ],
  [
    15_552_000,
    "'retention' must be between 1 and 1,500 days, got 15552000: that looks like seconds, write Retention.days(180) (source: Legacy recording, console template, read 2026-08)",
  ],
])("%d days: one sentence says what to write", (days, sentence) => {
  expect(sentencesAbout(Retention.days(days))).toEqual([sentence]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, "180", null])(
  "%p is no number of days",
  (days) => {
    expect(sentencesAbout(Retention.days(days as never))).toEqual([
      expect.stringMatching(/^'retention' must be a whole number of days, got /),
    ]);
  },
);

test("a number of days that was forgotten does not mean for ever", () => {
  const forgotten = Retention.days(undefined as never);

  expect(sentencesAbout(forgotten)).toHaveLength(1);
});

describe("a longest retention of one's own", () => {
  const longest = {
    value: 3650,
    basis: "stated",
    source: { title: "ticket 7", date: "2026-08-01" },
  } as const;

  test.each<[number, string[]]>([
    [3650, []],
    [
      3651,
      [
        "'retention' must be between 1 and 3,650 days, got 3651: check on the console that it can be chosen, or archive older recordings elsewhere (source: ticket 7, 2026-08-01)",
      ],
    ],
  ])("%d days against it", (days, sentences) => {
    expect(sentencesAbout(Retention.days(days, longest))).toEqual(sentences);
  });

  test("does not change other retentions", () => {
    Retention.days(3650, longest);

    expect(sentencesAbout(Retention.days(3650))).toHaveLength(1);
  });
});

test("days that are not known yet are not judged", () => {
  const checks = new Checks(WITH_UNKNOWN);

  Retention.days(UNKNOWN).check(checks);

  expect(checks.problems).toEqual([]);
});

test("the lock file shows days or permanent", () => {
  expect(JSON.stringify([Retention.days(180), Retention.permanent()])).toBe(
    '[{"days":180},"permanent"]',
  );
});
