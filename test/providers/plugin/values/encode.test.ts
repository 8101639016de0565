import { decode } from "@msgpack/msgpack";
import { UNKNOWN } from "@trtc-recording/plugin";
import { encodeValue, normalize } from "@trtc-recording/plugin/values/encode";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import type { Type } from "@trtc-recording/plugin/values/type";

const STRING: Type = { kind: "string" };
const NUMBER: Type = { kind: "number" };
const OBJECT: Type = { kind: "object", attributes: { name: STRING, size: NUMBER } };

function onTheWire(value: unknown, type: Type): unknown {
  return decode(encodeValue(value, type, "wholly-known"));
}

test("an object has every attribute, null where the handler left it out", () => {
  expect(onTheWire({ name: "a" }, OBJECT)).toEqual({ name: "a", size: null });
  expect(onTheWire({ name: undefined, size: 1 }, OBJECT)).toEqual({ name: null, size: 1 });
});

test.each([
  [25, 25],
  [2 ** 53 - 1, 2 ** 53 - 1],
  [0.1, "0.1"],
  [0.5, "0.5"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [new ExactNumber("9007199254740993"), "9007199254740993"],
])("the number %s is sent without rounding", (value, wire) => {
  expect(onTheWire(value, NUMBER)).toBe(wire);
});

test("half a surrogate pair is replaced: Terraform takes UTF-8 only", () => {
  expect(onTheWire("a\ud800b", STRING)).toBe("a\ufffdb");
});

test("a group block is never null", () => {
  expect(
    onTheWire({}, { kind: "object", attributes: { group: { ...OBJECT, block: "group" } } }),
  ).toEqual({
    group: { name: null, size: null },
  });
});

test("unknown parts go into a plan but not into a state", () => {
  const value = { name: UNKNOWN, size: 1 };

  expect(encodeValue(value, OBJECT, "may-be-unknown")).toContain(0xd4);
  expect(() => encodeValue(value, OBJECT, "wholly-known")).toThrow(
    "`name` is still unknown after apply",
  );
});

test.each<[string, unknown, Type, string]>([
  ["text", 1, STRING, "the value must be a string, got number"],
  ["a flag", "yes", { kind: "bool" }, "the value must be true or false, got string"],
  ["a number", "1", NUMBER, "the value must be a finite number, got string"],
  ["infinity", Number.POSITIVE_INFINITY, NUMBER, "must be a finite number, got Infinity"],
  ["a list", "a", { kind: "list", element: STRING }, "must be an array, got string"],
  ["a map", ["a"], { kind: "map", element: STRING }, "must be a plain object, got an array"],
  ["a Map", new Map(), { kind: "map", element: STRING }, "must be a plain object, got object"],
  ["an element", ["a", 2], { kind: "set", element: STRING }, "`[1]` must be a string, got number"],
  ["a typing error", { nmae: "a" }, OBJECT, "`nmae` is not in the schema"],
])("fails for %s of the wrong kind, without showing it", (_, value, type, message) => {
  expect(() => encodeValue(value, type, "wholly-known")).toThrow(message);
});

test("the normal form does not change when it is normalized again", () => {
  const type: Type = { kind: "set", element: { kind: "set", element: STRING } };
  const once = normalize([["b", "a", "b"], ["a", "b"], []], type);

  expect(once).toEqual([["a", "b"], []].sort((a, b) => a.length - b.length).reverse());
  expect(normalize(once, type)).toEqual(once);
});
