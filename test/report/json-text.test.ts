import fc from "fast-check";
import { jsonText } from "../../report/json-text";

test("is indented JSON that ends with a line break", () => {
  expect(jsonText({ a: [1, "x"] })).toBe('{\n  "a": [\n    1,\n    "x"\n  ]\n}\n');
});

test("shows what is invisible as an escape, and is read back as it was", () => {
  expect(jsonText("a\u202e\u200b\u{e0041}b")).toBe('"a\\u202e\\u200b\\udb40\\udc41b"\n');
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) => JSON.stringify(JSON.parse(jsonText(value))) === JSON.stringify(value),
    ),
  );
});

test("takes a replacer, as JSON.stringify does", () => {
  expect(jsonText({ a: 1 }, (key, value) => (key === "a" ? 2 : value))).toBe('{\n  "a": 2\n}\n');
});
