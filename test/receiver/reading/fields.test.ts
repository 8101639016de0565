import { Checks } from "../../../profile/checks";
import { describeProblem } from "../../../receiver";
import { Fields } from "../../../receiver/reading/fields";
import type { JsonObject, JsonValue } from "../../../receiver/reading/json-body";

const SOURCE = { title: "a page", date: "2026-08" };
const TABLE = { 1: { name: "one", meaning: "the first" } } as const;

/** What a reader makes of the field `f`, and the problems with it. */
function read<T>(value: JsonValue | undefined, reader: (fields: Fields) => T) {
  const checks = new Checks();
  const object: JsonObject = value === undefined ? {} : { f: value };
  const result = reader(new Fields(object, checks, SOURCE, "Outer."));
  return { result, sentences: checks.problems.map(describeProblem) };
}

describe.each([undefined, null, ""])("a field that is %j", (value) => {
  test("is absent", () => {
    const { result, sentences } = read(value, (fields) => [
      fields.text("f"),
      fields.whole("f"),
      fields.time("f"),
      fields.isoTime("f"),
      fields.code(TABLE, "f"),
      fields.word(TABLE, "f"),
      fields.fields("f"),
      ...fields.texts("f"),
      ...fields.list("f"),
    ]);

    expect(result).toEqual(Array(7).fill(undefined));
    expect(sentences).toEqual([]);
  });

  test.each<[string, (fields: Fields) => unknown]>([
    ["text", (fields) => fields.requiredText("f")],
    ["whole number", (fields) => fields.requiredWhole("f")],
    ["time", (fields) => fields.requiredTime("f")],
    ["code", (fields) => fields.requiredCode(TABLE, "f")],
    ["object", (fields) => fields.requiredFields("f")],
  ])("is one problem where a %s is required", (_what, reader) => {
    expect(read(value, reader).sentences).toEqual([
      "'Outer.f' is missing: keep the raw body, and compare it with the page (source: a page, 2026-08)",
    ]);
  });
});

describe("a text", () => {
  test.each<[JsonValue, string]>([
    ["x", "x"],
    [" ", " "],
    [7, "7"],
    [0, "0"],
  ])("is read from %j", (value, expected) => {
    expect(read(value, (fields) => fields.text("f"))).toEqual({ result: expected, sentences: [] });
  });

  test.each([true, {}, []])("is not read from %j", (value) => {
    expect(read(value, (fields) => fields.text("f")).sentences).toEqual([
      `'Outer.f' must be a text, got ${JSON.stringify(value)}: keep the raw body, and compare it with the page (source: a page, 2026-08)`,
    ]);
  });
});

describe("a whole number", () => {
  test.each<[JsonValue, number]>([
    [0, 0],
    [-1, -1],
    ["7", 7],
    ["-7", -7],
    [9007199254740991, 9007199254740991],
    ["9007199254740991", 9007199254740991],
  ])("is read from %j", (value, expected) => {
    expect(read(value, (fields) => fields.whole("f"))).toEqual({ result: expected, sentences: [] });
  });

  test.each([1.5, "1.5", "x", " 7", "7\n", "0x7", "1e3", "9007199254740992", true, {}, []])(
    "is not read from %j",
    (value) => {
      expect(read(value, (fields) => fields.whole("f")).sentences).toEqual([
        expect.stringContaining("'Outer.f' must be a whole number, got"),
      ]);
    },
  );
});

describe("a time", () => {
  test.each<[JsonValue, string]>([
    [1622186275, "2021-05-28T07:17:55.000Z"],
    ["1622186275", "2021-05-28T07:17:55.000Z"],
    [1622186275757, "2021-05-28T07:17:55.757Z"],
    ["1622186275757", "2021-05-28T07:17:55.757Z"],
    [1, "1970-01-01T00:00:01.000Z"],
    [99_999_999_999, "5138-11-16T09:46:39.000Z"],
    [100_000_000_000, "1973-03-03T09:46:40.000Z"],
    [8_640_000_000_000_000, "+275760-09-13T00:00:00.000Z"],
  ])("is read from %j, seconds or milliseconds", (value, expected) => {
    const { result, sentences } = read(value, (fields) => fields.time("f"));

    expect(result?.toISOString()).toBe(expected);
    expect(sentences).toEqual([]);
  });

  test.each([0, "0"])("%j is none", (value) => {
    expect(read(value, (fields) => fields.time("f"))).toEqual({ result: undefined, sentences: [] });
  });

  test.each([-1, 8_640_000_000_000_001])("%j is out of range", (value) => {
    expect(read(value, (fields) => fields.time("f")).sentences).toEqual([
      expect.stringContaining(`'Outer.f' must be a time since 1970, got ${value}`),
    ]);
  });

  test("is read from ISO text, where VOD writes one", () => {
    const iso = (value: JsonValue) => read(value, (fields) => fields.isoTime("f"));

    expect(iso("2019-01-09T16:36:22Z").result?.getTime()).toBe(1_547_051_782_000);
    for (const wrong of ["2019", "tomorrow", "2019-13-09T16:36:22Z", 1_547_051_782, {}]) {
      expect(iso(wrong).sentences).toHaveLength(1);
    }
  });
});

describe("a code", () => {
  test("is read from a number or its text, known or not", () => {
    const code = (value: JsonValue) => read(value, (fields) => fields.code(TABLE, "f")).result;

    expect(code(1)).toEqual({ code: 1, name: "one", meaning: "the first" });
    expect(code("1")).toEqual({ code: 1, name: "one", meaning: "the first" });
    expect(code(2)?.name).toBe("unknown");
    expect(read("1", (fields) => fields.word(TABLE, "f")).result?.code).toBe("1");
  });
});

describe("lists", () => {
  test("of texts leave out what is empty, and may be one text", () => {
    const texts = (value: JsonValue) => read(value, (fields) => fields.texts("f"));

    expect(texts(["a", 1, "", null]).result).toEqual(["a", "1"]);
    expect(texts("a").result).toEqual(["a"]);
    expect(texts(["a", {}]).sentences).toEqual([
      expect.stringContaining("'Outer.f.1' must be a text, got {}"),
    ]);
  });

  test("of objects name the one that is wrong", () => {
    const list = (value: JsonValue) =>
      read(value, (fields) => fields.list("f").map((item) => item.requiredText("id")));

    expect(list([{ id: "a" }, { id: "b" }])).toEqual({ result: ["a", "b"], sentences: [] });
    expect(list([{ id: "a" }, {}]).sentences).toEqual([
      expect.stringContaining("'Outer.f.1.id' is missing"),
    ]);
    expect(list([{ id: "a" }, null]).sentences).toEqual([
      expect.stringContaining("'Outer.f.1' must be an object, got null"),
    ]);
    expect(list({ id: "a" }).sentences).toEqual([
      expect.stringContaining("'Outer.f' must be a list, got"),
    ]);
  });
});

test("an object that is none is one problem; its fields add no others", () => {
  const { sentences } = read("x", (fields) => fields.fields("f")?.requiredText("id"));

  expect(sentences).toEqual([expect.stringContaining("'Outer.f' must be an object")]);
});

test.each<[JsonValue, (fields: Fields) => unknown]>([
  ["x", (fields) => fields.requiredTime("f")],
  ["x", (fields) => fields.requiredWhole("f")],
  ["x", (fields) => fields.requiredCode(TABLE, "f")],
  [true, (fields) => fields.requiredText("f")],
  [true, (fields) => fields.isoTime("f")],
  [true, (fields) => fields.requiredFields("f")],
])("%j, unreadable in a required field, is one problem", (value, reader) => {
  expect(read(value, reader).sentences).toHaveLength(1);
});

test("fields that every object inherits are absent", () => {
  const inherited = ["toString", "constructor", "__proto__", "hasOwnProperty"];
  const { result, sentences } = read({}, (fields) => inherited.map((name) => fields.text(name)));

  expect(result).toEqual(inherited.map(() => undefined));
  expect(sentences).toEqual([]);
});

test("a hostile list gives 20 problems, not a million", () => {
  const wrong: JsonValue[] = Array(1000).fill(1);

  expect(read(wrong, (fields) => fields.list("f")).sentences).toHaveLength(20);
});
