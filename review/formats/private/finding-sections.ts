import { showNumber } from "../../../profile/problem";
import type { Language } from "../../../report/language";
import { SEVERITIES, type Severity } from "../../outcome";
import type { Finding, Report, WaivedFinding } from "../../report";
import { subjectName } from "../../subject";
import { leftOut, SECTION_WORDS, SENTENCES, WORDS } from "../words";
import { grouped, listOf, MOST_NAMES } from "./lists";
import { ruleLink } from "./rule-link";
import type { Entry, Line, List, OutlineOptions, Section } from "./section";

/** What this change brings, a section for each weight, the heaviest first. */
export function findingSections({ findings }: Report, options: OutlineOptions): readonly Section[] {
  return SEVERITIES.map((severity: Severity) => ({
    id: severity,
    title: SECTION_WORDS[severity][options.lang],
    tone: severity,
    parts: [
      findingList(
        findings.filter((finding) => finding.severity === severity),
        options,
      ),
    ],
  }));
}

/** What was so before, and is not held against this change. */
export function existingSection({ existing }: Report, options: OutlineOptions): Section {
  return {
    id: "existing",
    title: SECTION_WORDS.existing[options.lang],
    isFolded: true,
    parts: [findingList(existing, options)],
  };
}

/** What somebody answers for: in the open, with who, why and until when. */
export function waivedSection({ waived }: Report, options: OutlineOptions): Section {
  const entries = waived.map((each) => waivedEntry(each, options));
  return {
    id: "waived",
    title: SECTION_WORDS.waived[options.lang],
    parts: [listOf(entries, "findings", options.lang)],
  };
}

function findingList(findings: readonly Finding[], options: OutlineOptions): List {
  const entries = findings.map((finding) => findingEntry(finding, options));
  const more = (from: number) => moreFindings(findings, from, options.lang);
  return { kind: "list", entries, more };
}

/** `and 319 more findings: TRTC-REC-014 ×312, TRTC-REC-001 ×7`: what is not shown is named. */
function moreFindings(findings: readonly Finding[], from: number, lang: Language): string {
  const rules = grouped(findings.slice(from), ({ code }) => code);
  const named = rules
    .slice(0, MOST_NAMES)
    .map((group) => `${group[0].code} ×${showNumber(group.length)}`);
  const others = rules.length > MOST_NAMES ? ["…"] : [];
  return (
    leftOut(from, findings.length, "findings", lang) +
    WORDS.colon[lang] +
    [...named, ...others].join(WORDS.comma[lang])
  );
}

function findingEntry(finding: Finding, options: OutlineOptions): Entry {
  const { lang } = options;
  return {
    line: [{ strong: finding.text[lang] }],
    details: [[WORDS.fix[lang] + finding.fix[lang]]],
    about: about(finding, options),
    short: [{ code: finding.code }, " ", { code: subjectName(finding.subject) }],
  };
}

function waivedEntry(
  { finding, reason, owner, expires }: WaivedFinding,
  options: OutlineOptions,
): Entry {
  const answer = SENTENCES.waived[options.lang](owner, expires);
  return {
    line: [finding.text[options.lang]],
    details: [[{ strong: answer }, WORDS.colon[options.lang] + reason]],
    about: about(finding, options),
    short: [{ code: finding.code }, " ", { code: subjectName(finding.subject) }, ` ${answer}`],
  };
}

function about(finding: Finding, { docsUrl }: OutlineOptions): Line {
  const { rule, code, subject, path, location } = finding;
  const places = [subjectName(subject), path, `${location.file}:${location.line}`];
  return [
    { link: code, to: ruleLink(rule, docsUrl) },
    ...places.filter((place) => place !== "").flatMap((place) => [" · ", { code: place }]),
  ];
}
