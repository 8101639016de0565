import { retentionForever } from "../../../review/rules/retention-forever";
import {
  CLASSIC,
  changed,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(retention: unknown, retentionRegime?: unknown) {
  return check(
    retentionForever,
    changed(CLASSIC, { "storage.retention": retention, retentionRegime }),
  );
}

const MONTH = { name: "privacy", maximumDays: 30, source: "ours" };
const FIVE_YEARS = { name: "5 years", minimumDays: 1826, source: "ours" };

test("for ever without a rule needs an approval", () => {
  expect(judge("permanent")).toMatchObject({
    findings: [
      {
        path: "storage.retention",
        severity: "approve",
        text: { en: expect.stringContaining("kept until somebody deletes them") },
      },
    ],
  });
  expect(foundInChinese(judge("permanent"))).toEqual([expect.stringContaining("永久保存")]);
});

test.each([
  [{ days: 31 }, "for 31 days", "录制文件保存 31 天，"],
  ["permanent", "for ever", "录制文件永久保存，"],
])("%j beyond a declared maximum blocks", (retention, english, chinese) => {
  const outcome = judge(retention, MONTH);

  expect(outcome).toMatchObject({
    findings: [
      {
        text: { en: expect.stringContaining(`kept ${english}, while the declared rule "privacy"`) },
        fix: { en: expect.stringContaining("Retention.days(30) or less") },
      },
    ],
  });
  expect(outcome).not.toHaveProperty("findings.0.severity");
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(chinese)]);
});

test.each([
  [{ days: 30 }, MONTH],
  [{ days: 29 }, MONTH],
  [{ days: 3650 }, undefined],
  [{ days: "${var.days}" }, undefined],
  ["permanent", FIVE_YEARS],
])("%j under %j is no finding", (retention, regime) => {
  expect(judge(retention, regime)).toEqual(OK);
});

test("without a retention there is nothing to judge", () => {
  expect(judge(undefined, MONTH)).toEqual(NOT_APPLICABLE);
});

test("what is known only after apply stays unknown", () => {
  const later = { ...MONTH, maximumDays: "${var.days}" };

  expect(judge({ days: "${var.days}" }, MONTH)).toEqual(unknown("storage.retention.days"));
  expect(judge({ days: 30 }, later)).toEqual(unknown("retentionRegime.maximumDays"));
  expect(judge("permanent", later)).toEqual(unknown("retentionRegime.maximumDays"));
});
