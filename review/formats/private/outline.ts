import type { Language } from "../../../report/language";
import type { Decision, Report } from "../../report";
import { SENTENCES, WORDS } from "../words";
import {
  approvalsSection,
  changesSection,
  consequencesSection,
  declaredSection,
  notAnalysedSection,
  planSection,
} from "./change-sections";
import { costSection, estimateSection } from "./cost-sections";
import { existingSection, findingSections, waivedSection } from "./finding-sections";
import type { OutlineOptions, Section } from "./section";

/** What a review says, in the order in which people read it: the same for every format for people. */
export interface Outline {
  readonly decision: Decision;
  /** In one sentence. */
  readonly verdict: string;
  /** What else is to be known before reading on. */
  readonly notes: readonly string[];
  readonly sections: readonly Section[];
  /** What was compared. */
  readonly footer: string;
}

export function outlineOf(report: Report, options: OutlineOptions): Outline {
  const { verdict, isFirstAdoption, base, head, today } = report;
  const { lang } = options;
  const sections = [
    consequencesSection(report, options),
    approvalsSection(report, options),
    changesSection(report, options),
    declaredSection(report, options),
    ...findingSections(report, options),
    costSection(report, options),
    estimateSection(report, options),
    planSection(report, options),
    waivedSection(report, options),
    notAnalysedSection(report, options),
    existingSection(report, options),
  ];
  return {
    decision: verdict.decision,
    verdict: verdict.text[lang],
    notes: isFirstAdoption ? [WORDS.firstAdoption[lang]] : [],
    sections: sections
      .map((section) => finished(section, lang))
      .filter(({ parts }) => parts.length > 0),
    footer: SENTENCES.compared[lang](base, head, today),
  };
}

/** Without its empty parts, with its size in the title where it is folded. */
function finished(section: Section, lang: Language): Section {
  const parts = section.parts.filter(({ size }) => size > 0);
  const title = section.isFolded
    ? SENTENCES.counted[lang](section.title, sizeOf(section))
    : section.title;
  return { ...section, title, parts };
}

/** How many things a section tells of. */
export function sizeOf({ parts }: Section): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

/**
 * What is said when nothing changes, in one line that still counts what is there; undefined when
 * there is more to say.
 */
export function silenceOf(report: Report, { lang }: OutlineOptions): string | undefined {
  const { verdict, findings, existing, waived, plans } = report;
  const isQuiet =
    verdict.decision === "allow" &&
    !verdict.differs &&
    findings.length === 0 &&
    plans.every(
      (plan) => plan.create + plan.update + plan.delete + plan.replace + plan.drifted.length === 0,
    );
  return isQuiet ? SENTENCES.unchanged[lang](existing.length, waived.length) : undefined;
}
