import { markupText, plainText } from "../../report/neutralise";
import type { Severity } from "../outcome";
import type { Decision, Report } from "../report";
import type { FormatOptions } from "./format";
import { fitRuns, type Run, sizeOf } from "./private/fit";
import { markdownLine, markdownWords } from "./private/markdown-line";
import { outlineOf, silenceOf } from "./private/outline";
import type { Entry, Line, List, Section, SectionId, Table } from "./private/section";

/**
 * Most bytes of a comment. GitHub says "65,536 characters" and was measured to count code points in
 * one place and four times as many bytes in another; neither is ever more than bytes of UTF-8.
 * @see https://github.com/dead-claudia/github-limits/pull/13
 */
export const LONGEST_COMMENT = 65_536;

/** What is kept where there is no room for everything, first to last. */
const BY_IMPORTANCE: readonly SectionId[] = [
  "block",
  "approvals",
  "approve",
  "consequences",
  "changes",
  "plan",
  "warn",
  "cost",
  "waived",
  "declared",
  "notAnalysed",
  "info",
  "existing",
  "estimate",
];

/** Longest text in full and in brief, characters before they are escaped. */
const FULL = 600;
const BRIEF = 80;

/** Longest count of what is left out: it names ten rules. */
const MORE = 300;

const DECISION_MARKS: Readonly<Record<Decision, string>> = {
  block: "⛔",
  "needs-approval": "✋",
  allow: "✅",
};

const TONE_MARKS: Readonly<Record<Severity, string>> = {
  block: "⛔ ",
  approve: "✋ ",
  warn: "⚠️ ",
  info: "ℹ️ ",
};

/** A part of a section: what frames it always stands, the rest as far as there is room. */
interface Block extends Run {
  readonly section: SectionId;
  readonly before: string;
  readonly after: string;
}

/**
 * First line of the comment, invisible: by it the next run finds the comment to update.
 * @param tag tells several reviews of one pull request apart
 */
export function commentTag(tag?: string): string {
  const key = tag === undefined ? "" : `:${plainText(tag, 60).replace(/[^\w./-]/g, "_")}`;
  return `<!-- trtc-recording review${key} -->`;
}

/**
 * A comment for a pull request on GitHub or a merge request on GitLab, at most `LONGEST_COMMENT`
 * long whatever the report holds.
 */
export function renderMarkdown(report: Report, options: FormatOptions): string {
  const tag = commentTag(options.tag);
  const silence = silenceOf(report, options);
  if (silence !== undefined) {
    return `${tag}\n✅ ${markdownWords(silence, FULL)}\n`;
  }
  const { decision, verdict, notes, sections, footer } = outlineOf(report, options);
  const opening = [
    `${tag}\n## ${DECISION_MARKS[decision]} ${markdownWords(verdict, FULL)}`,
    ...notes.map((note) => markdownWords(note, FULL)),
  ].join("\n\n");
  const closing = `\n\n<sub>${markdownWords(footer, FULL)}</sub>\n`;
  return opening + fitBlocks(sections.flatMap(blocksOf), sizeOf(opening + closing)) + closing;
}

function fitBlocks(blocks: readonly Block[], taken: number): string {
  const frames = blocks.map(({ before, after }) => sizeOf(before + after));
  const room = LONGEST_COMMENT - taken - frames.reduce((sum, size) => sum + size, 0);
  const rank = ({ section }: Block) => BY_IMPORTANCE.indexOf(section);
  const ranked = [...blocks].sort((a, b) => rank(a) - rank(b));
  const fitted = fitRuns(ranked, room);
  return blocks.map((block) => block.before + fitted[ranked.indexOf(block)] + block.after).join("");
}

function blocksOf({ id, title, tone, isFolded, parts }: Section): readonly Block[] {
  const mark = tone ? TONE_MARKS[tone] : "";
  const [open, close] = isFolded
    ? [`\n\n<details><summary>${markupText(title)}</summary>`, "\n\n</details>"]
    : [`\n\n### ${mark}${markdownWords(title, FULL)}`, ""];
  return parts.map((part, index) => {
    const { before, ...run } = part.kind === "list" ? listRun(part) : tableRun(part);
    return {
      section: id,
      before: `${index === 0 ? open : ""}\n${before}`,
      ...run,
      after: index === parts.length - 1 ? close : "",
    };
  });
}

function listRun({ entries, more }: List): Run & { readonly before: string } {
  return {
    before: "",
    items: entries.map((entry) => ({
      full: () => `\n- ${entryMarkdown(entry)}`,
      brief: () => `\n- ${markdownLine(entry.short ?? entry.line, BRIEF)}`,
    })),
    more: (from) => `\n- <em>${markdownWords(more(from), MORE)}</em>`,
  };
}

/** Explicit breaks: GitLab joins lines, GitHub does not. */
function entryMarkdown({ line, details = [], about = [] }: Entry): string {
  const below = details.map((detail) => markdownLine(detail, FULL));
  const small = about.map((each) => `<sub>${markdownLine(each, FULL)}</sub>`);
  return [markdownLine(line, FULL), ...below, ...small].join("<br>");
}

function tableRun({
  caption,
  columns,
  rows,
  figures,
  more,
}: Table): Run & { readonly before: string } {
  const ruler = columns.map((_, index) => (index < columns.length - figures ? "---" : "---:"));
  const header = columns.map((column) => markdownWords(column, FULL));
  const rowOf = (row: readonly Line[], longest: number) =>
    rowMarkdown(row.map((cell) => markdownLine(cell, longest)));
  return {
    before: `\n${markdownWords(caption, FULL)}\n${rowMarkdown(header)}${rowMarkdown(ruler)}`,
    items: rows.map((row) => ({ full: () => rowOf(row, FULL), brief: () => rowOf(row, BRIEF) })),
    more: (from) => `\n\n<em>${markdownWords(more(from), MORE)}</em>`,
  };
}

function rowMarkdown(cells: readonly string[]): string {
  return `\n| ${cells.join(" | ")} |`;
}
