import { describeProblems, placeOf, schemaCheck } from "../../../profile/prices/schema-problems";

const check = schemaCheck({
  description: "Write an object.",
  type: "object",
  additionalProperties: false,
  required: ["size"],
  properties: {
    size: { description: "Add the size in px.", type: "integer", minimum: 1, maximum: 9000 },
    share: { description: "Write a share.", type: "number", exclusiveMinimum: 0 },
    kind: { description: "Write a kind.", enum: ["a", "b"] },
    version: { description: "Write 1.", const: 1 },
    name: { description: "Write a name.", type: "string", pattern: "^[a-z]+$" },
    word: { description: "Write a word.", type: "string", maxLength: 3 },
    list: {
      description: "Write a list.",
      type: "array",
      minItems: 1,
      items: { $ref: "#/$defs/part" },
    },
    parts: {
      description: "Write parts.",
      type: "object",
      propertyNames: { description: "Write a/b.", type: "string", pattern: "/" },
      additionalProperties: { $ref: "#/$defs/part" },
    },
  },
  $defs: { part: { description: "Write a part in px.", type: "number" } },
});

test("a whole document has no problem", () => {
  expect(check({ size: 1, parts: { "a/b": 2 }, list: [1.5] })).toEqual([]);
});

test.each<[object, string]>([
  [{}, "'size' is missing: add the size in px."],
  [{ size: 0 }, "'size' must be 1 or more, got 0: add the size in px."],
  [{ size: 9001 }, "'size' must be at most 9,000, got 9001: add the size in px."],
  [{ size: 1.5 }, "'size' must be a whole number, got 1.5: add the size in px."],
  [{ size: 1, share: 0 }, "'share' must be more than 0, got 0: write a share."],
  [{ size: 1, kind: "c" }, `'kind' must be one of "a", "b", got "c": write a kind.`],
  [{ size: 1, version: 2 }, "'version' must be 1, got 2: write 1."],
  [{ size: 1, name: "A" }, `'name' has not the right form, got "A": write a name.`],
  [{ size: 1, word: "abcd" }, `'word' must have at most 3 characters, got "abcd": write a word.`],
  [{ size: 1, list: [] }, "'list' must have 1 or more entries, got []: write a list."],
  [{ size: 1, list: {} }, "'list' must be a list, got {}: write a list."],
  [{ size: 1, list: [1, "2"] }, `'list[1]' must be a number, got "2": write a part in px.`],
  [
    { size: 1, parts: { "a/b": "2" } },
    `'parts.a/b' must be a number, got "2": write a part in px.`,
  ],
  [{ size: 1, parts: { "a~b": 2 } }, "'parts.a~b' is no name for an entry: write a/b."],
  [{ size: 1, parts: [] }, "'parts' must be an object, got []: write parts."],
])("%j: %s", (document, sentence) => {
  expect(check(document)).toEqual([sentence]);
});

test("an unknown key is refused with those that are known", () => {
  expect(check({ size: 1, sise: 2 })).toEqual([
    "'sise' is not known here: take it out, or write one of size, share, kind, version, name, word, list, parts",
  ]);
});

test("something else than an object is the file's problem", () => {
  expect(check([])).toEqual(["'the file' must be an object, got []: write an object."]);
});

test("all problems come at once", () => {
  expect(check({ kind: "c", name: 7 })).toHaveLength(3);
});

test("what is given cannot rewrite the sentence it stands in", () => {
  const [sentence = ""] = check({ size: 1, name: "a\n\u202Eb" });

  expect(sentence).toContain("\\n\\u{202e}b");
  expect(check({ size: 1, "a\u202Eb": 1 })[0]).toContain("'a\\u{202e}b'");
});

test.each([
  [19, 19, undefined],
  [20, 20, undefined],
  [21, 20, "and 1 more"],
])("of %d problems 20 are named", (count, lines, last) => {
  const problem = { severity: "error", rule: "is wrong", fix: "mend it" } as const;
  const named = describeProblems(
    Array.from({ length: count }, (_, index) => ({ ...problem, field: `f${index}` })),
  );

  expect(named).toHaveLength(last ? lines + 1 : lines);
  expect(named.at(-1)).toBe(last ?? `'f${count - 1}' is wrong: mend it`);
});

test("a place is written as in code", () => {
  expect(placeOf(["apps", "prod/Calls", "calls", 0, "minutes"])).toBe(
    "apps.prod/Calls.calls[0].minutes",
  );
});
