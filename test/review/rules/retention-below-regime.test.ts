import { retentionBelowRegime } from "../../../review/rules/retention-below-regime";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(retention: unknown, retentionRegime: unknown) {
  return check(
    retentionBelowRegime,
    changed(CLASSIC, { "storage.retention": retention, retentionRegime }),
  );
}

const FIVE_YEARS = { name: "5 years", minimumDays: 1826, source: "ours" };

test("one day less than the declared rule asks for is found", () => {
  expect(judge({ days: 1825 }, FIVE_YEARS)).toMatchObject({
    findings: [
      {
        path: "storage.retention",
        text: {
          en: expect.stringContaining('1,825 days, while the declared rule "5 years" asks for'),
          zh: '录制文件保存 1,825 天后删除，而声明的留存规则 "5 years" 要求至少 1,826 天：证据会提前永久丢失。',
        },
        fix: { en: expect.stringContaining("Retention.days(1826) or more") },
      },
    ],
  });
});

test("a rule without a name is found all the same", () => {
  expect(found(judge({ days: 1 }, { minimumDays: 2 }))).toHaveLength(1);
  expect(foundInChinese(judge({ days: 1 }, { minimumDays: 2 }))).toHaveLength(1);
});

test.each([
  [{ days: 1826 }, FIVE_YEARS],
  [{ days: 1827 }, FIVE_YEARS],
  ["permanent", FIVE_YEARS],
  ["permanent", { ...FIVE_YEARS, minimumDays: "${var.days}" }],
])("%j is enough", (retention, regime) => {
  expect(judge(retention, regime)).toEqual(OK);
});

test.each([
  [{ days: 1 }, undefined],
  [{ days: 1 }, { name: "privacy", maximumDays: 30, source: "ours" }],
  [undefined, FIVE_YEARS],
  [{}, FIVE_YEARS],
])("without a retention, or a minimum, there is nothing to judge: %j", (retention, regime) => {
  expect(judge(retention, regime)).toEqual(NOT_APPLICABLE);
});

test("what is known only after apply, or is no number, stays unknown", () => {
  expect(judge({ days: "${var.days}" }, FIVE_YEARS)).toEqual(unknown("storage.retention.days"));
  expect(judge({ days: "180" }, FIVE_YEARS)).toEqual(unknown("storage.retention.days"));
  expect(judge({ days: 1 }, { ...FIVE_YEARS, minimumDays: "${var.days}" })).toEqual(
    unknown("retentionRegime.minimumDays"),
  );
});
