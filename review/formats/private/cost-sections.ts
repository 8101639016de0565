import type { Currency, Micros } from "../../../profile/prices";
import { showNumber } from "../../../profile/problem";
import type { Language } from "../../../report/language";
import {
  type AppCost,
  type CostAmount,
  type CostChange,
  type CostLine,
  type CostTotal,
  formatDelta,
  formatMoney,
  type NotEstimated,
} from "../../cost";
import type { Report } from "../../report";
import type { Text } from "../../settings";
import { subjectName } from "../../subject";
import { SECTION_WORDS, SENTENCES, TABLE_WORDS, WORDS } from "../words";
import { grouped, listOf, names, tableOf } from "./lists";
import type { Entry, Line, OutlineOptions, Section } from "./section";

/** What the change costs each month, and of which apps nobody can say. */
export function costSection(report: Report, { lang }: OutlineOptions): Section {
  const { totals, unmatchedUsage, stale } = report.cost;
  const { estimated, others } = concerned(report);
  const rows = estimated.map(({ app, currency, total: { before, after, delta } }) => [
    [{ code: app }],
    [formatMoney(before, currency, lang)],
    [formatMoney(after, currency, lang)],
    [delta === undefined ? WORDS.nothing[lang] : formatDelta(delta, currency, lang)],
  ]);
  const remarks = [
    ...(["no-usage", "no-site"] as const).flatMap((kind) =>
      listed(
        WORDS[kind][lang],
        others.filter((each) => each.kind === kind).map(({ app }) => app),
        lang,
      ),
    ),
    ...told(others, ({ relative }) => relative, lang),
    ...listed(WORDS.unmatchedUsage[lang], unmatchedUsage, lang),
    ...stale.map(({ text }) => ({ line: [text[lang]] })),
  ];
  return {
    id: "cost",
    title: SECTION_WORDS.cost[lang],
    parts: [
      listOf(
        totals.map((total) => totalEntry(total, lang)),
        "lines",
        lang,
      ),
      tableOf(
        {
          caption: TABLE_WORDS.cost[lang],
          columns: ["subject", "before", "after", "difference"],
          rows,
          figures: 3,
        },
        "lines",
        lang,
      ),
      listOf(remarks, "lines", lang),
    ],
  };
}

/** What the figures are made of, what they leave out and what they take for granted. */
export function estimateSection(report: Report, { lang }: OutlineOptions): Section {
  const { estimated } = concerned(report);
  const rows = estimated.flatMap(({ app, currency, lines }) =>
    lines.map(({ item, unit, before, after }) => [
      [{ code: app }],
      [item.text[lang]],
      ...[before, after].map((amount) => amountLine(amount, unit, currency, lang)),
    ]),
  );
  const remarks = [
    ...told(estimated, ({ notPriced }) => notPriced, lang, WORDS.notPriced[lang]),
    ...told(estimated, ({ stored }) => Object.values(stored), lang),
    ...told(estimated, ({ relative }) => relative, lang),
    ...told(estimated, ({ assumptions }) => assumptions, lang),
  ];
  return {
    id: "estimate",
    title: SECTION_WORDS.estimate[lang],
    isFolded: true,
    parts: [
      tableOf(
        {
          caption: TABLE_WORDS.estimate[lang],
          columns: ["subject", "item", "before", "after"],
          rows,
          figures: 2,
        },
        "lines",
        lang,
      ),
      listOf(remarks, "lines", lang),
    ],
  };
}

/** Apps that this change touches, or makes dearer or cheaper: the totals are over all. */
function concerned({ cost, changes }: Report) {
  const touched = new Set(changes.map(({ subject }) => subjectName(subject)));
  const estimated = cost.apps.filter((app): app is CostChange => app.kind === "estimate");
  const others = cost.apps.filter((app): app is NotEstimated => app.kind !== "estimate");
  return {
    estimated: estimated.filter(
      ({ app, total }) => touched.has(app) || total.before !== total.after,
    ),
    others: others.filter(({ app }) => touched.has(app)),
  };
}

function totalEntry(total: CostTotal, lang: Language): Entry {
  const { currency, before, after, billedMinutes, freeMinutes } = total;
  const amounts = range(formatMoney(before, currency, lang), formatMoney(after, currency, lang));
  const minutes = range(showNumber(billedMinutes.before), showNumber(billedMinutes.after));
  const isOne = billedMinutes.after === 1;
  return {
    line: [
      { strong: headline(total, lang) },
      WORDS.colon[lang] + SENTENCES.total[lang](amounts, minutes, isOne),
    ],
    ...(freeMinutes && { details: [[freeMinutes.text[lang]]] }),
  };
}

function headline(total: CostTotal, lang: Language): string {
  const { currency, delta, recording, unpricedStorage } = total;
  if (delta !== undefined) {
    return difference(delta, currency, lang);
  }
  if (unpricedStorage === undefined || recording.delta === undefined) {
    return WORDS.incomparable[lang];
  }
  const fees = recording.delta === 0 ? undefined : difference(recording.delta, currency, lang);
  return SENTENCES.recordingAlone[lang](fees, currency, unpricedStorage);
}

function difference(delta: Micros, currency: Currency, lang: Language): string {
  if (delta === 0) {
    return WORDS.sameCost[lang];
  }
  const { dearer, cheaper } = SENTENCES;
  return (delta > 0 ? dearer : cheaper)[lang](formatMoney(Math.abs(delta), currency, lang));
}

function range(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

function amountLine(
  amount: CostAmount | undefined,
  unit: CostLine["unit"],
  currency: Currency,
  lang: Language,
): Line {
  if (amount === undefined) {
    return [WORDS.nothing[lang]];
  }
  const quantity = SENTENCES[unit][lang](amount.quantity);
  return [SENTENCES.billed[lang](formatMoney(amount.micros, currency, lang), quantity)];
}

/** A sentence followed by the names that it is about; nothing where there are none. */
function listed(sentence: string, all: readonly string[], lang: Language): readonly Entry[] {
  return all.length === 0 ? [] : [{ line: [sentence, ...names(all, lang)] }];
}

/** What is told of apps, the same of several once. */
function told<T extends AppCost>(
  apps: readonly T[],
  tell: (app: T) => readonly { readonly text: Text }[],
  lang: Language,
  heading?: string,
): readonly Entry[] {
  const all = apps.flatMap((each) =>
    tell(each).map(({ text }) => ({ app: each.app, text: text[lang] })),
  );
  return grouped(all, ({ text }) => text).map((group) => ({
    line: [
      ...(heading ? [{ strong: heading }, WORDS.space[lang]] : []),
      `${group[0].text} `,
      ...names(
        group.map(({ app }) => app),
        lang,
      ),
    ],
  }));
}
