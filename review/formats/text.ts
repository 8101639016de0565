import { plainText } from "../../report/neutralise";
import { displayWidth, terminalTable } from "../../report/table";
import { type StyleName, type TerminalStyles, terminalStyles } from "../../report/terminal";
import type { Severity } from "../outcome";
import { wrapText } from "../preview/wrap-text";
import type { Decision, Report } from "../report";
import type { FormatOptions } from "./format";
import { outlineOf, silenceOf } from "./private/outline";
import type { Entry, Line, Piece, Section, Table } from "./private/section";
import { WORDS } from "./words";

/** Longest text that is shown whole, characters. */
const LONGEST = 600;

const MARKS: Readonly<Record<Decision, string>> = { block: "✗", "needs-approval": "!", allow: "✓" };

const COLOURS: Readonly<Record<Decision | Severity, StyleName>> = {
  block: "red",
  "needs-approval": "yellow",
  approve: "yellow",
  warn: "yellow",
  info: "cyan",
  allow: "green",
};

interface Terminal {
  readonly styles: TerminalStyles;
  /** Screen columns. */
  readonly width: number;
  readonly colon: string;
}

/** For a terminal or a log: what the comment says; what is folded there is brief here. */
export function renderText(report: Report, options: FormatOptions): string {
  const { colour = false, width = Number.POSITIVE_INFINITY } = options;
  const terminal: Terminal = {
    styles: terminalStyles(colour),
    width,
    colon: WORDS.colon[options.lang],
  };
  const { styles } = terminal;
  const silence = silenceOf(report, options);
  if (silence !== undefined) {
    return `${styles.green(MARKS.allow)} ${silence}\n`;
  }
  const { decision, verdict, notes, sections, footer } = outlineOf(report, options);
  const heading = wrapped([`${MARKS[decision]} ${verdict}`], "", terminal).map((line) =>
    styles[COLOURS[decision]](styles.bold(line)),
  );
  const paragraph = (text: string) => wrapped([text], "", terminal).join("\n");
  const parts = [
    [...heading, ...notes.map(paragraph)].join("\n"),
    ...sections.map((section) => sectionText(section, terminal)),
    styles.dim(paragraph(footer)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionText({ title, tone, isFolded, parts }: Section, terminal: Terminal): string {
  const { styles } = terminal;
  const heading = styles.bold(title);
  const lines = parts.flatMap((part) => {
    if (part.kind === "table") {
      return tableText(part, terminal);
    }
    return part.entries.flatMap((entry) =>
      isFolded ? bullet(entry.short ?? entry.line, terminal) : entryText(entry, terminal),
    );
  });
  return [tone ? styles[COLOURS[tone]](heading) : heading, ...lines].join("\n");
}

function entryText(
  { line, details = [], about = [] }: Entry,
  terminal: Terminal,
): readonly string[] {
  return [
    ...bullet(line, terminal),
    ...details.flatMap((detail) => wrapped(detail, "    ", terminal)),
    ...about.flatMap((each) => wrapped(each, "    ", terminal)).map(terminal.styles.dim),
  ];
}

function bullet(line: Line, terminal: Terminal): readonly string[] {
  return wrapped(line, "    ", terminal).map((each, index) =>
    index === 0 ? each.replace("    ", "  - ") : each,
  );
}

/** A table where it fits whole; where it does not, a line for each cell: values are never cut. */
function tableText(table: Table, terminal: Terminal): readonly string[] {
  const { caption, columns, rows, figures } = table;
  const cells = rows.map((row) => row.map((cell) => lineText(cell, terminal)));
  const aligned = columns.map((header, index) => ({
    header: terminal.styles.dim(header),
    align: index < columns.length - figures ? ("left" as const) : ("right" as const),
  }));
  const lines = terminalTable(aligned, cells).split("\n");
  const fits = lines.every((line) => displayWidth(line) + 2 <= terminal.width);
  return [
    ...wrapped([caption], "  ", terminal),
    ...(fits ? lines.map((line) => `  ${line}`) : stackedText(table, terminal)),
  ];
}

/** The name of a thing, below it a label without its header where it has one, then every value. */
function stackedText({ columns, rows, figures }: Table, terminal: Terminal): readonly string[] {
  const labels = columns.length - figures > 1 ? 1 : 0;
  return rows.flatMap(([name = [], ...values]) => [
    ...(name.length > 0 ? bullet(name, terminal) : []),
    ...values.flatMap((value, index) =>
      index < labels
        ? wrapped(value, "    ", terminal)
        : wrapped([`${columns[index + 1]}${terminal.colon}`, ...value], "      ", terminal),
    ),
  ]);
}

function wrapped(line: Line, indent: string, terminal: Terminal): readonly string[] {
  const room = terminal.width - indent.length;
  return wrapText(lineText(line, terminal), room).map((each) => indent + each);
}

function lineText(line: Line, { styles }: Terminal): string {
  return line.map((piece) => pieceText(piece, styles)).join("");
}

function pieceText(piece: Piece, { bold, cyan }: TerminalStyles): string {
  if (typeof piece === "string") {
    return plainText(piece, LONGEST);
  }
  if ("code" in piece) {
    return cyan(plainText(piece.code, LONGEST));
  }
  return "strong" in piece
    ? bold(plainText(piece.strong, LONGEST))
    : `${cyan(plainText(piece.link, LONGEST))} (${piece.to})`;
}
