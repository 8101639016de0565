import { BUILT_IN_BOOKS } from "../../../profile/prices";
import { addUp, compareRecording, compareStorage, linesOf } from "../../../review/cost/cost-lines";
import { NO_COST, type SideCost, sideCost } from "../../../review/cost/side-cost";
import { anAppUsage, aRecording, type Declared, type Site } from "./apps";

function side(declared: Declared, site: Site = "international"): SideCost {
  return sideCost(aRecording(declared), anAppUsage(), BUILT_IN_BOOKS[site]);
}

describe("lines", () => {
  test("have what is billed on either side, in the order of the book, and storage at the end", () => {
    const costs = { before: NO_COST, after: side({ resumeWaitSeconds: 30 }) };
    const lines = linesOf(costs, BUILT_IN_BOOKS.international);

    expect(lines.map(({ item, unit }) => `${item.text.en}: ${unit}`)).toEqual([
      "Mixed recording, Audio: minutes",
      "Mixed recording, HD: minutes",
      "Storage: GB",
    ]);
    expect(lines[1]).toMatchObject({
      before: { quantity: 0, micros: 0 },
      after: { quantity: 30_000, micros: 179_700_000 },
    });
    expect(lines[2]).toMatchObject({
      before: { quantity: 0, micros: 0 },
      after: { quantity: 138.15, micros: 3_730_050 },
    });
  });

  test("have no storage where it has no price", () => {
    const costs = { before: NO_COST, after: side({}, "china") };

    expect(linesOf(costs, BUILT_IN_BOOKS.china).map(({ item }) => item.text.zh)).toEqual([
      "合流录制，SD",
    ]);
  });

  test("are none when nothing is recorded", () => {
    expect(linesOf({ before: NO_COST, after: NO_COST }, BUILT_IN_BOOKS.international)).toEqual([]);
  });
});

describe("a comparison", () => {
  const whole = side({});
  const broken = side({ maxUsers: "${var.users}", retention: { days: "${var.days}" } });

  test.each([
    [whole, whole, 0],
    [NO_COST, whole, 179_700_000],
    [whole, NO_COST, -179_700_000],
    [broken, whole, undefined],
    [whole, broken, undefined],
    [broken, side({ maxUsers: "${var.users}" }), undefined],
    [broken, broken, 0],
  ])(
    "of recording has a difference only between whole sides, or the same ones (%#)",
    (before, after, delta) => {
      expect(compareRecording({ before, after }).delta).toBe(delta);
    },
  );

  test("of storage has a difference only between whole sides", () => {
    expect(compareStorage({ before: NO_COST, after: whole }).delta).toBe(3_730_050);
    expect(compareStorage({ before: whole, after: broken })).toEqual({
      before: 3_730_050,
      after: 0,
    });
  });

  test.each([
    [365, 365, 0],
    [365, 366, undefined],
    ["permanent", 1500, undefined],
    ["permanent", "permanent", 0],
    [364, "permanent", 124_335],
  ] as const)("of storage kept %s and %s never calls equal what parts later", (...kept) => {
    const [before, after, delta] = kept;
    const keep = (each: number | "permanent") =>
      side({ retention: each === "permanent" ? each : { days: each } });

    expect(compareStorage({ before: keep(before), after: keep(after) }).delta).toBe(delta);
  });

  test("adds up, with a difference when every part has one", () => {
    const part = { before: 1, after: 3, delta: 2 };

    expect(addUp([part, part])).toEqual({ before: 2, after: 6, delta: 4 });
    expect(addUp([part, { before: 5, after: 0 }])).toEqual({ before: 6, after: 3 });
    expect(addUp([])).toEqual({ before: 0, after: 0, delta: 0 });
  });
});
