import fc from "fast-check";
import { JsonLines, MOST_BYTES, parseJsonText } from "../../../review/input/json-text";

const read = (text: string) => parseJsonText(text, "a.json");

test("JSON is read as it is", () => {
  expect(read('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] });
});

test.each([
  ['{"a":', /a\.json: it is not JSON.*restore it from git/],
  ["", /it is not JSON/],
  ['{"a":1,}', /it is not JSON/],
  ['// comment\n{"a":1}', /it is not JSON/],
  ['{\n<<<<<<< HEAD\n"a":1\n=======\n"a":2\n>>>>>>> x\n}', /it holds conflict markers: resolve/],
])("%j is refused", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test("a key that stands twice in one object is refused with its line, and all such keys at once", () => {
  const text = '{\n "a": 1,\n "b": { "c": 1,\n "c": 2 },\n "a": 3\n}';

  expect(() => read(text)).toThrow(
    'a.json: 2 problems\n  - line 4 has the key "c" a second time: keep one of the two\n  - line 5 has the key "a" a second time: keep one of the two',
  );
});

test("a key that looks like a secret is not shown", () => {
  const key = `AKID${"a".repeat(13)}`;

  expect(() => read(`{"${key}":1,"${key}":2}`)).toThrow('line 1 has the key "(name not shown)" a');
});

test("a byte order mark at the beginning is passed over", () => {
  expect(read('\uFEFF{"a":1}')).toEqual({ a: 1 });
  expect(new JsonLines('\uFEFF{\n  "a": {\n    "b": 1\n  }\n}').lineOf(["a", "b"])).toBe(3);
});

test("UTF-16 is told as such", () => {
  const text = Buffer.from('\uFEFF{"a":1}', "utf16le").toString("utf8");

  expect(() => read(text)).toThrow("a.json: it is not UTF-8 text, but UTF-16");
});

test("the same key in two objects is no problem", () => {
  expect(read('{"a":{"c":1},"b":{"c":1},"d":[{"c":1},{"c":1}]}')).toBeDefined();
});

test("of many keys that stand twice ten are named, and the rest is counted", () => {
  const twice = Array.from({ length: 12 }, (_, index) => `"k${index}":1,"k${index}":2`).join(",");

  expect(() => read(`{${twice}}`)).toThrow(/11 problems[\s\S]*"k9"[\s\S]*and 2 more$/);
});

test("100 levels are read and 101 are refused", () => {
  expect(read(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeDefined();
  expect(() => read(`${"[".repeat(101)}${"]".repeat(101)}`)).toThrow("at most 100 levels");
  expect(() => read(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toThrow(/levels|not JSON/);
});

test("what looks like a key inside of a text is none", () => {
  const value = { a: '"a":1,"a":2', '"b\\': 'x":', c: ['"c":', "\\"] };

  expect(read(JSON.stringify(value))).toEqual(value);
  expect(() => read('{"a": "\\"b\\":", "a" : 1}')).toThrow('the key "a" a second time');
});

test("any JSON is read, and found wrong once a key is written a second time", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string(), (value, key) => {
      const text = JSON.stringify(value);
      const name = JSON.stringify(key);

      expect(read(text)).toEqual(JSON.parse(text));
      expect(() => read(`{"a":${text},"b":{${name}:1,${name}:${text}}}`)).toThrow("a second time");
    }),
    { numRuns: 100 },
  );
});

test("32 MB are read, one byte more is refused without being parsed", () => {
  const filled = (bytes: number) => `"${"a".repeat(bytes - 2)}"`;

  expect(read(filled(MOST_BYTES))).toHaveLength(MOST_BYTES - 2);
  expect(() => read(filled(MOST_BYTES + 1))).toThrow("it must be at most 32 MB, got 32 MB");
  expect(() => read(" ".repeat(50 * 1024 * 1024))).toThrow("got 50 MB");
});

test("the line of a value, or of what is left of its path, is found", () => {
  const lines = new JsonLines('{\n  "a": {\n    "b.c": [\n      1\n    ]\n  }\n}\n');

  expect(lines.lineOf(["a"])).toBe(2);
  expect(lines.lineOf(["a", "b.c"])).toBe(3);
  expect(lines.lineOf(["a", "b.c", "deeper", "still"])).toBe(3);
  expect(lines.lineOf(["gone"])).toBe(1);
});

test("the lines of a file that is indented otherwise are found too", () => {
  const lines = new JsonLines('{"a": {\n"b.c": [1]},\n"d":2}');

  expect(lines.lineOf(["a", "b.c"])).toBe(2);
  expect(lines.lineOf(["d"])).toBe(3);
  expect(lines.lineOf(["a", "gone"])).toBe(1);
});

test("a key is looked for in its own object only, not in the next one of that name", () => {
  const text = JSON.stringify({ a: { x: 1 }, b: { y: 2, z: [{ y: 3 }] } }, null, 2);
  const lines = new JsonLines(text);
  const lineWith = (part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

  expect(lines.lineOf(["a", "y"])).toBe(lineWith('"a"'));
  expect(lines.lineOf(["b", "y"])).toBe(lineWith('"y": 2'));
  expect(lines.lineOf(["gone", "x"])).toBe(1);
});
