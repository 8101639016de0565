import { type Html, html } from "../../../report/html";
import { plainText } from "../../../report/neutralise";
import { sizeOf } from "./outline";
import type { Entry, Line, List, Piece, Section, Table } from "./section";

/** Longest text that is shown whole, characters. */
const LONGEST = 2000;

/** A section of the page; `htmlPage` has the classes. */
export function sectionHtml(section: Section): Html {
  const { title, tone, isFolded, parts } = section;
  const listHtml = tone ? cardsHtml : bulletsHtml;
  const content = parts.map((part) => (part.kind === "list" ? listHtml(part) : tableHtml(part)));
  if (isFolded) {
    return html`<details>
<summary>${title}</summary>
${content}</details>
`;
  }
  const badge = tone && html` <span class="badge ${tone}">${sizeOf(section)}</span>`;
  return html`<section>
<h2>${title}${badge}</h2>
${content}</section>
`;
}

function cardsHtml({ entries }: List): Html {
  return html`${entries.map(
    ({ line, ...below }) => html`<section class="card">
<h3>${lineHtml(line)}</h3>
${belowHtml(below)}</section>
`,
  )}`;
}

function bulletsHtml({ entries }: List): Html {
  return html`<ul>
${entries.map(({ line, ...below }) => html`<li>${lineHtml(line)}${belowHtml(below)}</li>\n`)}</ul>
`;
}

function belowHtml({ details = [], about = [] }: Omit<Entry, "line">): Html {
  const paragraphs = details.map((detail) => html`<p>${lineHtml(detail)}</p>`);
  const small = about.map((each) => html`<p class="note">${lineHtml(each)}</p>`);
  return html`${paragraphs}${small}`;
}

function tableHtml({ caption, columns, rows, figures }: Table): Html {
  const text = columns.length - figures;
  const align = (index: number) => (index < text ? undefined : html` class="number"`);
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${align(index)}>${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([, ...values], row) =>
    html`<tr>${nameHtml(rows, row)}${values.map((value, index) => html`<td${align(index + 1)}>${lineHtml(value)}</td>`)}</tr>\n`,
)}</tbody>
</table></div>
`;
}

/** A name heads the rows below it that have none. */
function nameHtml(rows: Table["rows"], row: number): Html | undefined {
  const name = rows[row]?.[0] ?? [];
  if (name.length === 0) {
    return undefined;
  }
  const next = rows.findIndex(([other = []], index) => index > row && other.length > 0);
  const span = (next < 0 ? rows.length : next) - row;
  return html`<th scope="${span > 1 ? "rowgroup" : "row"}" rowspan="${span}">${lineHtml(name)}</th>`;
}

export function lineHtml(line: Line): Html {
  return html`${line.map(pieceHtml)}`;
}

function pieceHtml(piece: Piece): Html {
  if (typeof piece === "string") {
    return html`${plainText(piece, LONGEST)}`;
  }
  if ("code" in piece) {
    return html`<code>${plainText(piece.code, LONGEST)}</code>`;
  }
  if ("strong" in piece) {
    return html`<strong>${plainText(piece.strong, LONGEST)}</strong>`;
  }
  return html`<a href="${piece.to}">${plainText(piece.link, LONGEST)}</a>`;
}
