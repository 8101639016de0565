import { type Html, html } from "../../report/html";
import { type HtmlStatus, htmlPage } from "../../report/html-page";
import type { Language } from "../../report/language";
import { layoutPreviewHtml } from "../preview";
import type { Decision, Report } from "../report";
import { subjectName } from "../subject";
import type { FormatOptions } from "./format";
import { lineHtml, sectionHtml } from "./private/html-section";
import { outlineOf, silenceOf } from "./private/outline";
import { SECTION_WORDS, WORDS } from "./words";

const STATUSES: Readonly<Record<Decision, HtmlStatus>> = {
  block: "block",
  "needs-approval": "approve",
  allow: "allow",
};

/** A page of its own, for those who read no pull requests: the comment, with pictures. */
export function renderHtml(report: Report, options: FormatOptions): string {
  const { lang } = options;
  const title = WORDS.review[lang];
  const silence = silenceOf(report, options);
  const { decision, verdict, notes, sections, footer } = outlineOf(report, options);
  const banner = silence === undefined ? [verdict, ...notes] : [silence];
  const main = sections.flatMap((section) => {
    const markup = sectionHtml(section);
    return section.id === "changes" ? [layoutsHtml(report, lang), markup] : [markup];
  });
  return htmlPage({
    lang,
    title,
    header: html`<h1>${title}</h1>
<div class="verdict ${STATUSES[decision]}">${banner.map((line) => html`\n<p>${lineHtml([line])}</p>`)}
</div>`,
    main: html`${silence === undefined ? main : []}`,
    footer: html`<p>${lineHtml([footer])}</p>`,
  });
}

/** The mixed picture before and after. */
function layoutsHtml({ layouts }: Report, lang: Language): Html {
  const pictures = layouts.map(
    ({ subject, ...change }) =>
      html`<h3>${lineHtml([{ code: subjectName(subject) }])}</h3>\n${layoutPreviewHtml(change, lang)}`,
  );
  return layouts.length === 0
    ? html``
    : html`<section>
<h2>${SECTION_WORDS.layouts[lang]}</h2>
${pictures}</section>
`;
}
