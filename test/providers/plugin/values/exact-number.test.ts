import {
  ExactNumber,
  fromFloat,
  numberText,
  parseNumber,
} from "@trtc-recording/plugin/values/exact-number";
import fc from "fast-check";

describe("a decimal", () => {
  test.each([
    ["0", 0],
    ["-0", 0],
    ["25", 25],
    ["0.1", 0.1],
    ["1.50", 1.5],
    ["007", 7],
    ["1e3", 1000],
    ["1.5E-7", 0.00000015],
    ["+2", 2],
    ["9007199254740991", 9_007_199_254_740_991],
    ["1000000000000000000000", 1e21],
  ])("%s is the number %d", (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  test.each([
    ["9007199254740993", "9007199254740993"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
    ["0.1000000000000000055", "0.1000000000000000055"],
    ["-1.00000000000000000010", "-1.0000000000000000001"],
    ["12345678901234567891e-5", "123456789012345.67891"],
    ["0.00000000000000000000000000012345678901234567891", undefined],
  ])("%s that a number would round stays text", (text, plain = text) => {
    expect(parseNumber(text)).toEqual(new ExactNumber(plain));
  });

  test.each(["", "1.", ".5", "0x10", "1_000", "Infinity", "NaN", "1e", " 1"])(
    "fails for %j, which is none",
    (text) => {
      expect(() => parseNumber(text)).toThrow(`"${text}" is not a decimal number`);
    },
  );

  test("has at most 4,096 digits", () => {
    expect(parseNumber(`1e${4_095}`)).toEqual(new ExactNumber(`1${"0".repeat(4_095)}`));
    expect(() => parseNumber(`1e${4_096}`)).toThrow("a number may have at most 4096 digits");
    expect(() => parseNumber("1e-999999999")).toThrow("a number may have at most 4096 digits");
  });
});

describe("a float", () => {
  test.each([
    [0.5, 0.5],
    [25, 25],
    [-0.75, -0.75],
    // 0.1 as a float is not the decimal 0.1: Terraform sends that one as text.
    [0.1, new ExactNumber("0.1000000000000000055511151231257827021181583404541015625")],
    [2 ** 70, new ExactNumber("1180591620717411303424")],
    [2 ** -24, new ExactNumber("0.000000059604644775390625")],
  ])("%d means exactly its bits", (float, number) => {
    expect(fromFloat(float)).toEqual(number);
  });
});

test("any number is written so that it reads back the same", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(parseNumber(numberText(number))).toBe(number === 0 ? 0 : number);
    }),
  );
});

test("any float is written with all its digits", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
      const exact = fromFloat(float);

      expect(Number(exact)).toBe(float === 0 ? 0 : float);
    }),
  );
});
