import * as fc from "fast-check";
import {
  annotationMessage,
  annotationProperty,
  markdownCode,
  markdownText,
  markupText,
  plainText,
  sarifText,
} from "../../report/neutralise";
import { hostileText } from "./hostile-text";

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe("text for a terminal", () => {
  test.each<[string, string, string]>([
    ["a plain name", "one-to-one/Calls", "one-to-one/Calls"],
    ["Chinese", "双录（保险）", "双录（保险）"],
    ["an emoji", "ok 😀", "ok 😀"],
    ["a line feed", "a\nb", "a\\nb"],
    ["a carriage return", "a\rb", "a\\rb"],
    ["a tab", "a\tb", "a\\tb"],
    ["an escape sequence", "\u001b[31mred", "\\u{1b}[31mred"],
    ["a C1 control", "\u009b31m", "\\u{9b}31m"],
    ["a right-to-left override", "a\u202eb", "a\\u{202e}b"],
    ["an isolate", "a\u2067b", "a\\u{2067}b"],
    ["a zero-width space", "a\u200bb", "a\\u{200b}b"],
    ["a zero-width joiner", "a\u200db", "a\\u{200d}b"],
    ["a line separator", "a\u2028b", "a\\u{2028}b"],
    ["a tag character", "a\u{e0041}b", "a\\u{e0041}b"],
    ["a Hangul filler", "a\u3164b", "a\\u{3164}b"],
    ["a variation selector", "a\ufe0fb", "a\\u{fe0f}b"],
    ["a blank Braille pattern", "a\u2800b", "a\\u{2800}b"],
    ["a noncharacter", "a\uffffb", "a\\u{ffff}b"],
    ["half a surrogate pair", "a\ud83db", "a\\u{d83d}b"],
  ])("shows %s", (_name, text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  test.each<[number, string]>([
    [199, "x".repeat(199)],
    [200, "x".repeat(200)],
    [201, `${"x".repeat(200)}… (+1)`],
    [5200, `${"x".repeat(200)}… (+5,000)`],
  ])("of %i characters is cut beyond 200, with the number left out", (length, shown) => {
    expect(plainText("x".repeat(length))).toBe(shown);
  });

  test("is cut before a character or an escape, never inside", () => {
    expect(plainText("ab😀cd", 3)).toBe("ab😀… (+2)");
    expect(plainText("ab\u202ecd", 9)).toBe("ab… (+3)");
    expect(plainText("ab\u202ecd", 10)).toBe("ab\\u{202e}… (+2)");
  });

  test("is one line without anything invisible, and stays as it is the second time", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = plainText(text);

        expect(shown).not.toMatch(UNPRINTABLE);
        expect(plainText(shown)).toBe(shown);
      }),
    );
  });
});

describe("text in Markdown", () => {
  test.each<[string, string, string]>([
    ["a plain name", "one-to-one/Calls", "one-to-one/Calls"],
    ["a link", "[a](b)", "\\[<span></span>a\\](b)"],
    ["an image", "![a](b)", "\\!<span></span>\\[<span></span>a\\](b)"],
    ["HTML", "<b>", "\\<b\\>"],
    ["an entity", "&amp;", "\\&<span></span>amp;"],
    [
      "emphasis",
      "*a* _b_ ~~c~~",
      "\\*a\\* \\_b\\_ \\~<span></span>\\~<span></span>c\\~<span></span>\\~<span></span>",
    ],
    ["a table cell's end", "a|b", "a&#124;b"],
    ["a code fence", "```", "\\`\\`\\`"],
    ["a heading", "# a", "\\# a"],
    ["a bullet", "- a", "\\- a"],
    ["a numbered list", "12. a", "12\\. a"],
    ["a rule", "---", "\\---"],
    ["an underlined heading", "===", "\\==="],
    ["a quote", "> a", "\\> a"],
    ["indented code", "    a", "&nbsp;&nbsp;&nbsp; a"],
    ["spaces at the end, a line break", "a  ", "a&nbsp;&nbsp;"],
    ["a bare URL", "http://a.b", "http\\:<span></span>//a.b"],
    ["a bare host", "www.a.b", "www\\.<span></span>a.b"],
    ["an e-mail address", "a@b.co", "a\\@<span></span>b.co"],
    ["a mention", "@octocat", "\\@<span></span>octocat"],
    ["an issue", "a/b#123", "a/b\\#<span></span>123"],
    ["an issue of an old form", "GH-123", "GH\\-<span></span>123"],
    ["a commit", "a1b2c3d4e5f6a1", "a1b2c3<span></span>d4e5f6<span></span>a1"],
    ["a number, which is no commit", "1400000001", "1400000001"],
    ["a merge request", "!1", "\\!<span></span>1"],
    ["a label", "~bug", "\\~<span></span>bug"],
    ["a quick action", "/approve", "\\/approve"],
    ["a formula", "$x$", "\\$<span></span>x\\$<span></span>"],
    ["an emoji", ":x:", "\\:<span></span>x\\:<span></span>"],
    [
      "a reference by word",
      "[vulnerability:1]",
      "\\[<span></span>vulnerability\\:<span></span>1\\]",
    ],
    ["an inline diff", "{+ a +}", "\\{<span></span>+ a +\\}"],
    ["a backslash", "C:\\new", "C\\:<span></span>\\\\new"],
    ["a forged section", "a\n## All passed", "a\\\\n\\#<span></span>\\# All passed"],
    ["a right-to-left override", "a\u202eb", "a\\\\u\\{<span></span>202e\\}b"],
  ])("shows %s as it is written", (_name, text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test("renders as the very same text, whatever it is", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(rendered(markdownText(text))).toBe(plainText(text));
      }),
    );
  });

  test("leaves nothing for a renderer to find, whatever it is", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = markdownText(text);
        const bare = markdown
          .replaceAll("<span></span>", "")
          .replaceAll("&nbsp;", " ")
          .replace(/\\[!-/:-@[-`{-~]|&\w+;|&#124;/g, "");

        expect(bare).not.toMatch(/[\\`*_{}[\]<>|~#@$!&^]|[:%](?!\s)/);
        expect(markdown).not.toMatch(/^[-+=/.)\s]|^\d+[.)]|\s$/);
      }),
    );
  });

  test("leaves no text node that GitHub or GitLab would read as a reference", () => {
    const reference = /[@#$!~%&^:[{]\S|www\.\S|:\/\/|[a-z_]-\d|(?=\d*[a-f])[0-9a-f]{7}/i;

    fc.assert(
      fc.property(hostileText, (text) => {
        const nodes = markdownText(text).split("<span></span>").map(rendered);

        expect(nodes.filter((node) => reference.test(node))).toEqual([]);
      }),
    );
  });
});

/** The text of what `markdownText` gives, by the rules of CommonMark for escapes and entities. */
function rendered(markdown: string): string {
  return markdown
    .replaceAll("<span></span>", "")
    .replace(
      /\\([!-/:-@[-`{-~])|&nbsp;|&#124;/g,
      (entity, escaped) => escaped ?? (entity === "&nbsp;" ? " " : "|"),
    );
}

describe("text in a Markdown code span", () => {
  test.each<[string, string, string]>([
    ["a plain name", "one_to_one", "`one_to_one`"],
    ["a backtick", "a`b", "``a`b``"],
    ["two backticks", "a``b", "```a``b```"],
    ["a backtick at an end", "`a", "`` `a ``"],
    ["spaces at the ends", " a ", "`  a  `"],
    ["nothing", "", "<code></code>"],
    ["only spaces", "  ", "<code>&nbsp;&nbsp;</code>"],
    ["a pipe", "a|*b*", "<code>a&#124;\\*b\\*</code>"],
    ["a line break", "a\nb", "`a\\nb`"],
  ])("shows %s", (_name, text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });

  test("ends where it shall, whatever is in it", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = markdownCode(text);
        const [, fence = "", inner = ""] = /^(`+)(.*?)\1$/.exec(code) ?? [];
        const shown = /^ .* $/.test(inner) ? inner.slice(1, -1) : inner;

        expect(fence ? shown : rendered(code.slice(6, -7))).toBe(plainText(text));
        expect(inner.match(/`+/g) ?? []).not.toContain(fence);
        expect(code).not.toMatch(/[\n|]/);
      }),
    );
  });
});

describe("text in markup", () => {
  test.each<[string, string, string]>([
    ["a tag", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["an attribute's end", `" onload='x'`, "&quot; onload=&#39;x&#39;"],
    ["an entity", "&lt;", "&amp;lt;"],
    ["the end of CDATA", "]]>", "]]&gt;"],
    ["a line break and a tab", "a\n\tb", "a&#10;&#9;b"],
    ["what XML forbids", "\u0000\u0008\ufffe\ud800", "\\u{0}\\u{8}\\u{fffe}\\u{d800}"],
    ["a right-to-left override", "a\u202eb", "a\\u{202e}b"],
    ["a carriage return", "a\rb", "a\\rb"],
  ])("shows %s", (_name, text, markup) => {
    expect(markupText(text)).toBe(markup);
  });

  test("holds nothing but characters of XML, and no markup", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markup = markupText(text);

        expect(markup).not.toMatch(UNPRINTABLE);
        expect(markup).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39|#10|#9);)/);
      }),
    );
  });
});

describe("text in a GitHub annotation", () => {
  test.each<[string, string, string]>([
    ["a percent sign", "5%0A", "5%250A"],
    ["line breaks", "a\r\nb\nc", "a%0Ab%0Ac"],
    ["a lone carriage return", "a\rb", "a\\rb"],
    ["a colon and a comma", "a: b, c", "a: b, c"],
    ["an escape sequence", "\u001b[0m", "\\u{1b}[0m"],
  ])("as message shows %s", (_name, text, message) => {
    expect(annotationMessage(text)).toBe(message);
  });

  test.each<[string, string, string]>([
    ["a percent sign", "5%2C", "5%252C"],
    ["a line break", "a\nb", "a\\nb"],
    ["a colon and a comma", "a:b,c", "a%3Ab%2Cc"],
  ])("as property shows %s", (_name, text, property) => {
    expect(annotationProperty(text)).toBe(property);
  });

  test("is one line that the runner reads back as it was", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const property = annotationProperty(text);
        const message = annotationMessage(text);

        expect(property).not.toMatch(/[\r\n:,]/);
        expect(decodeURIComponent(property.replace(/%(?!25|3A|2C)/g, "!"))).toBe(plainText(text));
        expect(message).not.toMatch(/[\r\n]/);
        expect(message.replaceAll("%0A", "").replaceAll("%25", "")).not.toContain("%");
      }),
    );
  });
});

describe("text in a SARIF message", () => {
  test.each<[string, string, string]>([
    ["a placeholder", "{0}", "{{0}}"],
    ["an expression", "${token}", "${{token}}"],
    ["an embedded link", "[a](http://b)", "[a\\](http://b)"],
    ["an escaped link", "[a\\](b)", "[a\\\\\\](b)"],
    ["brackets that are no link", "a[0] (b)", "a[0] (b)"],
    ["a line break", "a\nb", "a\\nb"],
  ])("shows %s", (_name, text, message) => {
    expect(sarifText(text)).toBe(message);
  });

  test("has no placeholder and no link, whatever it is", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const message = sarifText(text);

        expect(message.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/[{}]/);
        expect(message).not.toMatch(/(?<!\\)(\\\\)*\]\(/);
      }),
    );
  });
});
