import { showNumber } from "../../../profile/problem";
import { type Html, html } from "../../../report/html";
import type { Language } from "../../../report/language";
import type { DayTally } from "../../tally";
import type { VerifyReport } from "../../verify-report";
import { DAY_WORDS, SENTENCES, WORDS } from "../words";
import { type DayBucket, dayBuckets } from "./day-buckets";

const WIDTH = 860;
const LEFT = 52;
const TOP = 40;
const PLOT = 120;
const BOTTOM = 28;
const BASE = TOP + PLOT;
const HEIGHT = BASE + BOTTOM;
const WIDEST_BAR = 36;
/** What there is must be seen, one file among thousands too. */
const LOWEST_BAR = 3;
/** Room for a date below the axis. */
const LABEL_WIDTH = 56;
const LEGEND_STEP = 150;

/** From the axis upwards: what needs a look stands on it, so that days can be compared. */
const LAYERS: readonly (keyof DayTally)[] = ["drifts", "warns", "agrees", "notJudged"];

/** Solid, hatched, light and dashed: told apart without colours too, and on paper. */
function fillOf(layer: keyof DayTally, id: string): string {
  const styles: Readonly<Record<keyof DayTally, string>> = {
    drifts: "fill:var(--bad);stroke:var(--bad)",
    warns: `fill:url(#${id}-hatch);stroke:var(--care)`,
    agrees: "fill:var(--good-ground);stroke:var(--good)",
    notJudged: "fill:none;stroke:var(--calm);stroke-dasharray:3 2",
  };
  return styles[layer];
}

/**
 * Recordings by day, stacked by verdict.
 * @param id of its own on the page
 */
export function dayChart(report: VerifyReport, id: string, lang: Language): Html {
  const buckets = dayBuckets(report);
  const totals = buckets.map((bucket) => LAYERS.reduce((sum, layer) => sum + bucket[layer], 0));
  const most = roundUp(Math.max(...totals));
  const step = (WIDTH - LEFT) / buckets.length;
  const every = Math.ceil(LABEL_WIDTH / step);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc" style="width:100%;min-width:42rem;max-width:none;font-size:12px;fill:var(--muted)">
<title id="${id}-title">${WORDS.byDay[lang]}</title>
<desc id="${id}-desc">${SENTENCES.judged[lang](report.files)}</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" style="fill:var(--care-ground)"/><line x1="1.5" y1="0" x2="1.5" y2="6" style="stroke:var(--care);stroke-width:3"/></pattern></defs>
${[...LAYERS].reverse().map((layer, index) => legend(layer, index, id, lang))}
${[most, most / 2].map((count) => gridLine(count, most))}
${buckets.map((bucket, index) => bar(bucket, { x: LEFT + index * step, step, most, id, lang }))}
<line x1="${LEFT}" y1="${BASE}" x2="${WIDTH}" y2="${BASE}" style="stroke:var(--muted)"/>
${buckets.map((bucket, index) => (index % every === 0 ? dateLabel(bucket, LEFT + (index + 0.5) * step) : undefined))}
</svg>
`;
}

function legend(layer: keyof DayTally, index: number, id: string, lang: Language): Html {
  const x = LEFT + index * LEGEND_STEP;
  return html`<rect x="${x}" y="4.5" width="12" height="12" style="${fillOf(layer, id)}"/><text x="${x + 19}" y="15">${DAY_WORDS[layer][lang]}</text>\n`;
}

function gridLine(count: number, most: number): Html {
  const y = BASE - (count / most) * PLOT;
  return html`<line x1="${LEFT}" y1="${y}" x2="${WIDTH}" y2="${y}" style="stroke:var(--line)"/><text x="${LEFT - 8}" y="${y + 4.5}" text-anchor="end">${showNumber(count)}</text>\n`;
}

interface Place {
  readonly x: number;
  readonly step: number;
  readonly most: number;
  readonly id: string;
  readonly lang: Language;
}

function bar(bucket: DayBucket, { x, step, most, id, lang }: Place): Html | undefined {
  const width = Math.min(WIDEST_BAR, step * 0.72);
  const left = rounded(x + (step - width) / 2);
  let y = BASE;
  const layers = LAYERS.filter((layer) => bucket[layer] > 0).map((layer) => {
    const height = Math.max(LOWEST_BAR, (bucket[layer] / most) * PLOT);
    y -= height;
    return html`<rect x="${left}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" style="${fillOf(layer, id)}"/>`;
  });
  return layers.length === 0
    ? undefined
    : html`<g><title>${dayText(bucket, lang)}</title>${layers}</g>\n`;
}

function dayText(bucket: DayBucket, lang: Language): string {
  const { firstDay, lastDay } = bucket;
  const counts = LAYERS.filter((layer) => bucket[layer] > 0).map(
    (layer) => `${DAY_WORDS[layer][lang]} ${showNumber(bucket[layer])}`,
  );
  const days = firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`;
  return `${days}${WORDS.colon[lang]}${counts.join(WORDS.comma[lang])}`;
}

function dateLabel({ firstDay }: DayBucket, x: number): Html {
  return html`<text x="${rounded(x)}" y="${BASE + 19}" text-anchor="middle">${firstDay.slice(5)}</text>\n`;
}

/** The next of 2, 4, 10, 20, 40, 100 …: its half is whole. */
function roundUp(count: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  const ends = [1, 2, 4, 10].map((factor) => factor * power);
  return ends.find((end) => end >= Math.max(2, count)) ?? count;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
