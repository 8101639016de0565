import { type Html, html } from "../../report/html";
import { DARK, LIGHT } from "../../report/html-page";
import type { Language } from "../../report/language";
import { displayWidth } from "../../report/table";
import type { LayoutChange } from "../report";
import { decimals, drawScene } from "./draw-scene";
import { type DrawnSide, layoutPreview, type Preview, type Side } from "./preview";
import { wrapText } from "./wrap-text";

/** Around everything, and between two pictures, px. */
const GAP = 16;

/** Narrower than this nothing is set, px: notes would break into short lines. */
const NARROWEST = 560;

/** Kinds of text, px: size of the letters, height of a line, width of a screen column. */
const HEADING = { size: 14, line: 24, column: 7.6, weight: 600 };
const CAPTION = { size: 11, line: 15, column: 6.4, weight: 400 };
const NOTE = { size: 11, line: 16, column: 5.8, weight: 400 };

/** Something that stands below another. */
interface Block {
  readonly height: number;
  readonly markup: Html;
}

/**
 * The preview as a file of its own, light or dark as the reader's system is. What is before stands
 * above what is after, calls of as many people in one column.
 */
export function layoutPreviewSvg(change: Omit<LayoutChange, "subject">, lang: Language): string {
  const preview = layoutPreview(change);
  const drawn = preview.sides.flatMap((side) => ("scenes" in side ? [side] : []));
  const column = GAP + Math.max(0, ...drawn.map((side) => sceneWidth(side, lang)));
  const scenes = Math.max(0, ...drawn.map((side) => side.scenes.length));
  const width = Math.max(NARROWEST, scenes * column - GAP);
  const blocks = preview.sides.flatMap((side) => [
    textBlock(headline(side, lang), HEADING, width),
    ...("scenes" in side ? [strip(side, column, lang)] : []),
    ...notesOf(side, lang).map((note) => textBlock(note, NOTE, width)),
    { height: GAP, markup: html`` },
  ]);
  const source = preview.notes.map((note) => textBlock(note[lang], NOTE, width));
  return svgFile(width, [...blocks, ...source], preview, lang);
}

/** `After: Nine-grid, 1280×720 px`. */
function headline({ heading, title }: Side, lang: Language): string {
  const colon = { en: ": ", zh: "：" }[lang];
  return heading ? heading[lang] + colon + title[lang] : title[lang];
}

function notesOf(side: Side, lang: Language): readonly string[] {
  const notes = "notes" in side ? side.notes : [side.statement];
  return notes.map((note) => note[lang]);
}

function sceneWidth({ picture, scenes, scale }: DrawnSide, lang: Language): number {
  const texts = scenes.flatMap(({ caption, sizes }) => [caption[lang], sizes[lang]]);
  return Math.max(
    picture.width * scale,
    ...texts.map((text) => displayWidth(text) * CAPTION.column),
  );
}

/** The scenes of a side in a row, each with its caption below. */
function strip(side: DrawnSide, column: number, lang: Language): Block {
  const { picture, scenes, scale } = side;
  const height = picture.height * scale;
  const markup = scenes.map((scene, index) => {
    const captions = [scene.caption[lang], scene.sizes[lang]];
    return html`<g transform="translate(${decimals(index * column)} 0)">${drawScene(picture, scene, scale, lang)}${textLines(captions, CAPTION, height + 4)}</g>\n`;
  });
  return { height: height + 2 * CAPTION.line + GAP, markup: html`${markup}` };
}

function textBlock(text: string, type: typeof NOTE, width: number): Block {
  const lines = wrapText(text, Math.floor(width / type.column));
  return { height: lines.length * type.line, markup: textLines(lines, type, 0) };
}

function textLines(
  lines: readonly string[],
  { size, line, weight }: typeof NOTE,
  top: number,
): Html {
  const style = html`font-size="${size}" font-weight="${weight}" fill="currentColor"`;
  return html`${lines.map((text, index) => {
    const y = decimals(top + index * line + size);
    return html`<text y="${y}" ${style}>${text}</text>\n`;
  })}`;
}

function svgFile(
  textWidth: number,
  blocks: readonly Block[],
  { sides, notes }: Preview,
  lang: Language,
): string {
  const width = decimals(textWidth + 2 * GAP);
  let y = GAP;
  const placed = blocks.map(({ height, markup }) => {
    const block = html`<g transform="translate(${GAP} ${decimals(y)})">${markup}</g>\n`;
    y += height;
    return block;
  });
  const height = decimals(y + GAP);
  const title = sides.map((side) => headline(side, lang)).join(" → ");
  const description = [
    ...sides.flatMap((side) => notesOf(side, lang)),
    ...notes.map((note) => note[lang]),
  ];
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title>${title}</title>
<desc>${description.join(" ")}</desc>
<style>svg{color:${LIGHT.ink};background:${LIGHT.page};font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}@media(prefers-color-scheme:dark){svg{color:${DARK.ink};background:${DARK.page}}}</style>
${placed}</svg>
`);
}
