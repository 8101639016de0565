import { type Html, html } from "./html";
import type { Language } from "./language";

/** How something stands: a verdict, a status, the weight of a finding. */
export type HtmlStatus =
  | ("allow" | "approve" | "block")
  | ("verified" | "drifted" | "unknown")
  | ("warn" | "info");

export interface HtmlPage {
  readonly lang: Language;
  /** Of the window; the page's own heading stands in `header`. */
  readonly title: string;
  /** The heading, and the verdict that a hurried reader needs. */
  readonly header: Html;
  readonly main: Html;
  /** What was compared, when, by what. */
  readonly footer?: Html;
}

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: "en", zh: "zh-CN" };

/** Colours by name; every text on every ground it may stand on has a contrast of 4.5 and more. */
export type Palette = Readonly<Record<ColourName, string>>;

type ColourName =
  | ("page" | "surface" | "line" | "ink" | "muted" | "link")
  | ("good" | "good-ground" | "care" | "care-ground" | "bad" | "bad-ground")
  | ("calm" | "calm-ground");

export const LIGHT: Palette = {
  page: "#ffffff",
  surface: "#f6f8fa",
  line: "#d1d9e0",
  ink: "#1f2328",
  muted: "#57606a",
  link: "#0550ae",
  good: "#0f5323",
  "good-ground": "#e3f6e8",
  care: "#6b4500",
  "care-ground": "#fff3cf",
  bad: "#96131f",
  "bad-ground": "#ffe9e7",
  calm: "#33475b",
  "calm-ground": "#e9eef4",
};

export const DARK: Palette = {
  page: "#0d1117",
  surface: "#161b22",
  line: "#30363d",
  ink: "#e6edf3",
  muted: "#9ba5b0",
  link: "#79b8ff",
  good: "#7ee08f",
  "good-ground": "#10291a",
  care: "#f0c95c",
  "care-ground": "#2b2210",
  bad: "#ff9a92",
  "bad-ground": "#35181b",
  calm: "#b6c8da",
  "calm-ground": "#1c2733",
};

function variables(palette: Palette): Html {
  return html`${Object.entries(palette).map(([name, colour]) => html`--${name}:${colour};`)}`;
}

/**
 * A whole page in one file: no scripts, nothing loaded from anywhere, light and dark as the reader's
 * system is, and white paper when printed. What `header`, `main` and `footer` may use beside plain
 * elements (`h1`–`h4`, `p`, `ul`, `dl`, `table`, `code`, `pre`, `del`, `ins`):
 *
 * - `<div class="verdict allow">`: the banner, with any `HtmlStatus` as second class. Its first
 *   element is the verdict in words: colour and sign only repeat it.
 * - `<span class="badge block">block</span>`: the same in the midst of text.
 * - `<div class="scroll"><table>`: a table that may be wider than the screen. Tables need a
 *   `<caption>`, `<th scope="col">` and, where a row has a name, `<th scope="row">`; `class="number"`
 *   aligns a cell's figures.
 * - `<section class="card">`: a framed part, headed by `h2` or `h3`; `<div class="cards">` puts
 *   several side by side.
 * - `<details><summary>`: folded on the screen, open on paper.
 * - `<div class="figures"><figure>`: a grid of pictures with `<figcaption>`s; `<div class="pair">`:
 *   two columns, before and after.
 * - `<p class="note">`: small print.
 */
export function htmlPage({ lang, title, header, main, footer }: HtmlPage): string {
  const page = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
:root{color-scheme:light dark;${variables(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)}}}
${SCREEN}
${PRINT}
</style>
</head>
<body>
<header>
${header}
</header>
<main>
${main}
</main>
${footer && html`<footer>\n${footer}\n</footer>\n`}</body>
</html>
`;
  return page.toString();
}

const SCREEN = html`*{box-sizing:border-box}
body{max-width:64rem;margin:0 auto;padding:2rem 1.25rem 3rem;background:var(--page);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere;text-size-adjust:100%}
:lang(zh){line-height:1.75}
h1,h2,h3,h4{line-height:1.3;margin:2rem 0 .75rem;text-wrap:balance}
h1{font-size:1.75rem;margin-top:0}
h2{font-size:1.25rem}
h3{font-size:1.0625rem}
h4{font-size:1rem;margin:1rem 0 .25rem}
p,ul,ol,dl,pre{margin:.5rem 0}
ul,ol{padding-left:1.5rem}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code,pre{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC",monospace}
code{padding:.1em .3em;border-radius:.25rem;background:var(--surface)}
pre{padding:.75rem 1rem;overflow-x:auto;border:1px solid var(--line);border-radius:.375rem;background:var(--surface)}
pre code{padding:0}
del{color:var(--muted)}
ins{font-weight:600;text-decoration:none}
dt{font-weight:600}
dd{margin:0 0 .5rem}
.note,footer,figcaption{color:var(--muted);font-size:.875rem}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}

.allow,.verified{--tone:var(--good);--ground:var(--good-ground);--sign:"✓"}
.approve,.warn{--tone:var(--care);--ground:var(--care-ground);--sign:"!"}
.block,.drifted{--tone:var(--bad);--ground:var(--bad-ground);--sign:"✕"}
.unknown{--tone:var(--calm);--ground:var(--calm-ground);--sign:"?"}
.info{--tone:var(--calm);--ground:var(--calm-ground);--sign:"i"}
.verdict{position:relative;margin:1rem 0 1.5rem;padding:1rem 1.25rem 1rem 4.25rem;border:1px solid var(--tone);border-left-width:.375rem;border-radius:.5rem;background:var(--ground)}
.verdict>:first-child{margin:0;color:var(--tone);font-size:1.25rem;font-weight:700;line-height:1.5}
.verdict>:last-child{margin-bottom:0}
.verdict::before{content:var(--sign);content:var(--sign)/"";position:absolute;top:1rem;left:1.25rem;width:1.875rem;height:1.875rem;border-radius:50%;background:var(--tone);color:var(--ground);font-weight:700;line-height:1.875rem;text-align:center}
.badge{display:inline-block;padding:0 .5em;border:1px solid var(--tone);border-radius:1em;background:var(--ground);color:var(--tone);font-size:.8125rem;font-weight:600;line-height:1.5;white-space:nowrap}
.badge::before{content:var(--sign)" ";content:var(--sign)" "/""}

.scroll{overflow-x:auto}
table{width:100%;margin:.75rem 0;border-collapse:collapse;font-size:.9375rem}
caption{padding-bottom:.375rem;color:var(--muted);font-size:.875rem;text-align:left}
th,td{min-width:5rem;padding:.4375rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{overflow-wrap:break-word;border-bottom:2px solid var(--line);color:var(--muted);font-size:.8125rem}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}

.card{margin:1rem 0;padding:1rem 1.25rem;border:1px solid var(--line);border-radius:.5rem}
.card>:first-child{margin-top:0}
.card>:last-child{margin-bottom:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:1rem;margin:1rem 0}
.cards>.card{margin:0}
details{margin:.75rem 0;border:1px solid var(--line);border-radius:.5rem}
summary{padding:.5rem 1rem;cursor:pointer;font-weight:600}
details[open]>summary{border-bottom:1px solid var(--line)}
details>:not(summary){margin-left:1rem;margin-right:1rem}

.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(10rem,100%),1fr));gap:1rem;margin:1rem 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1.5rem;margin:1rem 0}
figure{margin:0}
figure svg,figure img{display:block;max-width:100%;height:auto}
figcaption{margin-top:.375rem}`;

/** Paper: white, nothing folded or cut off, no row torn in two. */
const PRINT = html`@page{margin:15mm 12mm}
@media print{
:root{color-scheme:light}
body{max-width:none;padding:0;font-size:10pt}
.verdict,.badge,.verdict::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
thead{display:table-header-group}
tr,figure,.verdict,.badge,.cards>.card{break-inside:avoid}
h1,h2,h3,h4,caption,summary{break-after:avoid}
.figures,.pair{break-before:avoid}
.scroll,pre{overflow:visible}
pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
}`;
