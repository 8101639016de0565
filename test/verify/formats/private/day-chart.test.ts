import type { DayTally } from "../../../../verify";
import { dayChart } from "../../../../verify/formats/private/day-chart";
import { DRIFTED } from "../sample";

const NONE = { agrees: 0, warns: 0, drifts: 0, notJudged: 0 };

/** A chart of three days, of which the second has recordings. */
function chartOf(day: Partial<DayTally>, lang: "en" | "zh" = "en"): string {
  const report = {
    ...DRIFTED,
    judgedFrom: "2026-10-01T00:00:00.000Z",
    asOf: "2026-10-03T00:00:00.000Z",
    days: [{ day: "2026-10-02", ...NONE, ...day }],
  };
  return dayChart(report, "c", lang).toString();
}

function heights(chart: string): number[] {
  const [, bar = ""] = /<g><title>(.*?)<\/g>/s.exec(chart) ?? [];
  return [...bar.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
}

test("is named and described for those who do not see it", () => {
  const chart = chartOf({ agrees: 3 });

  expect(chart).toContain('role="img" aria-labelledby="c-title c-desc"');
  expect(chart).toContain('<title id="c-title">Recordings by day and verdict</title>');
  expect(chart).toMatch(/<desc id="c-desc">58 recordings judged: 53 agree, 1 may differ, 4 differ/);
});

test("tells the counts of a day in words", () => {
  const day = { agrees: 1_200, warns: 3, drifts: 2, notJudged: 1 };

  expect(chartOf(day)).toContain(
    "<title>2026-10-02: differ 2, may differ 3, agree 1,200, not judged 1</title>",
  );
  expect(chartOf({ drifts: 1 }, "zh")).toContain("<title>2026-10-02：不一致 1</title>");
});

test("one file among thousands is still seen", () => {
  const [drift = 0, agrees = 0] = heights(chartOf({ agrees: 9_999, drifts: 1 }));

  expect(drift).toBe(3);
  expect(agrees).toBeGreaterThan(100);
});

test.each([
  [1, 2],
  [2, 2],
  [3, 4],
  [4, 4],
  [5, 10],
  [10, 10],
  [11, 20],
  [41, 100],
])("%i recordings are drawn on an axis up to %i, whose half is whole", (agrees, most) => {
  const chart = chartOf({ agrees });

  expect(heights(chart)).toEqual([Math.round((agrees / most) * 1_200) / 10]);
  expect(chart).toContain(`text-anchor="end">${most}</text>`);
  expect(chart).toContain(`text-anchor="end">${most / 2}</text>`);
});
