import fc from "fast-check";
import { minutesFee, storageFee } from "../../../profile/prices/money";

describe("minutesFee", () => {
  test.each([
    [1000, 5.99, 5_990_000],
    [10, 19, 190_000],
    [1, 1.49, 1_490],
    [0, 79, 0],
  ])("%d minutes at %d for 1,000 are %d millionths", (minutes, price, micros) => {
    expect(minutesFee(minutes, price)).toBe(micros);
  });

  test("sums to the same however the minutes are split", () => {
    const price = fc.integer({ min: 0, max: 999_999 }).map((thousandths) => thousandths / 1000);
    const minutes = fc.integer({ min: 0, max: 1_000_000 });

    fc.assert(
      fc.property(price, minutes, minutes, (each, a, b) => {
        expect(minutesFee(a, each) + minutesFee(b, each)).toBe(minutesFee(a + b, each));
      }),
      { numRuns: 100 },
    );
  });
});

describe("storageFee", () => {
  test.each([
    [1, 1, 0.0009, 900],
    [100, 30, 0.0006, 1_800_000],
    [0.5, 30, 0.00006, 900],
    [0.001, 1, 0.0009, 1],
  ])("%d GB for %d days at %d are %d millionths", (gigabytes, days, price, micros) => {
    expect(storageFee(gigabytes, days, price)).toBe(micros);
  });
});
