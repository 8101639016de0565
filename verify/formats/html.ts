import { showNumber } from "../../profile/problem";
import { type Html, html } from "../../report/html";
import { type HtmlStatus, htmlPage } from "../../report/html-page";
import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import { EVIDENCE, type Evidence, HIDDEN_SETTINGS } from "../evidence/evidence";
import { type Sentence, say } from "../messages";
import { showShown } from "../shown-value";
import type { SettingVerdict, Verdict, VerifyReport } from "../verify-report";
import type { FormatOptions } from "./format";
import { dayBuckets, daysPerBucket } from "./private/day-buckets";
import { dayChart } from "./private/day-chart";
import { factsOf, hiddenSettings, showTime } from "./private/sentences";
import { type Finding, settingRow } from "./private/setting-row";
import { usageRows } from "./private/usage-rows";
import type { RecordingVerification, StackReport } from "./stack-report";
import {
  BASIS_WORDS,
  DAY_WORDS,
  FINDING_WORDS,
  HEADLINES,
  SENTENCES,
  STRENGTH_WORDS,
  VERDICT_WORDS,
  WORDS,
} from "./words";

/** Longest text that is shown whole, characters. */
const LONGEST = 2000;

const STATUSES: Readonly<Record<Verdict, HtmlStatus>> = {
  verified: "verified",
  drifted: "drifted",
  missing: "drifted",
  "nothing-to-judge": "unknown",
  unknown: "unknown",
};

const FINDING_STATUSES: Readonly<Record<Finding, HtmlStatus>> = {
  agrees: "verified",
  differs: "drifted",
  "may-differ": "warn",
  "not-shown": "unknown",
};

/** A page of its own, to keep as evidence, to send, or to print. */
export function renderHtml(report: StackReport, { lang }: FormatOptions): string {
  const { stack, recordings, verdict } = report;
  const title = `${WORDS.verification[lang]}${WORDS.colon[lang]}${plainText(stack)}`;
  const overview = recordings.map((recording) => html`<p>${overviewHtml(recording, lang)}</p>\n`);
  const sections = recordings.map((each, index) => recordingHtml(each, `r${index + 1}`, lang));
  return htmlPage({
    lang,
    title,
    header: html`<h1>${title}</h1>
<div class="verdict ${STATUSES[verdict]}">
<p>${HEADLINES[verdict][lang]}</p>
${recordings.length > 0 ? overview : html`<p>${WORDS.nothingDeclared[lang]}</p>\n`}</div>`,
    main: html`${sections}`,
    footer: html`<p>${WORDS.limits[lang]}</p>`,
  });
}

function overviewHtml(recording: RecordingVerification, lang: Language): Html {
  const reasons = "report" in recording ? recording.report.reasons : [recording.why];
  const said = reasons.map((reason) => say(reason, lang)).join(WORDS.pause[lang]);
  return html`<strong>${shown(recording.path)}</strong>${WORDS.colon[lang]}${shown(said)}`;
}

/** @param id of its own on the page */
function recordingHtml(recording: RecordingVerification, id: string, lang: Language): Html {
  const path = shown(recording.path);
  if ("why" in recording) {
    return html`<section>
<h2>${path}</h2>
<p>${shown(say(recording.why, lang))}</p>
</section>
`;
  }
  const { report } = recording;
  const { verdict, reasons, judgedFrom, warnings, unknown } = report;
  const badge = html`<span class="badge ${STATUSES[verdict]}">${VERDICT_WORDS[verdict][lang]}</span>`;
  return html`<section>
<h2>${path} ${badge}</h2>
${reasons.map((reason) => html`<p>${shown(say(reason, lang))}</p>\n`)}${listHtml(factsOf(report, lang))}
${judgedFrom === null ? undefined : evidenceHtml(report, id, lang)}
${sentencesHtml(WORDS.warnings[lang], warnings, lang)}
${sentencesHtml(WORDS.unknown[lang], unknown, lang)}
</section>
`;
}

function evidenceHtml(report: VerifyReport, id: string, lang: Language): Html {
  return html`${daysHtml(report, id, lang)}
${settingsHtml(report, lang)}
${examplesHtml(report, lang)}
<h3>${WORDS.notShown[lang]}</h3>
<p>${WORDS.lookAtConsole[lang]}</p>
${listHtml(hiddenSettings(report, lang))}
${usageHtml(report, lang)}`;
}

/** The chart, and its figures for those who do not see it. */
function daysHtml(report: VerifyReport, id: string, lang: Language): Html | undefined {
  if (report.days.length === 0) {
    return undefined;
  }
  const columns = ["agrees", "warns", "drifts", "notJudged"] as const;
  const buckets = dayBuckets(report);
  const size = daysPerBucket(buckets);
  const caption = WORDS.byDay[lang] + (size > 1 ? SENTENCES.manyDays[lang](size) : "");
  const rows = buckets.filter((day) => columns.some((column) => day[column] > 0));
  return html`<figure>
<div class="scroll">${dayChart(report, id, lang)}</div>
<figcaption>${caption}</figcaption>
</figure>
<details>
<summary>${WORDS.figures[lang]}</summary>
${tableHtml({
  caption: WORDS.byDay[lang],
  columns: [WORDS.day[lang], ...columns.map((column) => DAY_WORDS[column][lang])],
  figures: columns.length,
  rows: rows.map(({ firstDay, lastDay, ...counts }) => [
    firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`,
    ...columns.map((column) => showNumber(counts[column])),
  ]),
})}</details>`;
}

function settingsHtml(report: VerifyReport, lang: Language): Html {
  const hidden: readonly string[] = HIDDEN_SETTINGS;
  const showable = report.settings.filter(({ setting }) => !hidden.includes(setting));
  return tableHtml({
    caption: WORDS.settings[lang],
    columns: [
      WORDS.setting[lang],
      WORDS.declared[lang],
      WORDS.seen[lang],
      WORDS.verdict[lang],
      WORDS.reason[lang],
    ],
    rows: showable.map((verdict) => {
      const { label, declared, seen, finding, files } = settingRow(verdict, report, lang);
      const count = finding === "not-shown" ? undefined : html` ${showNumber(files)}`;
      return [
        unbroken(label),
        unbroken(declared),
        unbroken(seen || WORDS.nothing[lang]),
        html`<span class="badge ${FINDING_STATUSES[finding]}">${FINDING_WORDS[finding][lang]}</span>${count}`,
        reasonHtml(verdict, lang),
      ];
    }),
  });
}

/** Why, by which field and how firmly, and who says that the field tells it. */
function reasonHtml({ setting, reason, strength }: SettingVerdict, lang: Language): Html {
  const evidence = new Map<string, Evidence>(Object.entries(EVIDENCE)).get(setting);
  const said = html`${shown(say(reason, lang))}`;
  if (!evidence) {
    return said;
  }
  const { field, basis, source } = evidence;
  const firmly = strength === "none" ? "" : STRENGTH_WORDS[strength][lang] + WORDS.pause[lang];
  const title = source.url ? html`<a href="${source.url}">${source.title}</a>` : source.title;
  return html`<div style="min-width:16rem">${said}<p class="note">${WORDS.evidence[lang]}${firmly}<code>${field}</code>${WORDS.pause[lang]}${BASIS_WORDS[basis][lang]} ${title} (${source.date})</p></div>`;
}

function examplesHtml(report: VerifyReport, lang: Language): Html | undefined {
  const rows = report.settings.flatMap((verdict) => {
    const { label, counterExamples } = settingRow(verdict, report, lang);
    return counterExamples.map(({ name, fileId, createdAt, seen }) => [
      unbroken(label),
      unbroken(seen ? showShown(seen, lang) : WORDS.nothing[lang]),
      html`<code>${shown(name)}</code>`,
      html`<code>${unbroken(fileId)}</code>`,
      showTime(createdAt),
    ]);
  });
  if (rows.length === 0) {
    return undefined;
  }
  const table = tableHtml({
    caption: WORDS.newest[lang],
    columns: [
      WORDS.setting[lang],
      WORDS.seen[lang],
      WORDS.file[lang],
      "FileId",
      WORDS.created[lang],
    ],
    rows,
  });
  return html`<h3>${WORDS.examples[lang]}</h3>\n${table}`;
}

function usageHtml({ usage }: VerifyReport, lang: Language): Html | undefined {
  if (!usage) {
    return undefined;
  }
  const table = tableHtml({
    caption: SENTENCES.usagePeriod[lang](usage.firstDay, usage.lastDay),
    columns: [WORDS.tier[lang], WORDS.single[lang], WORDS.mixed[lang]],
    figures: 2,
    rows: usageRows(usage, lang).map(([tier, ...minutes]) => [shown(tier), ...minutes]),
  });
  return html`<section style="break-inside:avoid">\n<h3>${WORDS.usage[lang]}</h3>\n${table}</section>\n`;
}

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly (Html | string)[])[];
  /** How many of the last columns are figures. @default 0 */
  readonly figures?: number;
}

function tableHtml({ caption, columns, rows, figures = 0 }: Table): Html {
  const align = (column: number) =>
    column < columns.length - figures ? undefined : html` class="number"`;
  const heads = columns.map((name, index) => html`<th scope="col"${align(index)}>${name}</th>`);
  const bodies = rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell, index) => html`<td${align(index + 1)}>${cell}</td>`)}</tr>\n`,
  );
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${bodies}</tbody>
</table></div>
`;
}

function sentencesHtml(
  title: string,
  sentences: readonly Sentence[],
  lang: Language,
): Html | undefined {
  return sentences.length === 0
    ? undefined
    : html`<h3>${title}</h3>\n${listHtml(sentences.map((each) => say(each, lang)))}`;
}

function listHtml(texts: readonly string[]): Html {
  return html`<ul>\n${texts.map((text) => html`<li>${shown(text)}</li>\n`)}</ul>`;
}

/** Breaks between words only: a number that is cut in two reads like another one. */
function unbroken(text: string): Html {
  return html`<span style="overflow-wrap:normal">${shown(text)}</span>`;
}

function shown(text: string): string {
  return plainText(text, LONGEST);
}
