import { sortKeys } from "@trtc-recording/plugin/schema-json";

test("keys are sorted at every level, by code point, and lists keep their order", () => {
  const unsorted = { b: [{ z: 1, y: null }, "b", "a"], a: true, B: { d: 0, c: "" } };

  expect(JSON.stringify(sortKeys(unsorted))).toBe(
    '{"B":{"c":"","d":0},"a":true,"b":[{"y":null,"z":1},"b","a"]}',
  );
});

test("the original stays as it was", () => {
  const original = { b: 1, a: 2 };

  sortKeys(original);

  expect(Object.keys(original)).toEqual(["b", "a"]);
});
