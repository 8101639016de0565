import * as fc from "fast-check";

/** What an attacker would write, in any order, and any characters at all. */
export const hostileText = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...["\n", "\r", "\t", " ", "  ", "\u001b[31m", "\u202e", "\u200b", "\u3164", "\ud83d"],
        ...["`", "``", "|", "\\", "[a](b)", "![", "]", "(", "<b>", "&amp;", "*", "_", "~~", "{0}"],
        ...["@octocat", "#123", "GH-1", ":x:", "$x$", "http://a.b", "www.a.b", "a@b.co", "!1"],
        ...["/approve", "- ", "1. ", "# ", "---", "a1b2c3d4e5f6", "%", "::error::", ","],
        ...['"', "'", "</p>", "]]>", "\u0000", "\uffff", "会议", "😀"],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
  fc.string({
    unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    maxLength: 12,
  }),
);
