import type { CanvasArea } from "../../profile/mix-geometry";
import { type Html, html } from "../../report/html";
import type { Language } from "../../report/language";
import { truncate } from "../../report/table";
import { bigPictureRule } from "./big-picture";
import type { DrawablePicture } from "./drawable-picture";
import { MESSAGES } from "./messages";
import type { Scene, Slot } from "./scenes";

/** Longer edge of the largest canvas, as it is drawn; px of the screen. */
const LONGEST_EDGE = 160;

/** Size of words, and what a line of them takes, px. */
const WORDS = { size: 11, line: 14, column: 6.6 };

/** Numbers grow with their tile between these sizes, px; below, the tile stays bare. */
const NUMBERS = { smallest: 6, largest: 20 };

/** Screen px for each px of the canvases, the same for all of them, so that they compare. */
export function commonScale(pictures: readonly DrawablePicture[]): number {
  return LONGEST_EDGE / Math.max(...pictures.flatMap(({ width, height }) => [width, height]));
}

/** At most 2 decimals: as fine as a screen shows. */
export function decimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * The pictures of a scene on their canvas, in shades of `currentColor`: they fit light and dark
 * pages, and every difference is told by a line or a word, not by a shade alone.
 */
export function drawScene(
  picture: DrawablePicture,
  { slots }: Scene,
  scale: number,
  lang: Language,
): Html {
  const canvas = { width: picture.width * scale, height: picture.height * scale };
  const onCanvas = ({ x, y, width, height }: CanvasArea): CanvasArea => ({
    x: x * canvas.width,
    y: y * canvas.height,
    width: width * canvas.width,
    height: height * canvas.height,
  });
  // Small pictures may lie on the big one: its words stand in what they leave free.
  const free = Math.min(
    canvas.height,
    ...slots.flatMap(({ tile, holds }) => (holds === "person" ? [onCanvas(tile).y] : [])),
  );
  const tiles = slots.map((slot) => {
    const area = onCanvas(slot.tile);
    const words = picture.kind === "floating" ? { ...area, height: free } : area;
    return [
      frame(inset(area), LOOKS[slot.holds]),
      slot.holds === "person"
        ? numberIn(area, slot.number)
        : wordsIn(words, wordsOf(slot, picture, lang)),
    ];
  });
  return html`<g fill="currentColor" text-anchor="middle">${frame({ x: 0, y: 0, ...canvas }, CANVAS)}${tiles}</g>`;
}

const CANVAS = html`fill-opacity=".04" stroke="currentColor" stroke-opacity=".35"`;

const LOOKS: Readonly<Record<Slot["holds"], Html>> = {
  person: html`fill-opacity=".1" stroke="currentColor" stroke-opacity=".55"`,
  "big-picture": html`fill-opacity=".14" stroke="currentColor" stroke-opacity=".8"`,
  nobody: html`fill="none" stroke="currentColor" stroke-opacity=".8" stroke-dasharray="4 3"`,
};

function wordsOf({ holds }: Slot, { layout }: DrawablePicture, lang: Language): readonly string[] {
  return holds === "nobody"
    ? [MESSAGES.bigPicture[lang], MESSAGES.staysEmpty[lang]]
    : [bigPictureRule(layout).name, MESSAGES.bigPicture[lang]];
}

/** A little room around a tile, so that two borders do not run together. */
function inset({ x, y, width, height }: CanvasArea): CanvasArea {
  const margin = Math.min(1.5, width / 8, height / 8);
  return {
    x: x + margin,
    y: y + margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
}

function frame({ x, y, width, height }: CanvasArea, look: Html): Html {
  return html`<rect x="${decimals(x)}" y="${decimals(y)}" width="${decimals(width)}" height="${decimals(height)}" rx="2" ${look}/>`;
}

function numberIn(area: CanvasArea, number: number): Html | undefined {
  const size = Math.min(NUMBERS.largest, area.height * 0.6, area.width * 0.45);
  return size < NUMBERS.smallest
    ? undefined
    : line(area, area.y + area.height / 2, size, String(number));
}

/** As many lines as the area holds, in its middle. */
function wordsIn(area: CanvasArea, words: readonly string[]): readonly Html[] {
  const shown = words.slice(0, Math.floor(area.height / WORDS.line));
  const top = area.y + (area.height - shown.length * WORDS.line) / 2;
  const columns = Math.floor(area.width / WORDS.column) - 1;
  return shown.map((text, index) =>
    line(area, top + (index + 0.5) * WORDS.line, WORDS.size, truncate(text, columns)),
  );
}

/** Text around a middle line; a third of its size below it stands the base line. */
function line(area: CanvasArea, middle: number, size: number, text: string): Html {
  return html`<text x="${decimals(area.x + area.width / 2)}" y="${decimals(middle + size * 0.35)}" font-size="${decimals(size)}">${text}</text>`;
}
