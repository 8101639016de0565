import { retentionUnitSuspect } from "../../../review/rules/retention-unit-suspect";
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

function judge(days: unknown, changes: Readonly<Record<string, unknown>> = {}) {
  const recording = changed(CLASSIC, { "storage.retention": { days }, ...changes });
  return check(retentionUnitSuspect, recording);
}

test.each([
  [86_400, "236.7 years: the number looks like seconds, which would be Retention.days(1).", "秒"],
  [86_401, "looks like seconds, which would be Retention.days(1).", "秒"],
  [15_552_000, "looks like seconds, which would be Retention.days(180).", "秒"],
  [2160, "5.9 years: the number looks like hours, which would be Retention.days(90).", "小时"],
  [4320, "looks like hours, which would be Retention.days(180).", "小时"],
  [8760, "looks like hours, which would be Retention.days(365).", "小时"],
  [87_600, "looks like hours, which would be Retention.days(3650).", "小时"],
])("%d days look like another unit", (days, english, chinese) => {
  expect(found(judge(days))).toEqual([expect.stringContaining(english)]);
  expect(foundInChinese(judge(days))).toEqual([expect.stringContaining(`疑似以${chinese}为单位`)]);
});

test.each([0, -1, 1.5, "180"])("%j is no number of days", (days) => {
  expect(found(judge(days))).toEqual([
    expect.stringMatching(/^storage\.retention\.days: Nobody can say .*, got .*\.$/),
  ]);
  expect(foundInChinese(judge(days))).toEqual([
    expect.stringContaining("保存时间须为不小于 1 的整数天"),
  ]);
});

test.each([1, 30, 180, 720, 1500, 1826, 2161, 3650, 3653, 4319, 7305, 86_399])(
  "%d days may be meant",
  (days) => {
    expect(judge(days)).toEqual(OK);
  },
);

test("a declared rule that so many hours would not meet speaks for days", () => {
  const rule = (minimumDays: number) => ({
    retentionRegime: { name: "long", minimumDays, source: "ours" },
  });

  expect(judge(4320, rule(181))).toEqual(OK);
  expect(found(judge(4320, rule(180)))).toHaveLength(1);
});

test("a retention that somebody vouches for is meant", () => {
  const longest = (value: number) => ({
    "storage.retention.longest": { value, basis: "own" },
  });

  expect(judge(90_000, longest(90_000))).toEqual(OK);
  expect(found(judge(90_000, longest(89_999)))).toHaveLength(1);
  expect(found(judge(0, longest(89_999)))).toHaveLength(1);
});

test.each(["permanent", undefined, {}])("of %j there is nothing to judge", (retention) => {
  const recording = changed(CLASSIC, { "storage.retention": retention });

  expect(check(retentionUnitSuspect, recording)).toEqual(NOT_APPLICABLE);
});

test("a number that is known only after apply stays unknown", () => {
  expect(judge("${var.days}")).toEqual(unknown("storage.retention.days"));
});
