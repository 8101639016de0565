import { UNKNOWN } from "@trtc-recording/plugin";
import { canonicalSet, sameValue } from "@trtc-recording/plugin/values/canonical-set";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";

test("the order depends on the elements only", () => {
  const elements = [{ a: 1, b: null }, { b: null, a: 0 }, new ExactNumber("9007199254740993"), 2];

  expect(canonicalSet([...elements].reverse())).toEqual(canonicalSet(elements));
});

test("equal elements are one, however their attributes are ordered", () => {
  expect(canonicalSet([{ a: 1, b: 2 }, { b: 2, a: 1 }, "x", "x"])).toHaveLength(2);
});

test("elements that may still differ are all kept", () => {
  expect(canonicalSet([UNKNOWN, UNKNOWN, { a: UNKNOWN }, { a: UNKNOWN }, "x"])).toHaveLength(5);
});

test("text that looks like another element is not that element", () => {
  expect(
    canonicalSet(["<unknown>", UNKNOWN, "[]", [], "{}", {}, "1", 1, "null", null]),
  ).toHaveLength(10);
});

test("values are the same by content, unknown is only itself", () => {
  expect(sameValue({ a: [1, UNKNOWN] }, { a: [1, UNKNOWN] })).toBe(true);
  expect(sameValue(new ExactNumber("1e9"), new ExactNumber("1e9"))).toBe(true);
  expect(sameValue({ a: UNKNOWN }, { a: null })).toBe(false);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
});
