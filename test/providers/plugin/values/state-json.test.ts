import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import { parseStateJson, valueFromJson } from "@trtc-recording/plugin/values/state-json";
import type { Type } from "@trtc-recording/plugin/values/type";

const TYPE: Type = {
  kind: "object",
  attributes: {
    id: { kind: "string" },
    count: { kind: "number" },
    tags: { kind: "set", element: { kind: "string" } },
  },
};

test.each([
  ["9007199254740993", new ExactNumber("9007199254740993")],
  ["0.1", 0.1],
  ["0.00000015", 1.5e-7],
  ["-12", -12],
])("the number %s in stored state keeps its digits", (text, count) => {
  const json = parseStateJson(
    `{"id": "a \\" 9007199254740993", "count":${text}, "tags": ["b","a"]}`,
  );

  expect(valueFromJson(json, TYPE)).toEqual({
    id: 'a " 9007199254740993',
    count,
    tags: ["a", "b"],
  });
});

test("attributes that the schema has lost are dropped, new ones are null", () => {
  expect(valueFromJson(parseStateJson('{"id": "a", "former": {"x": 1}}'), TYPE)).toEqual({
    id: "a",
    count: null,
    tags: null,
  });
});

test("a long text is read at once", () => {
  const id = '\\"x'.repeat(500_000);

  expect(valueFromJson(parseStateJson(`{"id": "${id}"}`), TYPE)).toMatchObject({
    id: '"x'.repeat(500_000),
  });
});

test("fails for an attribute that has changed its type without a new version", () => {
  expect(() => valueFromJson(parseStateJson('{"id": 1}'), TYPE)).toThrow("`id` must be a string");
});
