import { describeProblem, type Limit } from "../../profile";
import { Checks } from "../../profile/checks";
import { UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

const source = { title: "a page", date: "2026-08" };

const STATED: Limit = {
  unit: "kbps",
  min: { value: 64, basis: "stated", source },
  max: { value: 8192, basis: "stated", source },
};

const INFERRED: Limit = {
  unit: "kbps",
  min: { value: 64, basis: "inferred", source },
  max: { value: 8192, basis: "inferred", source },
};

/** What a check of one number says, severity first. */
function judge(value: unknown, limit: Limit, hints = {}): string[] {
  const checks = new Checks();
  checks.wholeNumber("rate", value as number, limit, hints);
  return checks.problems.map((problem) => `${problem.severity}: ${describeProblem(problem)}`);
}

describe("a whole number", () => {
  test.each([64, 65, 8191, 8192])("%d is inside the limit", (value) => {
    expect(judge(value, STATED)).toEqual([]);
  });

  test.each<[number, Limit, string]>([
    [
      63,
      STATED,
      "error: 'rate' must be between 64 and 8,192 kbps, got 63: write 64 kbps or more (source: a page, 2026-08)",
    ],
    [
      8193,
      STATED,
      "error: 'rate' must be between 64 and 8,192 kbps, got 8193: write 8,192 kbps or less (source: a page, 2026-08)",
    ],
    [
      63,
      INFERRED,
      "warning: 'rate' must be between 64 and 8,192 kbps as far as is known, got 63: write 64 kbps or more (source: a page, 2026-08)",
    ],
    [
      8193,
      INFERRED,
      "warning: 'rate' must be between 64 and 8,192 kbps as far as is known, got 8193: write 8,192 kbps or less (source: a page, 2026-08)",
    ],
    [
      0,
      INFERRED,
      "error: 'rate' must be between 64 and 8,192 kbps, got 0: write 64 kbps or more (source: a page, 2026-08)",
    ],
    [
      2,
      { unit: "people", min: { value: 3, basis: "own" } },
      "error: 'rate' must be 3 people or more, got 2: write 3 people or more",
    ],
    [
      9,
      { unit: "people", max: { value: 8, basis: "stated", source } },
      "error: 'rate' must be at most 8 people, got 9: write 8 people or less (source: a page, 2026-08)",
    ],
    [
      9,
      { unit: "", max: { value: 8, basis: "stated", source } },
      "error: 'rate' must be at most 8, got 9: write 8 or less (source: a page, 2026-08)",
    ],
  ])("%d outside a limit: %#", (value, limit, sentence) => {
    expect(judge(value, limit)).toEqual([sentence]);
  });

  test.each([
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    "550",
    "",
    null,
    undefined,
    [550],
  ])("%p is none, whatever the bounds rest on", (value) => {
    expect(judge(value, INFERRED)).toEqual([
      expect.stringMatching(/^error: 'rate' must be a whole number of kbps, got /),
    ]);
  });

  test("in the wrong unit is an error even where the bound is only inferred", () => {
    const wrongUnit = () => "that looks like bits per second, write 550";

    expect(judge(550_000, INFERRED, { wrongUnit })).toEqual([
      "error: 'rate' must be between 64 and 8,192 kbps, got 550000: that looks like bits per second, write 550 (source: a page, 2026-08)",
    ]);
  });

  test("keeps the standard fix where the unit is right", () => {
    expect(judge(8193, STATED, { wrongUnit: () => undefined })).toEqual(judge(8193, STATED));
  });

  test("is told from one that cannot be used by the answer", () => {
    const checks = new Checks(WITH_UNKNOWN);

    expect(checks.wholeNumber("rate", 64, STATED)).toBe(true);
    expect(checks.wholeNumber("rate", 63, STATED)).toBe(false);
    expect(checks.wholeNumber("rate", 64.5, STATED)).toBe(false);
    expect(checks.wholeNumber("rate", UNKNOWN, STATED)).toBe(false);
  });

  test("that is not known yet is not judged", () => {
    const checks = new Checks(WITH_UNKNOWN);

    checks.wholeNumber("rate", UNKNOWN, STATED);

    expect(checks.problems).toEqual([]);
  });
});

describe("one of a few values", () => {
  test.each(["mono", "stereo"])("%s is one", (value) => {
    const checks = new Checks();

    expect(checks.oneOf("channels", value, ["mono", "stereo"], {})).toBe(true);
    expect(checks.problems).toEqual([]);
  });

  test.each<[unknown, unknown[], string]>([
    ["left", ["mono", "stereo"], `'c' must be "mono" or "stereo", got "left": write "mono"`],
    [8000, [48_000, 44_100, 16_000], "'c' must be 48000, 44100 or 16000, got 8000: write 48000"],
    ["Mono", ["mono", "stereo"], `'c' must be "mono" or "stereo", got "Mono": write "mono"`],
    [undefined, ["mono", "stereo"], `'c' must be "mono" or "stereo", got undefined: write "mono"`],
  ])("%p is none of %p", (value, allowed, sentence) => {
    const checks = new Checks();

    expect(checks.oneOf("c", value, allowed, {})).toBe(false);
    expect(checks.problems.map(describeProblem)).toEqual([sentence]);
  });

  test("that is not known yet is not judged", () => {
    const checks = new Checks(WITH_UNKNOWN);

    expect(checks.oneOf("rate", UNKNOWN, [48_000], {})).toBe(true);
    expect(checks.problems).toEqual([]);
  });
});

describe("a text", () => {
  const form = { pattern: /^[a-z]+$/, rule: "must be small letters", fix: "write 'calls'" };

  test.each(["", "A", "a b", "a\n", 5, undefined, ["a"]])("%p is not of the form", (value) => {
    const checks = new Checks();

    expect(checks.text("name", value as string, form)).toBe(false);
    expect(checks.problems.map(describeProblem)).toEqual([
      expect.stringMatching(/^'name' must be small letters, got .*: write 'calls'$/),
    ]);
  });

  test("that is not known yet is not judged", () => {
    const checks = new Checks(WITH_UNKNOWN);

    expect(checks.text("name", "${TfToken[TOKEN.3]}", form)).toBe(true);
    expect(checks.problems).toEqual([]);
  });
});

test("problems pile up in the order of the checks", () => {
  const checks = new Checks();

  checks.warning("b", "should be small", { fix: "shrink it" });
  checks.wholeNumber("a", 0, STATED);
  checks.error("c", "cannot be", { fix: "leave it out" });

  expect(checks.problems.map(({ severity, field }) => `${severity} ${field}`)).toEqual([
    "warning b",
    "error a",
    "error c",
  ]);
});
