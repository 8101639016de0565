import { minutesFee, priceOf, tierFor } from "../../../profile/prices";
import { isDay } from "../../../profile/prices/stale-prices";
import { aCall, CHINA, INTERNATIONAL, minutesOf, people, priceOne, totalOf } from "./calls";

describe("Tencent's own examples, China (2022 edition)", () => {
  test("two people with voice alone, mixed, 10 minutes: one audio stream, 0.09 CNY", () => {
    const fee = priceOne(aCall(10, people(2)), CHINA, "mixed");

    expect(minutesOf(fee)).toEqual(["mixed Audio 10"]);
    expect(totalOf(fee)).toBe(90_000);
  });

  test("a voice, a 640×360 camera and a 1920×1080 camera, mixed, 10 minutes: 1.07 CNY", () => {
    const call = aCall(10, people(1), people(1, "640x360"), people(1, "1920x1080"));
    const fee = priceOne(call, CHINA, "mixed");

    expect(minutesOf(fee)).toEqual(["mixed Audio 10", "mixed SD 10", "mixed FHD 10"]);
    expect(fee.tiers.map(({ micros }) => micros)).toEqual([90_000, 190_000, 790_000]);
    expect(totalOf(fee)).toBe(1_070_000);
  });
});

describe("Tencent's own examples, international", () => {
  test.each([
    ["2 × 960×720", [people(2, "960x720")], 1_382_400, "FHD"],
    ["4 × 640×360: the limit is inside", [people(4, "640x360")], 921_600, "HD"],
    [
      "640×360 + 1280×720 + 960×720",
      [people(1, "640x360"), people(1, "1280x720"), people(1, "960x720")],
      1_843_200,
      "FHD",
    ],
    [
      "the same + 1920×1080",
      [people(1, "640x360"), people(1, "1280x720"), people(1, "960x720"), people(1, "1920x1080")],
      3_916_800,
      "2K+",
    ],
  ])("%s is one process of one tier", (_, participants, pixels, tier) => {
    const fee = priceOne(aCall(10, ...participants), INTERNATIONAL, "mixed");

    expect(tierFor(INTERNATIONAL.recording, pixels)?.name).toBe(tier);
    expect(minutesOf(fee)).toEqual([`mixed ${tier} 10`]);
  });

  test("February: 250 minutes of audio, 59 HD, 30 FHD and 9 2K+ are 1.61652 USD", () => {
    const february = { Audio: 250, HD: 59, FHD: 30, "2K+": 9 };
    const fees = INTERNATIONAL.recording.tiers.map((tier) =>
      minutesFee(february[tier.name as keyof typeof february] ?? 0, priceOf(tier, "mixed")),
    );

    expect(fees.reduce((sum, fee) => sum + fee, 0)).toBe(1_616_520);
  });
});

describe("worked examples that follow from the rules", () => {
  test.each([
    [["mixed"], 380_000],
    [["single-stream"], 140_000],
    [["single-stream", "mixed"], 520_000],
  ] as const)("China, 1v1 at 640×360, 10 minutes, %j: %d millionths", (modes, micros) => {
    expect(totalOf(priceOne(aCall(10, people(2, "640x360")), CHINA, ...modes))).toBe(micros);
  });

  test.each([
    ["640x360", 1_520_000],
    ["1280x720", 2_800_000],
  ])("China, eight people at %s, mixed, 10 minutes: %d millionths", (size, micros) => {
    expect(totalOf(priceOne(aCall(10, people(8, size)), CHINA, "mixed"))).toBe(micros);
  });

  test("China: a camera of an iOS demo client, 960×540, is HD already", () => {
    expect(minutesOf(priceOne(aCall(10, people(1, "960x540")), CHINA, "mixed"))).toEqual([
      "mixed HD 10",
    ]);
  });

  test("international: two iOS demo clients add up to FHD, 2.25 times the price of two at 640×360", () => {
    const fee = (size: string) => priceOne(aCall(10, people(2, size)), INTERNATIONAL, "mixed");

    expect(minutesOf(fee("960x540"))).toEqual(["mixed FHD 10"]);
    expect(minutesOf(fee("640x360"))).toEqual(["mixed HD 10"]);
    expect(totalOf(fee("960x540")) / totalOf(fee("640x360"))).toBeCloseTo(2.25, 2);
  });

  test("international: both modes are two processes, so twice the fee", () => {
    const call = aCall(10, people(3, "640x360"));
    const one = totalOf(priceOne(call, INTERNATIONAL, "mixed"));

    expect(totalOf(priceOne(call, INTERNATIONAL, "single-stream"))).toBe(one);
    expect(totalOf(priceOne(call, INTERNATIONAL, "single-stream", "mixed"))).toBe(2 * one);
  });
});

test.each([CHINA, INTERNATIONAL])("$site: the book says where and when it was read", (book) => {
  const { recording, storage } = book;

  expect(recording.source.title).not.toBe("");
  expect(recording.source.url).toMatch(/^https:/);
  expect(isDay(recording.asOf)).toBe(true);
  expect(storage?.source.title ?? "no storage prices").toMatch(/undated|no storage prices/);
});

test("no price of storage in CNY is claimed", () => {
  expect(CHINA.storage).toBeUndefined();
});
