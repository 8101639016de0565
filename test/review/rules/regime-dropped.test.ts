import { regimeDropped } from "../../../review/rules/regime-dropped";
import type { Regime } from "../../../review/settings";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const REGIME: Regime = { name: "5 years", minimumDays: 1827, maximumDays: 2000, source: "ours" };

function judge(before: Regime | undefined, after: Regime | undefined) {
  const [from, to] = [before, after].map((retentionRegime) =>
    changed(CLASSIC, { retentionRegime }),
  );
  return compare(regimeDropped, from, to);
}

test("a rule that is declared no more is found", () => {
  const outcome = judge(REGIME, undefined);

  expect(found(outcome)).toEqual([
    'retentionRegime: No rule is declared for these recordings any more (it was "5 years"): nothing notices when they are deleted too early or kept too long.',
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining('原为 "5 years"')]);
});

test.each<[Regime, string, string]>([
  [
    { ...REGIME, minimumDays: 1826 },
    "retentionRegime.minimumDays: Recordings may be deleted after 1,826 days and nothing notices: the declared rule asked for at least 1,827 days.",
    "原要求至少保存 1,827 天，现为 1,826 天",
  ],
  [
    { name: "none", maximumDays: 2000 },
    "retentionRegime.minimumDays: Recordings may be deleted at any time and nothing notices: the declared rule asked for at least 1,827 days.",
    "现无下限",
  ],
  [
    { ...REGIME, maximumDays: 2001 },
    "retentionRegime.maximumDays: Recordings may be kept for 2,001 days and nothing notices: the declared rule wanted them gone after 2,000 days.",
    "原要求 2,000 天内删除，现为 2,001 天",
  ],
  [
    { name: "none", minimumDays: 1827 },
    "retentionRegime.maximumDays: Recordings may be kept for ever and nothing notices: the declared rule wanted them gone after 2,000 days.",
    "现无上限",
  ],
])("a rule that asks for less is found: %#", (after, text, textZh) => {
  const outcome = judge(REGIME, after);

  expect(found(outcome)).toEqual([text]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(textZh)]);
});

test.each<[Regime, Regime]>([
  [REGIME, { ...REGIME, name: "other" }],
  [REGIME, { ...REGIME, minimumDays: 1828, maximumDays: 1999 }],
  [{ name: "none" }, REGIME],
  [
    { ...REGIME, minimumDays: "${var.days}" },
    { ...REGIME, minimumDays: "${var.days}" },
  ],
])("a rule that asks for as much, or more, is in order: %#", (before, after) => {
  expect(judge(before, after)).toEqual(OK);
});

test("days that are known only after apply stay unknown", () => {
  const later = { ...REGIME, maximumDays: "${var.days}" };

  expect(judge(REGIME, later)).toEqual(unknown("retentionRegime.maximumDays"));
  expect(judge(later, REGIME)).toEqual(unknown("retentionRegime.maximumDays"));
});

test("without a rule before, and without the recording after, nothing is judged", () => {
  expect(judge(undefined, REGIME)).toEqual(NOT_APPLICABLE);
  expect(compare(regimeDropped, changed(CLASSIC, { retentionRegime: REGIME }), undefined)).toEqual(
    NOT_APPLICABLE,
  );
});
