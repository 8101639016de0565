import { type JunitCase, type JunitOutcome, junitXml } from "../../report/junit";
import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import type { Finding, NotAnalysed, Report } from "../report";
import { subjectName } from "../subject";
import type { FormatOptions } from "./format";
import { SECTION_WORDS, SENTENCES, WORDS } from "./words";

/** Longest text of a result, characters. */
const LONGEST = 600;

/**
 * Test results. The verdict is a test, and every finding is one: it fails where somebody has to act.
 * The rest is skipped, which is the only other thing that JUnit knows: what only deserves a look, was
 * so before, is waived or could not be judged.
 */
export function renderJunit(report: Report, { lang }: FormatOptions): string {
  const { findings, existing, waived, notAnalysed } = report;
  const suites = [
    {
      name: WORDS.review[lang],
      cases: [
        verdictCase(report, lang),
        ...findings.map((finding) => findingCase(finding, outcomeOf(finding, lang))),
      ],
    },
    {
      name: SECTION_WORDS.waived[lang],
      cases: waived.map(({ finding, owner, expires, reason }) => {
        const answer = SENTENCES.waived[lang](owner, expires);
        return findingCase(finding, skipped(`${answer}${WORDS.colon[lang]}${reason}`));
      }),
    },
    {
      name: SECTION_WORDS.existing[lang],
      cases: existing.map((finding) => findingCase(finding, skipped(finding.text[lang]))),
    },
    {
      name: SECTION_WORDS.notAnalysed[lang],
      cases: notAnalysed.map((each) => notAnalysedCase(each, lang)),
    },
  ];
  return junitXml(
    WORDS.review[lang],
    suites.filter(({ cases }) => cases.length > 0),
  );
}

function verdictCase({ verdict, head }: Report, lang: Language): JunitCase {
  const message = plainText(verdict.text[lang], LONGEST);
  return {
    name: WORDS.mayBeMerged[lang],
    className: plainText(head),
    outcome: verdict.decision === "allow" ? { state: "passed" } : { state: "failed", message },
  };
}

function findingCase(finding: Finding, outcome: JunitOutcome): JunitCase {
  const { code, rule, path, subject, location } = finding;
  const setting = path === "" ? "" : ` (${path})`;
  return {
    name: plainText(`${code} ${rule}${setting}`),
    className: plainText(subjectName(subject)),
    file: plainText(location.file),
    line: location.line,
    outcome,
  };
}

function outcomeOf({ severity, text, fix }: Finding, lang: Language): JunitOutcome {
  if (severity !== "block" && severity !== "approve") {
    return skipped(text[lang]);
  }
  return {
    state: "failed",
    message: plainText(text[lang], LONGEST),
    details: [plainText(WORDS.fix[lang] + fix[lang], LONGEST)],
  };
}

function notAnalysedCase({ subject, path = "", text }: NotAnalysed, lang: Language): JunitCase {
  return {
    name: plainText(path === "" ? WORDS.review[lang] : path),
    className: plainText(subject ? subjectName(subject) : WORDS.review[lang]),
    outcome: skipped(text[lang]),
  };
}

function skipped(text: string): JunitOutcome {
  return { state: "skipped", message: plainText(text, LONGEST) };
}
