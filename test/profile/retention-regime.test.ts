import { Retention, RetentionRegime, type RetentionRegimeOptions } from "../../profile";
import { Checks } from "../../profile/checks";
import { sentencesOf, UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

const KEEP: RetentionRegimeOptions = {
  name: "double recording",
  minimumDays: 180,
  source: "contract 7",
};

const DELETE: RetentionRegimeOptions = {
  name: "privacy",
  maximumDays: 365,
  source: "notice 3",
};

const BOTH: RetentionRegimeOptions = { ...KEEP, maximumDays: 365 };

function sentencesUnder(options: RetentionRegimeOptions, retention: Retention): string[] {
  return sentencesOf((checks) => RetentionRegime.declare(options).check(retention, checks));
}

test.each<[string, RetentionRegimeOptions, Retention]>([
  ["at the minimum", KEEP, Retention.days(180)],
  ["above the minimum", KEEP, Retention.days(181)],
  ["permanent, with a minimum", KEEP, Retention.permanent()],
  ["at the maximum", DELETE, Retention.days(365)],
  ["below the maximum", DELETE, Retention.days(364)],
  ["at the minimum of both", BOTH, Retention.days(180)],
  ["at the maximum of both", BOTH, Retention.days(365)],
  ["permanent, with neither", { name: "none", source: "none" }, Retention.permanent()],
])("a retention %s agrees with the regime", (_name, options, retention) => {
  expect(sentencesUnder(options, retention)).toEqual([]);
});

test.each<[string, RetentionRegimeOptions, Retention, string]>([
  [
    "below the minimum",
    KEEP,
    Retention.days(179),
    `'retention' must be at least 180 days under the declared regime "double recording" (contract 7), got 179 days: write Retention.days(180) or more`,
  ],
  [
    "above the maximum",
    DELETE,
    Retention.days(366),
    `'retention' must be at most 365 days under the declared regime "privacy" (notice 3), got 366 days: write Retention.days(365) or less`,
  ],
  [
    "permanent, with a maximum",
    DELETE,
    Retention.permanent(),
    `'retention' must be at most 365 days under the declared regime "privacy" (notice 3), got permanent: write Retention.days(365) or less`,
  ],
  [
    "below the minimum of both",
    BOTH,
    Retention.days(1),
    `'retention' must be at least 180 days under the declared regime "double recording" (contract 7), got 1 days: write Retention.days(180) or more`,
  ],
])("a retention %s breaks the regime", (_name, options, retention, sentence) => {
  expect(sentencesUnder(options, retention)).toEqual([sentence]);
});

test("a breach is an error, for the team itself declared the regime", () => {
  const checks = new Checks();

  RetentionRegime.declare(KEEP).check(Retention.days(1), checks);

  expect(checks.problems).toMatchObject([{ severity: "error", field: "retention" }]);
});

test("days that are not known yet are not compared", () => {
  const checks = new Checks(WITH_UNKNOWN);

  RetentionRegime.declare(BOTH).check(Retention.days(UNKNOWN), checks);

  expect(checks.problems).toEqual([]);
});

test.each(["minimumDays", "maximumDays"])("a %s that is no number is not a rule kept", (bound) => {
  const options = { name: "double recording", source: "contract 7", [bound]: Number.NaN };

  expect(sentencesUnder(options, Retention.days(1))).not.toEqual([]);
});

test("the name and source of a regime cannot rewrite the message", () => {
  const sentences = sentencesUnder(
    { ...KEEP, name: "a\n\u202eb", source: "c\u001b[2Kd" },
    Retention.days(1),
  );

  expect(sentences.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test("the lock file shows what was declared", () => {
  expect(JSON.stringify(RetentionRegime.declare(KEEP))).toBe(
    '{"name":"double recording","minimumDays":180,"source":"contract 7"}',
  );
});

test("a regime stays what was declared when the caller's object changes later", () => {
  const options = { name: "double recording", minimumDays: 180, source: "contract 7" };
  const regime = RetentionRegime.declare(options);

  options.minimumDays = 1;

  expect(regime.options.minimumDays).toBe(180);
});
