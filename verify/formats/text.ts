import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import { terminalTable } from "../../report/table";
import { type StyleName, type TerminalStyles, terminalStyles } from "../../report/terminal";
import { type Sentence, say } from "../messages";
import { showShown } from "../shown-value";
import type { Verdict, VerifyReport } from "../verify-report";
import type { FormatOptions } from "./format";
import { factsOf, hiddenSettings, showTime } from "./private/sentences";
import { type Finding, settingRow } from "./private/setting-row";
import { usageRows } from "./private/usage-rows";
import type { RecordingVerification, StackReport } from "./stack-report";
import { FINDING_WORDS, SENTENCES, STRENGTH_WORDS, VERDICT_WORDS, WORDS } from "./words";

/** Longest text that is shown whole, characters. */
const LONGEST = 600;

const MARKS: Readonly<Record<Verdict, string>> = {
  verified: "✓",
  drifted: "✗",
  missing: "✗",
  "nothing-to-judge": "?",
  unknown: "?",
};

const COLOURS: Readonly<Record<Verdict | Finding, StyleName>> = {
  verified: "green",
  drifted: "red",
  missing: "red",
  "nothing-to-judge": "yellow",
  unknown: "yellow",
  agrees: "green",
  differs: "red",
  "may-differ": "yellow",
  "not-shown": "dim",
};

interface Terminal {
  readonly lang: Language;
  readonly styles: TerminalStyles;
  /** Screen columns. */
  readonly width: number;
}

/** For a terminal or a log. */
export function renderText({ stack, recordings }: StackReport, options: FormatOptions): string {
  const { lang, colour = false, width = Number.POSITIVE_INFINITY } = options;
  const terminal = { lang, styles: terminalStyles(colour), width };
  const blocks =
    recordings.length > 0
      ? recordings.map((recording) => recordingText(stack, recording, terminal))
      : [WORDS.nothingDeclared[lang]];
  return `${blocks.join("\n\n")}\n`;
}

function recordingText(stack: string, recording: RecordingVerification, terminal: Terminal) {
  const { lang, styles } = terminal;
  const name = plainText(`${stack}/${recording.path}`);
  if ("why" in recording) {
    return `${styles.dim("–")} ${styles.bold(name)}${WORDS.colon[lang]}${shown(recording.why, lang)}`;
  }
  const { report } = recording;
  const { verdict, reasons, warnings, unknown } = report;
  const heading = `${MARKS[verdict]} ${name}${WORDS.colon[lang]}${VERDICT_WORDS[verdict][lang]}`;
  const said = reasons.map((reason) => `  ${shown(reason, lang)}`);
  const facts = factsOf(report, lang).map((fact) => styles.dim(`  ${plainText(fact, LONGEST)}`));
  return [
    [styles[COLOURS[verdict]](styles.bold(heading)), ...said, ...facts].join("\n"),
    ...(report.judgedFrom === null ? [] : evidenceText(report, terminal)),
    ...sentencesText(WORDS.warnings[lang], warnings, terminal),
    ...sentencesText(WORDS.unknown[lang], unknown, terminal),
  ].join("\n\n");
}

function evidenceText(report: VerifyReport, terminal: Terminal): readonly string[] {
  return [
    indented(settingsTable(report, terminal)),
    ...examplesText(report, terminal),
    hiddenText(report, terminal),
    ...usageText(report, terminal),
  ];
}

function settingsTable(report: VerifyReport, { lang, styles, width }: Terminal): string {
  const columns = [
    { header: styles.dim(WORDS.setting[lang]), priority: 4 },
    { header: styles.dim(WORDS.declared[lang]), priority: 2 },
    { header: styles.dim(WORDS.seen[lang]), priority: 1 },
    { header: styles.dim(WORDS.verdict[lang]), priority: 3 },
    { header: styles.dim(WORDS.strength[lang]) },
  ];
  const rows = report.settings.map((verdict) => {
    const { label, declared, seen, finding, files, strength } = settingRow(verdict, report, lang);
    const count = finding === "not-shown" ? "" : ` (${files})`;
    return [
      label,
      plainText(declared),
      plainText(seen) || WORDS.nothing[lang],
      styles[COLOURS[finding]](FINDING_WORDS[finding][lang] + count),
      STRENGTH_WORDS[strength][lang],
    ];
  });
  return terminalTable(columns, rows, width - 2);
}

function examplesText(report: VerifyReport, terminal: Terminal): readonly string[] {
  const { lang } = terminal;
  const lines = report.settings.flatMap((verdict) => {
    const { label, counterExamples } = settingRow(verdict, report, lang);
    const files = counterExamples.map(({ name, fileId, createdAt, seen }) =>
      [seen ? showShown(seen, lang) : WORDS.nothing[lang], name, fileId, showTime(createdAt)]
        .map((cell) => plainText(cell))
        .join("  "),
    );
    return files.length === 0
      ? []
      : [
          `${label}${WORDS.colon[lang]}${shown(verdict.reason, lang)}`,
          ...files.map((file) => `  ${file}`),
        ];
  });
  return lines.length === 0 ? [] : [section(WORDS.examples[lang], lines, terminal)];
}

function hiddenText(report: VerifyReport, terminal: Terminal): string {
  const { lang } = terminal;
  const hidden = hiddenSettings(report, lang).map((each) => plainText(each));
  const lines = [WORDS.lookAtConsole[lang], hidden.join(WORDS.pause[lang])];
  return section(WORDS.notShown[lang], lines, terminal);
}

function usageText({ usage }: VerifyReport, terminal: Terminal): readonly string[] {
  if (!usage) {
    return [];
  }
  const { lang, styles } = terminal;
  const table = terminalTable(
    [
      { header: styles.dim(WORDS.tier[lang]) },
      { header: styles.dim(WORDS.single[lang]), align: "right" },
      { header: styles.dim(WORDS.mixed[lang]), align: "right" },
    ],
    usageRows(usage, lang).map(([tier, ...minutes]) => [plainText(tier), ...minutes]),
  );
  const period = SENTENCES.usagePeriod[lang](usage.firstDay, usage.lastDay);
  const title = `${WORDS.usage[lang]}${WORDS.colon[lang]}${period}`;
  return [section(title, table.split("\n"), terminal)];
}

function sentencesText(
  title: string,
  sentences: readonly Sentence[],
  terminal: Terminal,
): readonly string[] {
  const lines = sentences.map((each) => `- ${shown(each, terminal.lang)}`);
  return lines.length === 0 ? [] : [section(title, lines, terminal)];
}

function section(title: string, lines: readonly string[], { styles }: Terminal): string {
  return [`  ${styles.bold(title)}`, ...lines.map((line) => `    ${line}`)].join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

function shown(sentence: Sentence, lang: Language): string {
  return plainText(say(sentence, lang), LONGEST);
}
