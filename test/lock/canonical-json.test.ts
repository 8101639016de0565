import { canonicalJson, differingPaths } from "../../lock/canonical-json";

test("keys are sorted at every depth, in lists as well, and the file ends with a line end", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: { z: null, y: "x" } })).toBe(`{
  "a": {
    "y": "x",
    "z": null
  },
  "b": [
    {
      "c": 2,
      "d": 1
    }
  ]
}
`);
});

test("keys are sorted by their code units, whatever the locale", () => {
  expect(canonicalJson({ é: 1, z: 1, Z: 1, _: 1, "10": 1, "9": 1 }).match(/"[^"]+"/g)).toEqual([
    '"10"',
    '"9"',
    '"Z"',
    '"_"',
    '"z"',
    '"é"',
  ]);
});

test("a value that is not set is left out, the order of a list is kept", () => {
  expect(JSON.parse(canonicalJson({ a: undefined, list: [2, 1] }))).toEqual({ list: [2, 1] });
});

test("values say themselves how they are shown", () => {
  expect(canonicalJson({ at: { toJSON: () => "shown" } })).toContain('"at": "shown"');
});

test("every key is kept, also '__proto__' and 'constructor'", () => {
  const value = JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3 }');

  expect(canonicalJson(value)).toBe(
    '{\n  "__proto__": 1,\n  "constructor": 2,\n  "toString": 3\n}\n',
  );
});

test.each([
  [
    "a loop",
    () => {
      const a: Record<string, unknown> = {};
      a.a = a;
      return a;
    },
  ],
  ["no number", () => ({ a: Number.NaN })],
  ["infinity", () => ({ a: Number.POSITIVE_INFINITY })],
  ["a function", () => ({ a: () => 1 })],
])("fails with %s instead of writing something else", (_, make) => {
  expect(() => canonicalJson(make())).toThrow();
});

describe("differing paths", () => {
  test.each<[string, unknown, unknown, string[]]>([
    ["nothing", { a: 1 }, { a: 1 }, []],
    ["another order", { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ["a value", { a: { b: 1 } }, { a: { b: 2 } }, ["a.b"]],
    ["something new", { a: {} }, { a: { b: { c: 1 } } }, ["a.b"]],
    ["something gone", { a: { b: 1 }, c: 1 }, { c: 1 }, ["a"]],
    ["a list as a whole", { a: [1, 2] }, { a: [2, 1] }, ["a"]],
    ["another kind", { a: {} }, { a: [] }, ["a"]],
    ["several, sorted", { b: 1, a: 1 }, { b: 2, a: 2 }, ["a", "b"]],
    ["all of it", 1, { a: 1 }, [""]],
    ["a construct path", { "A/B": { c: 1 } }, { "A/B": { c: 2 } }, ["A/B.c"]],
  ])("of %s", (_, before, after, paths) => {
    expect(differingPaths(before, after)).toEqual(paths);
  });

  test.each(["constructor", "toString", "__proto__"])("of a new key '%s'", (key) => {
    const after = JSON.parse(`{ "tags": { "a": 1, "${key}": "x" } }`);

    expect(differingPaths({ tags: { a: 1 } }, after)).toEqual([`tags.${key}`]);
  });
});
