import { showNumber, showText } from "../profile/problem";

/*
 * Text from outside (construct names, userIds, room ids, URLs, file names, people, reasons) made
 * harmless for the medium it is printed in. Every function takes the text as it came, shows what is
 * invisible as a visible escape, and leaves what a person reads unchanged. Cut long text with
 * `plainText` first; its result goes into every other function.
 */

/** Longest text that `plainText` shows whole, characters. */
const LONGEST_SHOWN = 200;

const LINE_CHARACTERS: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Control, bidirectional and zero-width characters as visible escapes: `\n`, `\u{202e}`. */
function visible(text: string): string {
  return showText(text.replace(/[\n\r\t]/g, (c) => LINE_CHARACTERS[c] ?? c));
}

/**
 * For a terminal, and for the midst of a sentence: on one line, without escape sequences, cut to
 * `longest` characters with the number of those left out: `abc… (+1,204)`. Never cuts an escape.
 * @param longest characters; 200 by default
 */
export function plainText(text: string, longest = LONGEST_SHOWN): string {
  const whole = visible(text);
  if ([...whole].length <= longest) {
    return whole;
  }
  const characters = [...text];
  let shown = "";
  let kept = 0;
  for (let room = longest; kept < characters.length; kept++) {
    const next = visible(characters[kept] ?? "");
    room -= [...next].length;
    if (room < 0) {
      break;
    }
    shown += next;
  }
  return `${shown}… (+${showNumber(characters.length - kept)})`;
}

/**
 * Ends a text node. GitHub looks for mentions, references, emoji and formulas after Markdown is
 * done, when a backslash is gone already; it does not look across elements.
 * @see https://github.com/github/cmark-gfm/issues/181
 */
const BREAK = "<span></span>";

/** From seven digits on, GitHub and GitLab look for a commit of that id. */
const HARMLESS_HEX = /[0-9a-f]{1,6}/gi;

/** What means something in Markdown, or to GitHub and GitLab afterwards, in reading order. */
const MARKDOWN = new RegExp(
  [
    /(?<hex>(?=\d*[a-f])[0-9a-f]{7,})/, // a commit id
    /(?<referring>[@#:$!~%&^[{]|(?<=www)\.|(?<=[a-z_])-(?=\d))(?!\s)/, // @user, #1, :x:, ABC-1 …
    /(?<special>[\\`*_{}[\]<>~#@$!&^])/, // but a colon before a space, which is only a colon
    /(?<lineStart>^[-+=/.)]|(?<=^\d+)[.)])/, // a list, an underline, a quick action
    /(?<pipe>\|)/,
    /(?<space>^ | $| (?= ))/, // HTML would swallow it
  ]
    .map((part) => part.source)
    .join("|"),
  "gi",
);

/**
 * For Markdown between other text, in GitHub and in GitLab, table cells and line starts included:
 * renders as the text itself. Never a link, an image, HTML, emphasis, a code span, a heading, a list,
 * a mention, a reference, an emoji, a formula or a quick action.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 * @see https://github.github.com/gfm/#autolinks-extension-
 * @see https://docs.gitlab.com/user/markdown/#gitlab-specific-references
 */
export function markdownText(text: string): string {
  return visible(text).replace(MARKDOWN, (found, ...rest) => {
    const kind: Readonly<Record<string, string | undefined>> = rest.at(-1);
    if (kind.hex) {
      return found.match(HARMLESS_HEX)?.join(BREAK) ?? found;
    }
    if (kind.space) {
      return "&nbsp;";
    }
    // An entity, because a table takes the backslash before a pipe for itself.
    return kind.pipe ? "&#124;" : `\\${found}${kind.referring ? BREAK : ""}`;
  });
}

/**
 * For Markdown as a code span, table cells included: renders as the text itself, backticks too.
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown.trim() === "" || shown.includes("|")) {
    // Backticks need something to enclose, and cannot keep a pipe from ending a table cell.
    return `<code>${markdownText(text)}</code>`;
  }
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
  const padding = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return fence + padding + shown + padding + fence;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/**
 * For HTML, SVG and XML 1.0 alike, as text or in a quoted attribute; line breaks and tabs stay what
 * they are, characters that XML forbids are shown as escapes. Not for `href`, `src`, `style` or a
 * script: there, characters are not what does harm.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function markupText(text: string): string {
  return text.replace(/[^\n\t]+/g, visible).replace(/[&<>"'\n\t]/g, (c) => ENTITIES[c] ?? c);
}

/**
 * For the message of a GitHub annotation (`::error::message`); line breaks stay line breaks.
 * @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function annotationMessage(text: string): string {
  const shown = text.replaceAll("\r\n", "\n").replace(/[^\n]+/g, visible);
  return shown.replaceAll("%", "%25").replaceAll("\n", "%0A");
}

/** For a property of a GitHub annotation (`file=…`, `title=…`): one line. */
export function annotationProperty(text: string): string {
  return visible(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * For the plain text of a SARIF message: no placeholder (§3.11.5), no embedded link (§3.11.6).
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os.html
 */
export function sarifText(text: string): string {
  return visible(text)
    .replace(/[{}]/g, (brace) => brace + brace)
    .replace(/(\\*)\](?=\()/g, "$1$1\\]");
}
