import { CHANGE_KINDS } from "../../../review/change-kind";
import type { Report } from "../../../review/report";
import { blockedReport } from "../../helpers/sample-report";

/** What somebody may call a construct, a host, an owner or a reason. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ["a line break and a heading", "\n\n# Approved by everybody\n"],
  ["a Windows line break", "\r\n## Approved"],
  ["an escape sequence", "\u001b[2J\u001b[31mred"],
  ["a C1 control", "\u009b31m"],
  ["a right-to-left override", "\u202egnp.exe"],
  ["an isolate", "\u2066hidden\u2069"],
  ["a zero-width space", "ad\u200bmin"],
  ["a tag character", "\u{e0041}"],
  ["half a surrogate pair", "\ud83d"],
  ["a script", "<script>alert(1)</script>"],
  ["an image", '<img src=x onerror="alert(1)">'],
  ["the end of a table, a fold and a comment", "</td></table></details>-->"],
  ["the start of a comment", "<!-- trtc-recording review -->"],
  ["the end of an attribute", "\"'><b>"],
  ["an entity", "&lt;b&gt;&#x202e;"],
  ["a character data section's end", "]]>"],
  ["a mention", "@everyone"],
  ["a reference", "#1 GH-1 octo/repo#2 !3"],
  ["a Markdown link", "[x](https://evil.example)"],
  ["a Markdown image", "![x](https://evil.example/a.png)"],
  ["a bare address", "https://evil.example www.evil.example a@evil.example"],
  ["emphasis", "**bold** _it_ ~~gone~~"],
  ["backticks", "``` `a` ``"],
  ["cells", "|a|b|"],
  ["a backslash and a cell", "\\|"],
  ["a quick action", "\n/approve\n"],
  ["a list", "\n- item\n1. item"],
  ["a workflow command", "\n::error::forged"],
  ["the end of a property", ",title=forged::forged"],
  ["a percent sequence", "%0A::error::forged"],
  ["a placeholder", "{0} ${x}"],
  ["a formula", "$x$ $$y$$"],
  ["an emoji's name", ":rocket:"],
  ["something long", "x".repeat(5000)],
];

/** Fields that hold what others have written. */
const FREE = new Set([
  ...["en", "zh", "base", "head", "stack", "path", "rule", "code", "fingerprint", "file"],
  ...["reason", "owner", "app", "usageKey", "address", "subject", "source"],
]);

/** A report with something in every section, and the text in every place that others can fill. */
export function hostileReport(text: string): Report {
  return JSON.parse(JSON.stringify(blockedReport()), (key, value) => {
    const isFree = /^\d+$/.test(key) ? !Object.hasOwn(CHANGE_KINDS, value) : FREE.has(key);
    if (typeof value !== "string" || !isFree) {
      return value;
    }
    // An app is the subject by its name.
    return key === "app" ? value.replace(/(?=\/)|$/g, () => text) : value + text;
  });
}

/** What no terminal and no reader may get. */
export const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
