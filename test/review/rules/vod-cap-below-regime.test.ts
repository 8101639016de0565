import { vodCapBelowRegime } from "../../../review/rules/vod-cap-below-regime";
import {
  ADVANCED,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  OVER_API,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(recording: typeof CLASSIC, retention: unknown, minimumDays?: unknown) {
  const retentionRegime = minimumDays && { name: "rule", minimumDays, source: "ours" };
  return check(
    vodCapBelowRegime,
    changed(recording, { "storage.retention": retention, retentionRegime }),
  );
}

function vouched(days: number, value: number, basis = "own") {
  return { days, longest: { value, basis } };
}

test.each([1500, 1501, 1826, "${var.days}"])(
  "a rule that asks for more than 1,500 days blocks on the classic form, for %s days too",
  (days) => {
    expect(judge(CLASSIC, { days }, 1501)).toMatchObject({
      findings: [
        { path: "storage.retention", text: { en: expect.stringContaining("1,501 days") } },
      ],
    });
    expect(judge(CLASSIC, { days }, 1501)).not.toHaveProperty("findings.0.severity");
    expect(foundInChinese(judge(CLASSIC, { days }, 1501))).toEqual([
      expect.stringContaining("声明的留存规则要求 1,501 天，而控制台已知的最长保存时间为 1,500 天"),
    ]);
  },
);

test.each([
  [CLASSIC, { days: 1501 }, undefined],
  [ADVANCED, { days: 1501 }, 1501],
  [CLASSIC, vouched(2001, 2000, "inferred"), 1826],
] as const)(
  "more than the longest that is known is a warning: %#",
  (recording, retention, rule) => {
    expect(found(judge(recording, retention, rule))).toEqual([
      expect.stringMatching(/^warn storage\.retention: Recordings may be deleted earlier/),
    ]);
    expect(foundInChinese(judge(recording, retention, rule))).toEqual([
      expect.stringContaining("超过已知的最长保存时间"),
    ]);
  },
);

test("more than somebody vouches for blocks", () => {
  expect(found(judge(CLASSIC, vouched(2001, 2000)))).toEqual([
    expect.stringContaining("block storage.retention: "),
  ]);
});

test.each([
  [CLASSIC, { days: 1500 }, 1500],
  [CLASSIC, { days: 1500 }, undefined],
  [CLASSIC, vouched(2000, 2000), 1826],
  [ADVANCED, { days: 1500 }, 1826],
] as const)("what the form may keep is no finding: %#", (recording, retention, rule) => {
  expect(judge(recording, retention, rule)).toEqual(OK);
});

test.each([
  [CLASSIC, "permanent", 1826],
  [CLASSIC, undefined, 1826],
  [OVER_API, { days: 1826 }, 1826],
] as const)(
  "for ever, and outside of the console, there is nothing to judge: %#",
  (recording, retention, rule) => {
    expect(judge(recording, retention, rule)).toEqual(NOT_APPLICABLE);
  },
);

test("what is known only after apply stays unknown", () => {
  expect(judge(CLASSIC, { days: "${var.days}" })).toEqual(unknown("storage.retention.days"));
  expect(judge(CLASSIC, { days: 180 }, "${var.days}")).toEqual(
    unknown("retentionRegime.minimumDays"),
  );
});
