import { type Html, html } from "../../report/html";
import type { Language } from "../../report/language";
import type { LayoutChange } from "../report";
import { decimals, drawScene } from "./draw-scene";
import { type DrawnSide, layoutPreview, type Side } from "./preview";
import type { Scene } from "./scenes";

/**
 * The preview as a part of an HTML page (`htmlPage` has the classes): a grid of pictures, in two
 * columns where something changes. It stands below an `h3`.
 */
export function layoutPreviewHtml(change: Omit<LayoutChange, "subject">, lang: Language): Html {
  const { sides, notes } = layoutPreview(change);
  const columns = sides.map((side) => html`<div>${sideHtml(side, lang)}</div>\n`);
  return html`${sides.length > 1 ? html`<div class="pair">\n${columns}</div>\n` : columns}${notes.map(
    (note) => html`<p class="note">${note[lang]}</p>\n`,
  )}`;
}

function sideHtml(side: Side, lang: Language): Html {
  const heading = side.heading && html`<h4>${side.heading[lang]}</h4>\n`;
  if ("statement" in side) {
    return html`${heading}<p>${side.statement[lang]}</p>`;
  }
  const figures = side.scenes.map((scene) => figure(side, scene, lang));
  const notes = side.notes.map((note) => html`\n<p class="note">${note[lang]}</p>`);
  return html`${heading}<p>${side.title[lang]}</p>\n<div class="figures">\n${figures}</div>${notes}`;
}

function figure({ picture, scale, title }: DrawnSide, scene: Scene, lang: Language): Html {
  // Half a border stands outside of the canvas.
  const width = decimals(picture.width * scale + 2);
  const height = decimals(picture.height * scale + 2);
  const caption = scene.caption[lang];
  const sizes = scene.sizes[lang];
  return html`<figure><svg role="img" width="${width}" height="${height}" viewBox="-1 -1 ${width} ${height}"><title>${title[lang]} · ${caption}</title><desc>${sizes}</desc>${drawScene(picture, scene, scale, lang)}</svg><figcaption>${caption}<br>${sizes}</figcaption></figure>\n`;
}
