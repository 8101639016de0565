import * as crypto from "node:crypto";
import { equalsOneOf } from "../../receiver/constant-time";

jest.mock("node:crypto", () => {
  const actual = jest.requireActual<typeof crypto>("node:crypto");
  return { ...actual, timingSafeEqual: jest.fn(actual.timingSafeEqual) };
});

const timingSafeEqual = jest.mocked(crypto.timingSafeEqual);

beforeEach(() => timingSafeEqual.mockClear());

test("a text equals one of a few, wherever it stands among them", () => {
  expect(equalsOneOf("b", ["a", "b"])).toBe(true);
  expect(equalsOneOf("a", ["a", "b"])).toBe(true);
  expect(equalsOneOf("c", ["a", "b"])).toBe(false);
  expect(equalsOneOf("a", [])).toBe(false);
});

test("every candidate of the same length is compared in constant time, a match found or not", () => {
  equalsOneOf("aaaa", ["aaaa", "bbbb", "cccc"]);

  expect(timingSafeEqual).toHaveBeenCalledTimes(3);
});

test("texts of other lengths are never handed to a comparison that would throw", () => {
  expect(equalsOneOf("aaa", ["aaaa", "", "é"])).toBe(false);
  expect(timingSafeEqual).not.toHaveBeenCalled();
});

test.each([undefined, null, 1, {}, ["a"]])("%p equals no text", (given) => {
  expect(equalsOneOf(given, ["a"])).toBe(false);
});
