import * as fc from "fast-check";
import { isSecret, Secrets, showText } from "../../cloud/secrets";

describe("text of others", () => {
  test("is put on one line, with control and bidirectional characters escaped", () => {
    expect(showText("a\nb\u202ec\u0000d\u2028e")).toBe("a\\u{a}b\\u{202e}c\\u{0}d\\u{2028}e");
  });

  test("is cut", () => {
    expect(showText("x".repeat(300))).toBe("x".repeat(300));
    expect(showText("x".repeat(301))).toBe(`${"x".repeat(300)}…`);
    expect(showText("y".repeat(65_536), 3)).toBe("yyy…");
  });

  test("stays as it is otherwise", () => {
    expect(showText('quota "${x}" 配额')).toBe('quota "${x}" 配额');
  });
});

describe("secrets", () => {
  const secret = 'p+s/s=w"ord';

  test.each([
    ["as they are", secret],
    ["URL encoded", encodeURIComponent(secret)],
    ["escaped in JSON", JSON.stringify(secret)],
  ])("are taken out of a text %s", (_, form) => {
    expect(new Secrets([secret]).hide(`it reads ${form}!`)).toMatch(/^it reads "?\[hidden\]"?!$/);
  });

  test("drop a text as a whole when one is too short to be found", () => {
    expect(new Secrets(["short", undefined]).hide("any text")).toBe("");
    expect(new Secrets([undefined, ""]).hide("any text")).toBe("any text");
  });

  test("never come out, whatever surrounds them", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 8, maxLength: 40 }),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (key, before, after) => {
          fc.pre(!"[hidden]".includes(key));
          expect(new Secrets([key]).hide(`${before}${key}${after}`)).not.toContain(key);
        },
      ),
    );
  });

  test.each([
    ["1234567", false],
    ["12345678", true],
    ["1234 5678", false],
    ["12345678\n", false],
    ["пароль-пароль", false],
    ["", false],
  ])("%j: may be one is %s", (value, expected) => {
    expect(isSecret(value)).toBe(expected);
  });
});
