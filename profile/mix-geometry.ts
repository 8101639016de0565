import type { MixLayoutKind } from "./mix-layout";
import { SOURCES, type Source } from "./sources";

/** A rectangle in fractions of the canvas; `x` and `y` are its top left corner. */
export interface CanvasArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One picture of the mix. Later tiles lie on top of earlier ones. */
export interface MixTile extends CanvasArea {
  /** The slot of the big picture, which stays empty when nobody is entitled to it. */
  readonly isBig: boolean;
}

/** Equal tiles: the canvas is divided into so many columns and rows. */
interface GridStep {
  readonly upTo: number;
  readonly columns: number;
  readonly rows: number;
}

/** Small pictures on the big one: their edges, and their gaps to one another and to the canvas. */
interface FloatingStep {
  readonly upTo: number;
  readonly edge: number;
  readonly gap: number;
  readonly perRow: number;
}

/** The big picture at the top left, the small ones beside and below it. */
interface ScreenShareStep {
  readonly upTo: number;
  readonly big: Pick<CanvasArea, "width" | "height">;
  readonly small: Pick<CanvasArea, "width" | "height">;
}

/** Where the sizes were read, in words. */
export const MIX_GEOMETRY_SOURCE: Source = SOURCES.cloudRecording;

/**
 * Sizes of the pictures, in fractions of the canvas, up to a number of views (the big picture
 * included). The last number is the most that the page knows; for screen-share the API's own text
 * says 25. The classic form mixes no more than 8.
 */
export const MIX_GEOMETRY: {
  readonly "nine-grid": readonly GridStep[];
  readonly floating: readonly FloatingStep[];
  readonly "screen-share": readonly ScreenShareStep[];
} = {
  "nine-grid": [
    { upTo: 1, columns: 1, rows: 1 },
    { upTo: 2, columns: 2, rows: 1 },
    { upTo: 4, columns: 2, rows: 2 },
    { upTo: 9, columns: 3, rows: 3 },
    { upTo: 16, columns: 4, rows: 4 },
    { upTo: 25, columns: 5, rows: 5 },
  ],
  floating: [
    { upTo: 17, edge: 0.235, gap: 0.012, perRow: 4 },
    { upTo: 25, edge: 0.188, gap: 0.01, perRow: 5 },
  ],
  "screen-share": [
    { upTo: 5, big: { width: 4 / 5, height: 1 }, small: { width: 1 / 5, height: 1 / 4 } },
    { upTo: 7, big: { width: 6 / 7, height: 1 }, small: { width: 1 / 7, height: 1 / 6 } },
    { upTo: 9, big: { width: 8 / 9, height: 1 }, small: { width: 1 / 9, height: 1 / 8 } },
    { upTo: 17, big: { width: 4 / 5, height: 1 }, small: { width: 1 / 10, height: 1 / 8 } },
    { upTo: 24, big: { width: 4 / 5, height: 7 / 8 }, small: { width: 1 / 10, height: 1 / 8 } },
  ],
};

/** Most views of a layout whose sizes are published, the big picture included. */
export function mostMixViews(kind: MixLayoutKind): number {
  return Math.max(...MIX_GEOMETRY[kind].map(({ upTo }) => upTo));
}

/**
 * Where each picture of a mixed recording stands. The big picture, where the layout has one, comes
 * first; the others follow in the order in which they fill the canvas.
 *
 * Stated by the source: all sizes and gaps; floating pictures start at the bottom left and go right
 * in the order of joining; in the screen-share layout the others go down the right side, 8 in a
 * column, and those beyond 17 views along the bottom from the left.
 *
 * INFERRED, because the page shows it only in images: the nine-grid fills rows from the top left and
 * leaves the rest of the last one empty; further floating rows lie above the first; of two columns
 * at the right, the one next to the big picture fills first.
 *
 * @param views pictures on the canvas, from 1 to `mostMixViews(kind)`; an empty big slot counts
 *   (INFERRED)
 * @throws RangeError for a number of views whose sizes are not published
 */
export function mixTiles(kind: MixLayoutKind, views: number): readonly MixTile[] {
  switch (kind) {
    case "nine-grid":
      return gridTiles(stepFor(kind, views), views);
    case "floating":
      return floatingTiles(stepFor(kind, views), views);
    case "screen-share":
      return screenShareTiles(stepFor(kind, views), views);
  }
}

function stepFor<K extends MixLayoutKind>(
  kind: K,
  views: number,
): (typeof MIX_GEOMETRY)[K][number] {
  const step = MIX_GEOMETRY[kind].find(({ upTo }) => views <= upTo);
  if (!step || !Number.isInteger(views) || views < 1) {
    throw new RangeError(
      `'views' must be a whole number between 1 and ${mostMixViews(kind)} for the ${kind} layout, got ${views}: the sizes for other numbers are not published`,
    );
  }
  return step;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function gridTiles({ columns, rows }: GridStep, views: number): MixTile[] {
  return times(views, (index) => ({
    x: (index % columns) / columns,
    y: Math.floor(index / columns) / rows,
    width: 1 / columns,
    height: 1 / rows,
    isBig: false,
  }));
}

function floatingTiles({ edge, gap, perRow }: FloatingStep, views: number): MixTile[] {
  const big = { x: 0, y: 0, width: 1, height: 1, isBig: true };
  const small = times(views - 1, (index) => ({
    x: gap + (index % perRow) * (edge + gap),
    y: 1 - (Math.floor(index / perRow) + 1) * (edge + gap),
    width: edge,
    height: edge,
    isBig: false,
  }));
  return [big, ...small];
}

/** Most small pictures of the two columns at the right. */
const BESIDE_BIG = 16;

function screenShareTiles({ big, small }: ScreenShareStep, views: number): MixTile[] {
  const perColumn = Math.round(1 / small.height);
  const others = times(views - 1, (index) => ({
    ...small,
    ...(index < BESIDE_BIG
      ? {
          x: big.width + Math.floor(index / perColumn) * small.width,
          y: (index % perColumn) * small.height,
        }
      : { x: (index - BESIDE_BIG) * small.width, y: big.height }),
    isBig: false,
  }));
  return [{ x: 0, y: 0, ...big, isBig: true }, ...others];
}
