import { showNumber } from "../../../profile/problem";
import type { Language } from "../../../report/language";
import { SEVERITIES, type Severity } from "../../outcome";
import type { Finding, Report, WaivedFinding } from "../../report";
import { subjectName } from "../../subject";
import { leftOut, SECTION_WORDS, SENTENCES, WORDS } from "../words";
import { grouped, listOf, MOST_NAMES, names } from "./lists";
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

/** What is found in several places, in the same words, is one entry of at most ten places. */
function findingList(findings: readonly Finding[], options: OutlineOptions): List {
  const { lang } = options;
  const keyOf = ({ rule, text, fix }: Finding) => JSON.stringify([rule, text[lang], fix[lang]]);
  const groups = grouped(findings, keyOf, MOST_NAMES);
  return {
    kind: "list",
    entries: groups.map((group) => findingEntry(group, options)),
    size: findings.length,
    more: (from) => moreFindings(groups.slice(from).flat(), from, lang),
  };
}

/** `and 319 more findings: TRTC-REC-014 ×312, TRTC-REC-001 ×7`: what is not shown is named. */
function moreFindings(left: readonly Finding[], shown: number, lang: Language): string {
  const rules = grouped(left, ({ code }) => code);
  const named = rules
    .slice(0, MOST_NAMES)
    .map((group) => `${group[0].code} ×${showNumber(group.length)}`);
  const others = rules.length > MOST_NAMES ? ["…"] : [];
  return (
    leftOut(left.length, shown, "findings", lang) +
    WORDS.colon[lang] +
    [...named, ...others].join(WORDS.comma[lang])
  );
}

type Findings = readonly [Finding, ...Finding[]];

function findingEntry(group: Findings, options: OutlineOptions): Entry {
  const [{ text, fix }] = group;
  const { lang } = options;
  return {
    line: [{ strong: text[lang] }],
    details: [[WORDS.fix[lang] + fix[lang]]],
    about: places(group, options),
    short: shortOf(group, lang),
  };
}

function waivedEntry(
  { finding, reason, owner, expires }: WaivedFinding,
  options: OutlineOptions,
): Entry {
  const { lang } = options;
  const answer = SENTENCES.waived[lang](owner, expires);
  return {
    line: [finding.text[lang]],
    details: [[{ strong: answer }, WORDS.colon[lang] + reason]],
    about: places([finding], options),
    short: [...shortOf([finding], lang), ` ${answer}`],
  };
}

/** The rule and what it was found at, and nothing else. */
function shortOf(group: Findings, lang: Language): Line {
  const subjects = group.map(({ subject }) => subjectName(subject));
  return [{ code: group[0].code }, " ", ...names(subjects, lang)];
}

/** A line for each place, the first with the page of the rule. */
function places(group: Findings, { docsUrl }: OutlineOptions): readonly Line[] {
  const [{ rule, code }] = group;
  const page = docsUrl === undefined ? { code } : { link: code, to: ruleLink(rule, docsUrl) };
  return group.map(({ subject, path, location }, index) => {
    const place = [subjectName(subject), path, `${location.file}:${location.line}`];
    const shown = place.filter((each) => each !== "").map((each) => ({ code: each }));
    const pieces = index === 0 ? [page, ...shown] : shown;
    return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [" · ", piece]));
  });
}
