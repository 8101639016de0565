import { Checks } from "../../../profile/checks";
import { describeProblem } from "../../../receiver";
import { readJsonObject } from "../../../receiver/reading/json-body";
import type { RawBody } from "../../../receiver/reading/raw-body";

function read(rawBody: RawBody, maxBytes?: number) {
  const checks = new Checks();
  const value = readJsonObject(rawBody, { maxBytes }, checks);
  return { value, sentences: checks.problems.map(describeProblem) };
}

test("an object is read from text, from bytes, and after a byte order mark", () => {
  expect(read('{"a":1}')).toEqual({ value: { a: 1 }, sentences: [] });
  expect(read(Buffer.from('{"a":"é"}')).value).toEqual({ a: "é" });
  expect(read('\ufeff{"a":1}').value).toEqual({ a: 1 });
});

describe("what is no JSON object is a problem, never an exception", () => {
  test.each([
    ["", "'body' must be JSON, got 0 characters that begin with \"\": pass the whole"],
    ["{", "'body' must be JSON, got 1 characters that begin with \"{\": pass the whole"],
    ['{"a":1}}', "'body' must be JSON"],
    ["[]", "'body' must be a JSON object, got a list: pass the whole"],
    ["null", "'body' must be a JSON object, got null"],
    ['"x"', "'body' must be a JSON object, got \"x\""],
    ["12345678901234567890", "'body' must be a JSON object"],
  ])("%j", (body, sentence) => {
    const { value, sentences } = read(body);

    expect(value).toBeUndefined();
    expect(sentences).toEqual([expect.stringContaining(sentence)]);
  });

  test("bytes that are not UTF-8", () => {
    expect(read(Uint8Array.of(0x7b, 0xff, 0x7d)).sentences).toEqual([
      "'body' must be UTF-8: pass the whole request body as it was received",
    ]);
  });

  test("what is printed of it is short and on one line", () => {
    const [sentence = ""] = read(`\u202e\n${"x".repeat(10_000)}`).sentences;

    expect(sentence.length).toBeLessThan(250);
    expect(sentence).not.toMatch(/[\n\u202e]/);
  });
});

describe("a body's size is bounded in bytes", () => {
  const body = '{"a":"é"}';

  test.each([
    [9, false],
    [10, true],
    [11, true],
  ])("10 bytes are read when %d are allowed: %p", (maxBytes, expected) => {
    expect(read(body, maxBytes).value !== undefined).toBe(expected);
  });

  test("the problem names the bound and the size", () => {
    expect(read(`{"a":"${"x".repeat(1_048_576)}"}`).sentences).toEqual([
      "'body' must be at most 1,048,576 bytes, got 1,048,584: raise 'maxBytes' if it is a real event",
    ]);
  });
});

describe("a body's depth is bounded", () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

  test.each([
    [63, true],
    [64, true],
    [65, false],
    [100_000, false],
  ])("%d levels are read: %p", (levels, expected) => {
    expect(read(nested(levels)).value !== undefined).toBe(expected);
  });

  test("lists count as levels", () => {
    const list = (levels: number) => `{"a":${"[".repeat(levels)}${"]".repeat(levels)}}`;

    expect(read(list(63)).sentences).toEqual([]);
    expect(read(list(64)).sentences).toEqual([
      "'body' must be nested at most 64 levels deep: refuse it: no event is",
    ]);
  });
});

describe("whole numbers beyond 2^53 keep their digits, as text", () => {
  const numbersIn = (number: string) => read(`{"n":${number},"list":[true,${number},1]}`).value;

  test.each(["9007199254740992", "-9007199254740993", "144115212830834855"])("%s", (number) => {
    expect(numbersIn(number)).toEqual({ n: number, list: [true, number, 1] });
  });

  test.each([
    "9007199254740991",
    "-9007199254740991",
    "59.99000167846700123",
    "0.0000000000000000001",
    "12345678901234567890e-3",
    "1234567890123456.7E+3",
  ])("%s stays a number", (text) => {
    expect(numbersIn(text)).toEqual({ n: Number(text), list: [true, Number(text), 1] });
  });

  test.each([
    "144115212830834855",
    '\\"144115212830834855',
    "144115212830834855\\\\",
    "a\\u0022:1e5",
  ])("the text %j stays as it is beside one", (text) => {
    const body = `{"144115212830834855":"${text}","n":144115212830834855}`;

    expect(read(body).value).toEqual({
      "144115212830834855": JSON.parse(`"${text}"`),
      n: "144115212830834855",
    });
  });
});

describe("keys that change prototypes", () => {
  const hostile = `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},
    "list":[{"__proto__":{"isAdmin":true},"\\u005f_proto__":{"isAdmin":true},"a":1}],"prototype":1}`;

  test("are left out at every depth", () => {
    expect(JSON.stringify(read(hostile).value)).toBe('{"list":[{"a":1}]}');
  });

  test("change nothing when the object is copied", () => {
    const copy: Record<string, unknown> = Object.assign({}, read(hostile).value);

    expect(copy.isAdmin).toBeUndefined();
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
});
