import { type JunitCase, type JunitOutcome, junitXml } from "../../report/junit";
import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import { say } from "../messages";
import { showShown } from "../shown-value";
import type { SettingVerdict, VerifyReport } from "../verify-report";
import type { FormatOptions } from "./format";
import { settingRow } from "./private/setting-row";
import type { RecordingVerification, StackReport } from "./stack-report";
import { SENTENCES, VERDICT_WORDS, WORDS } from "./words";

/** Longest text of a result, characters. */
const LONGEST = 600;

/**
 * Test results: the verdict of each recording is a test, and so is each of its settings. It fails
 * where the console differs from the code; what could not be judged, or is only doubtful, is skipped.
 */
export function renderJunit({ stack, recordings }: StackReport, { lang }: FormatOptions): string {
  const suites = recordings.map((recording) => {
    const name = plainText(`${stack}/${recording.path}`);
    return { name, cases: casesOf(name, recording, lang) };
  });
  return junitXml(WORDS.verification[lang], suites);
}

function casesOf(
  className: string,
  recording: RecordingVerification,
  lang: Language,
): readonly JunitCase[] {
  const name = WORDS.verdict[lang];
  if ("why" in recording) {
    return [{ name, className, outcome: skipped(say(recording.why, lang)) }];
  }
  const { report } = recording;
  const settings = report.judgedFrom === null ? [] : report.settings;
  return [
    { name, className, outcome: verdictOutcome(report, lang) },
    ...settings.map((verdict) => settingCase(className, verdict, report, lang)),
  ];
}

function verdictOutcome({ verdict, reasons }: VerifyReport, lang: Language): JunitOutcome {
  const said = reasons.map((reason) => plainText(say(reason, lang), LONGEST));
  if (verdict === "verified") {
    return { state: "passed" };
  }
  return verdict === "drifted" || verdict === "missing"
    ? { state: "failed", message: VERDICT_WORDS[verdict][lang], details: said }
    : skipped([VERDICT_WORDS[verdict][lang], ...said].join(WORDS.colon[lang]));
}

function settingCase(
  className: string,
  verdict: SettingVerdict,
  report: VerifyReport,
  lang: Language,
): JunitCase {
  const row = settingRow(verdict, report, lang);
  const reason = say(verdict.reason, lang);
  const outcomes: Readonly<Record<typeof row.finding, JunitOutcome>> = {
    agrees: { state: "passed" },
    differs: {
      state: "failed",
      message: plainText(SENTENCES.declaredAndSeen[lang](row.declared, row.seen), LONGEST),
      details: [
        plainText(reason, LONGEST),
        ...row.counterExamples.map(({ name, fileId, createdAt, seen }) =>
          plainText([name, fileId, createdAt, seen && showShown(seen, lang)].join("  "), LONGEST),
        ),
      ],
    },
    "may-differ": skipped(reason),
    "not-shown": skipped(reason),
  };
  return { name: row.label, className, outcome: outcomes[row.finding] };
}

function skipped(text: string): JunitOutcome {
  return { state: "skipped", message: plainText(text, LONGEST) };
}
