import fc from "fast-check";
import { DAYS_PER_MONTH, type Participants, priceMonth } from "../../../profile/prices";
import { aCall, CHINA, INTERNATIONAL, minutesOf, people, priceOne, terms, totalOf } from "./calls";

function month(seconds: number, callsPerMonth: number, resumeWaitSeconds = 0) {
  const shape = { seconds, participants: [people(1, "640x360")] };
  return priceMonth([{ shape, callsPerMonth }], terms(["mixed"], { resumeWaitSeconds }), CHINA);
}

describe("a day is rounded up to a minute", () => {
  test.each([
    [59, 1],
    [60, 1],
    [61, 2],
  ])("%d seconds on one day are %d minutes", (seconds, minutes) => {
    expect(minutesOf(month(seconds, 1))).toEqual([`mixed SD ${minutes}`]);
  });

  test("only after all calls of the day have been summed", () => {
    expect(minutesOf(month(90, 2 * DAYS_PER_MONTH))).toEqual([`mixed SD ${3 * DAYS_PER_MONTH}`]);
    expect(minutesOf(month(91, 2 * DAYS_PER_MONTH))).toEqual([`mixed SD ${4 * DAYS_PER_MONTH}`]);
  });

  test.each([
    [29, 29],
    [30, 30],
    [31, 60],
  ])("%d calls of 60 s in a month have %d minutes: no more days than calls", (calls, minutes) => {
    expect(minutesOf(month(60, calls))).toEqual([`mixed SD ${minutes}`]);
  });

  test("each tier by itself", () => {
    expect(minutesOf(month(30, 1, 31))).toEqual(["mixed Audio 1", "mixed SD 1"]);
  });

  test.each([
    [40, 30, 20, 30, 30],
    [30, 10, 30, 20, 30],
    [60, 1, 60, 1, 2],
  ])(
    "calls of several shapes share a tier: %d s × %d and %d s × %d are %d minutes",
    (seconds, calls, moreSeconds, moreCalls, minutes) => {
      const shape = (each: number) => ({ seconds: each, participants: [people(1, "640x360")] });
      const all = [
        { shape: shape(seconds), callsPerMonth: calls },
        { shape: shape(moreSeconds), callsPerMonth: moreCalls },
      ];

      expect(minutesOf(priceMonth(all, terms(), CHINA))).toEqual([`mixed SD ${minutes}`]);
    },
  );
});

test("nothing is billed without calls", () => {
  expect(month(60, 0)).toEqual({ tiers: [], beyond: [] });
});

test("tiers come in the order of the book, single-stream first", () => {
  const call = aCall(10, people(1, "1280x720"), people(1, "640x360"), people(1));

  expect(minutesOf(priceOne(call, CHINA, "single-stream", "mixed"))).toEqual([
    "single-stream Audio 10",
    "single-stream SD 10",
    "single-stream HD 10",
    "mixed Audio 10",
    "mixed SD 10",
    "mixed HD 10",
  ]);
});

test("a picture beyond the largest tier is told and not priced; the rest is", () => {
  const call = aCall(10, people(1, "4096x2177"), people(1, "640x360"));
  const fee = priceOne(call, CHINA, "mixed");

  expect(fee.beyond).toEqual([{ mode: "mixed", pixels: 4096 * 2177 }]);
  expect(minutesOf(fee)).toEqual(["mixed SD 10"]);
});

test("pictures that are too large together have no price where they are billed together", () => {
  const fee = priceOne(aCall(10, people(5, "1920x1080")), INTERNATIONAL, "mixed");

  expect(fee).toEqual({ tiers: [], beyond: [{ mode: "mixed", pixels: 5 * 1920 * 1080 }] });
});

describe("whoever joins", () => {
  const picture = fc.constantFrom(undefined, "320x180", "640x360", "1280x720", "1920x1080");
  const group = fc
    .tuple(fc.integer({ min: 1, max: 3 }), picture)
    .map(([count, size]): Participants => people(count, size));
  const groups = fc.array(group, { minLength: 1, maxLength: 4 });

  test.each([CHINA, INTERNATIONAL])("$site: never makes a call cheaper", (book) => {
    fc.assert(
      fc.property(groups, group, (present, joining) => {
        const [before, after] = [present, [...present, joining]].map((all) =>
          priceOne(aCall(10, ...all), book, "single-stream", "mixed"),
        );
        fc.pre(after?.beyond.length === 0);

        expect(totalOf(after)).toBeGreaterThanOrEqual(before ? totalOf(before) : 0);
      }),
      { numRuns: 100 },
    );
  });
});
