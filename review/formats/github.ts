import { annotationMessage, annotationProperty, plainText } from "../../report/neutralise";
import type { Severity } from "../outcome";
import type { Decision, Finding, Report } from "../report";
import { subjectName } from "../subject";
import type { FormatOptions } from "./format";
import { silenceOf } from "./private/outline";
import { WORDS } from "./words";

const COMMANDS: Readonly<Record<Severity | Decision, "error" | "warning" | "notice">> = {
  block: "error",
  approve: "warning",
  "needs-approval": "warning",
  warn: "warning",
  info: "notice",
  allow: "notice",
};

/** Longest text of an annotation, characters. */
const LONGEST = 600;

/**
 * Workflow commands that annotate the lines of a pull request; nothing where nothing changes. The
 * verdict and the heaviest come first, because GitHub shows 10 of each kind for a step.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(report: Report, { lang }: FormatOptions): string {
  if (silenceOf(report, { lang }) !== undefined) {
    return "";
  }
  const { verdict, findings } = report;
  const title = annotationProperty(WORDS.review[lang]);
  const lines = [
    `::${COMMANDS[verdict.decision]} title=${title}::${message(verdict.text[lang])}`,
    ...findings.map((finding) => findingLine(finding, lang)),
  ];
  return `${lines.join("\n")}\n`;
}

function findingLine(finding: Finding, lang: FormatOptions["lang"]): string {
  const { severity, code, subject, location, text, fix } = finding;
  const properties = [
    `file=${annotationProperty(location.file)}`,
    `line=${location.line}`,
    `title=${annotationProperty(plainText(`${code} ${subjectName(subject)}`))}`,
  ];
  const said = message(text[lang], WORDS.fix[lang] + fix[lang]);
  return `::${COMMANDS[severity]} ${properties.join(",")}::${said}`;
}

function message(...lines: readonly string[]): string {
  return annotationMessage(lines.map((line) => plainText(line, LONGEST)).join("\n"));
}
