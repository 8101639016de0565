import * as fc from "fast-check";
import { ConsoleForm, describeProblem, type Problem } from "../../profile";
import {
  CALL_CALLBACK_URL,
  checkCallbackUrl,
  EVENT_CALLBACK_URL,
  VOD_CALLBACK_URL,
} from "../../profile/callback-url";
import { showNumber, showValue } from "../../profile/problem";
import { type Draft, MIXED, sentencesOf, sentencesOn } from "../helpers/profiles";

const PROBLEM: Problem = {
  severity: "error",
  field: "video.bitrateKbps",
  rule: "must be between 64 and 8,192 kbps",
  fix: "write 8,192 kbps or less",
};

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe("a problem is one sentence", () => {
  test("with field, rule and fix", () => {
    expect(describeProblem(PROBLEM)).toBe(
      "'video.bitrateKbps' must be between 64 and 8,192 kbps: write 8,192 kbps or less",
    );
  });

  test("with the value given and the source, when there are any", () => {
    const source = { title: "TRTC API", date: "2026-08", url: "https://example.com" };

    expect(describeProblem({ ...PROBLEM, given: "9000", source })).toBe(
      "'video.bitrateKbps' must be between 64 and 8,192 kbps, got 9000: write 8,192 kbps or less (source: TRTC API, 2026-08)",
    );
  });

  test("that does not end in a period or start with its severity", () => {
    expect(describeProblem({ ...PROBLEM, severity: "warning" })).toBe(describeProblem(PROBLEM));
  });
});

describe("a value given is shown", () => {
  test.each<[unknown, string]>([
    [640, "640"],
    [1_000_000, "1000000"],
    [-0.5, "-0.5"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    ["one to one", '"one to one"'],
    ["", '""'],
    ['say "hi"', '"say \\"hi\\""'],
    ["模板", '"模板"'],
    [undefined, "undefined"],
    [null, "null"],
    [true, "true"],
    [["a", 1], '["a",1]'],
  ])("%p as %s", (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  test.each<[string, string, string]>([
    ["a line feed", "a\nb", '"a\\nb"'],
    ["a carriage return", "a\rb", '"a\\rb"'],
    ["an escape sequence", "\u001b[31mred", '"\\u001b[31mred"'],
    ["a C1 control", "a\u0085b", '"a\\u{85}b"'],
    ["a right-to-left override", "a\u202eb", '"a\\u{202e}b"'],
    ["a right-to-left isolate", "a\u2067b", '"a\\u{2067}b"'],
    ["an Arabic letter mark", "a\u061cb", '"a\\u{61c}b"'],
    ["a zero-width space", "a\u200bb", '"a\\u{200b}b"'],
    ["a line separator", "a\u2028b", '"a\\u{2028}b"'],
    ["a paragraph separator", "a\u2029b", '"a\\u{2029}b"'],
    ["a byte order mark", "a\ufeffb", '"a\\u{feff}b"'],
    ["a tag character", "a\u{e0041}b", '"a\\u{e0041}b"'],
    ["half a surrogate pair", "a\ud83db", '"a\\ud83db"'],
  ])("with %s escaped", (_name, text, shown) => {
    expect(showValue(text)).toBe(shown);
  });

  test("whole up to 80 characters, quotes included", () => {
    expect(showValue("x".repeat(78))).toBe(`"${"x".repeat(78)}"`);
  });

  test("cut beyond 80 characters, with its own length", () => {
    expect(showValue("x".repeat(79))).toBe(`"${"x".repeat(79)}… (79 characters)`);
    expect(showValue("x".repeat(5000))).toBe(`"${"x".repeat(79)}… (5000 characters)`);
  });

  test("cut between characters, never inside one", () => {
    const shown = showValue(`${"x".repeat(78)}😀${"x".repeat(10)}`);

    expect(shown).not.toMatch(/\p{Cs}/u);
  });

  test.each<[string, unknown]>([
    ["a big integer", 640n],
    ["an object that holds itself", selfHolding()],
    ["a symbol", Symbol("width")],
    ["a function", () => 640],
  ])("without failing on %s", (_name, value) => {
    expect(() => showValue(value)).not.toThrow();
  });
});

describe("whatever text is declared", () => {
  const letters = fc.constantFrom(
    "a",
    "\n",
    "\u202e",
    "\u2066",
    "\u001b",
    "\u009b",
    "\u2028",
    "😀",
  );
  const hostile = fc.oneof(
    fc.string({ unit: letters, maxLength: 90 }),
    fc.string({ unit: "binary", maxLength: 20 }),
  );

  test("is shown on one short line", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = showValue(text);

        expect(shown).not.toMatch(UNPRINTABLE);
        expect(shown.length).toBeLessThan(120);
      }),
    );
  });

  test("as template name or prefix cannot rewrite the sentence", () => {
    fc.assert(
      fc.property(hostile, hostile, (templateName, bigPictureUserIdPrefix) => {
        const draft: Draft = {
          ...MIXED,
          templateName,
          layout: "floating",
          bigPicture: { bigPictureUserIdPrefix },
        };

        expect(sentencesOn(ConsoleForm.CLASSIC, draft).join("")).not.toMatch(UNPRINTABLE);
      }),
    );
  });

  test("as URL cannot rewrite the sentence", () => {
    const pieces = fc.constantFrom("https://", "x.com", "/", "?a=", "&", "@", "{token}", "~");
    const texts = fc.array(fc.oneof(pieces, hostile), { maxLength: 6 }).map((all) => all.join(""));
    const urls = fc.oneof(
      texts,
      texts.map((text) => `https://x.com/${text}`),
    );
    const rules = fc.constantFrom(EVENT_CALLBACK_URL, CALL_CALLBACK_URL, VOD_CALLBACK_URL);

    fc.assert(
      fc.property(urls, rules, (url, rule) => {
        const sentences = sentencesOf((checks) => checkCallbackUrl("url", url, rule, checks));

        expect(sentences.join("")).not.toMatch(UNPRINTABLE);
      }),
    );
  });
});

test.each([
  [0, "0"],
  [999, "999"],
  [8192, "8,192"],
  [3_686_400, "3,686,400"],
  [1.5, "1.5"],
])("the number %d in a rule reads %s", (value, shown) => {
  expect(showNumber(value)).toBe(shown);
});

function selfHolding(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}
