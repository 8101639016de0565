import { priceUsage } from "../../../profile/prices";
import { CHINA, INTERNATIONAL } from "./calls";

/** In the order and the words of DescribeRecordingUsage. */
const USAGE = [
  { tier: "Audio", minutes: 100 },
  { tier: "SD", minutes: 200 },
  { tier: "HD", minutes: 0 },
  { tier: "FullHD", minutes: 10 },
  { tier: "2K", minutes: 1 },
  { tier: "4K", minutes: 1 },
];

describe("minutes that were really recorded", () => {
  test.each([
    ["single", [350_000, 1_400_000, 310_000, 56_000, 97_000]],
    ["multi", [900_000, 3_800_000, 790_000, 138_000, 323_000]],
  ] as const)("China, %s: every tier has a price", (mixType, fees) => {
    const { priced, notPriced, micros, isInferred } = priceUsage(USAGE, mixType, CHINA);

    expect(priced.map((each) => each.micros)).toEqual(fees);
    expect(notPriced).toEqual([]);
    expect(isInferred).toBe(false);
    expect(micros).toBe(fees.reduce((sum, fee) => sum + fee, 0));
  });

  test("international: what its book does not know is given back, never guessed", () => {
    const { priced, notPriced, micros, isInferred } = priceUsage(USAGE, "multi", INTERNATIONAL);

    expect(priced.map(({ tier }) => tier)).toEqual(["Audio", "FullHD", "2K"]);
    expect(notPriced).toEqual([
      { tier: "SD", minutes: 200 },
      { tier: "4K", minutes: 1 },
    ]);
    expect(micros).toBe(149_000 + 134_900 + 23_990);
    expect(isInferred).toBe(true);
  });

  test("Tencent's February example is 1.61652 USD", () => {
    const february = [
      { tier: "Audio", minutes: 250 },
      { tier: "HD", minutes: 59 },
      { tier: "FullHD", minutes: 30 },
      { tier: "2K+", minutes: 9 },
    ];

    expect(priceUsage(february, "single", INTERNATIONAL).micros).toBe(1_616_520);
  });

  test("a tier without minutes is not told, known or not", () => {
    const none = [
      { tier: "8K", minutes: 0 },
      { tier: "HD", minutes: 0 },
    ];

    expect(priceUsage(none, "multi", CHINA)).toMatchObject({
      priced: [],
      notPriced: [],
      micros: 0,
    });
  });

  test("a tier is known by the name that the service gives it", () => {
    expect(priceUsage([{ tier: "FHD", minutes: 5 }], "multi", CHINA).notPriced).toEqual([
      { tier: "FHD", minutes: 5 },
    ]);
  });
});
