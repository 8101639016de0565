import { ExtData, encode } from "@msgpack/msgpack";
import { UNKNOWN } from "@trtc-recording/plugin";
import { decodeValue } from "@trtc-recording/plugin/values/decode";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import type { Type } from "@trtc-recording/plugin/values/type";

const STRING: Type = { kind: "string" };
const NUMBER: Type = { kind: "number" };
const OBJECT: Type = { kind: "object", attributes: { name: STRING, size: NUMBER } };

function decode(raw: unknown, type: Type) {
  return decodeValue(encode(raw, { useBigInt64: true }), type);
}

describe("a number", () => {
  test.each<[string, unknown, unknown]>([
    ["an integer", 25, 25],
    ["a float", 0.5, 0.5],
    ["text, for what a float cannot hold", "0.1", 0.1],
    ["a small 64-bit integer", 42n, 42],
    ["a big 64-bit integer", 9_007_199_254_740_993n, new ExactNumber("9007199254740993")],
    ["long text", "1".repeat(30), new ExactNumber("1".repeat(30))],
  ])("arrives as %s", (_, raw, value) => {
    expect(decode(raw, NUMBER)).toEqual(value);
  });

  test.each([["twelve"], [true], [[1]]])("fails for %j", (raw) => {
    expect(() => decode(raw, NUMBER)).toThrow(/^the value must be a number/);
  });
});

test.each([0, 12, 127])("extension %d means unknown", (extension) => {
  const raw = { name: new ExtData(extension, new Uint8Array([0])), size: null };

  expect(decode(raw, OBJECT)).toEqual({ name: UNKNOWN, size: null });
});

test("sets lose order and duplicates, lists keep both", () => {
  const raw = ["b", "a", "b"];

  expect(decode(raw, { kind: "set", element: STRING })).toEqual(["a", "b"]);
  expect(decode(raw, { kind: "list", element: STRING })).toEqual(["b", "a", "b"]);
});

test("blocks that are not there are empty, attributes that are not there are null", () => {
  const list: Type = { kind: "list", element: STRING };

  expect(decode(null, { ...list, blocks: true })).toEqual([]);
  expect(decode(null, { kind: "map", element: STRING, blocks: true })).toEqual({});
  expect(decode(null, list)).toBeNull();
});

test.each<[string, unknown, Type, string]>([
  ["text", 1, STRING, "the value must be a string"],
  ["a flag", "true", { kind: "bool" }, "the value must be true or false"],
  ["a list", {}, { kind: "list", element: STRING }, "the value must be a list"],
  ["a map", [], { kind: "map", element: STRING }, "the value must be an object"],
  ["part of a list", [["a"]], { kind: "list", element: STRING }, "`[0]` must be a string"],
  ["part of a map", { "a b": 1 }, { kind: "map", element: STRING }, '`["a b"]` must be a string'],
  ["part of an object", { name: 1, size: 1 }, OBJECT, "`name` must be a string"],
  ["an attribute", { name: "a", colour: "b" }, OBJECT, "`colour` is not in the schema"],
])("fails for %s that does not fit the schema", (_, raw, type, message) => {
  expect(() => decode(raw, type)).toThrow(message);
});

test("fails for bytes that are no msgpack", () => {
  expect(() => decodeValue(Buffer.from([0xc1]), STRING)).toThrow(/^the value cannot be read: /);
});

test("names from Object.prototype are ordinary keys", () => {
  const type: Type = { kind: "map", element: STRING };

  expect(decode({ constructor: "a", toString: "b" }, type)).toEqual({
    constructor: "a",
    toString: "b",
  });
});

test("fails for the one key that the msgpack library refuses", () => {
  const bytes = encode(JSON.parse('{"__proto__": "a"}'));

  expect(() => decodeValue(bytes, { kind: "map", element: STRING })).toThrow(
    "the value cannot be read: The key __proto__ is not allowed",
  );
});
