import * as fc from "fast-check";
import type { MixLayoutKind } from "../../profile";
import { type MixTile, mixTiles, mostMixViews } from "../../profile/mix-geometry";

const KINDS: readonly MixLayoutKind[] = ["nine-grid", "floating", "screen-share"];

/** What floating-point arithmetic may be off by. */
const TOLERANCE = 1e-9;

/** Width and height of the last tile, to 4 decimals; it is a small one wherever there is one. */
function lastSize(tiles: readonly MixTile[]): readonly [number, number] {
  const { width, height } = tiles.at(-1) as MixTile;
  return [Number(width.toFixed(4)), Number(height.toFixed(4))];
}

/** Top left corner of a tile, to 4 decimals. */
function corner({ x, y }: MixTile): readonly [number, number] {
  return [Number(x.toFixed(4)), Number(y.toFixed(4))];
}

const views = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.integer({ min: 1, max: mostMixViews(kind) })));

describe("the nine-grid", () => {
  test.each<[number, number, number]>([
    [1, 1, 1],
    [2, 0.5, 1],
    [3, 0.5, 0.5],
    [4, 0.5, 0.5],
    [5, 0.3333, 0.3333],
    [9, 0.3333, 0.3333],
    [10, 0.25, 0.25],
    [16, 0.25, 0.25],
    [17, 0.2, 0.2],
    [25, 0.2, 0.2],
  ])("of %i views has tiles of %f × %f", (count, width, height) => {
    const tiles = mixTiles("nine-grid", count);

    expect(lastSize(tiles)).toEqual([width, height]);
    expect(tiles.filter(({ isBig }) => isBig)).toEqual([]);
  });

  test("fills rows from the top left", () => {
    expect(mixTiles("nine-grid", 3).map(corner)).toEqual([
      [0, 0],
      [0.5, 0],
      [0, 0.5],
    ]);
  });
});

describe("the floating layout", () => {
  test.each<[number, number]>([
    [2, 0.235],
    [17, 0.235],
    [18, 0.188],
    [25, 0.188],
  ])("of %i views has small pictures of %f on a full big one", (count, edge) => {
    const tiles = mixTiles("floating", count);

    expect(tiles[0]).toEqual({ x: 0, y: 0, width: 1, height: 1, isBig: true });
    expect(lastSize(tiles)).toEqual([edge, edge]);
  });

  test("starts at the bottom left, goes right and then up", () => {
    expect(mixTiles("floating", 6).slice(1).map(corner)).toEqual([
      [0.012, 0.753],
      [0.259, 0.753],
      [0.506, 0.753],
      [0.753, 0.753],
      [0.012, 0.506],
    ]);
  });
});

describe("the screen-share layout", () => {
  test.each<[number, number, number, number, number]>([
    [2, 0.8, 1, 0.2, 0.25],
    [5, 0.8, 1, 0.2, 0.25],
    [6, 0.8571, 1, 0.1429, 0.1667],
    [7, 0.8571, 1, 0.1429, 0.1667],
    [8, 0.8889, 1, 0.1111, 0.125],
    [9, 0.8889, 1, 0.1111, 0.125],
    [10, 0.8, 1, 0.1, 0.125],
    [17, 0.8, 1, 0.1, 0.125],
    [18, 0.8, 0.875, 0.1, 0.125],
    [24, 0.8, 0.875, 0.1, 0.125],
  ])("of %i views has a big picture of %f × %f and small ones of %f × %f", (count, ...sizes) => {
    const tiles = mixTiles("screen-share", count);

    expect([...lastSize(tiles.slice(0, 1)), ...lastSize(tiles)]).toEqual(sizes);
  });

  test("keeps the right side free for others while there is one view", () => {
    expect(mixTiles("screen-share", 1)).toEqual([
      { x: 0, y: 0, width: 0.8, height: 1, isBig: true },
    ]);
  });

  test("goes down the column beside the big picture, then down the next one", () => {
    const small = mixTiles("screen-share", 17).slice(1).map(corner);

    expect([small[0], small[7], small[8], small[15]]).toEqual([
      [0.8, 0],
      [0.8, 0.875],
      [0.9, 0],
      [0.9, 0.875],
    ]);
  });

  test("puts those beyond 17 views below the big picture, from the left", () => {
    expect(mixTiles("screen-share", 19).slice(17).map(corner)).toEqual([
      [0, 0.875],
      [0.1, 0.875],
    ]);
  });
});

test.each<[MixLayoutKind, number]>([
  ["nine-grid", 25],
  ["floating", 25],
  ["screen-share", 24],
])("the page knows %s with up to %i views", (kind, most) => {
  expect(mostMixViews(kind)).toBe(most);
  expect(mixTiles(kind, most)).toHaveLength(most);
  expect(() => mixTiles(kind, most + 1)).toThrow(
    `'views' must be a whole number between 1 and ${most} for the ${kind} layout, got ${most + 1}: the sizes for other numbers are not published`,
  );
});

test.each([0, -1, 1.5, Number.NaN])("%f views are refused", (count) => {
  expect(() => mixTiles("nine-grid", count)).toThrow(RangeError);
});

test("there is a tile for every view, the big one first, all on the canvas", () => {
  fc.assert(
    fc.property(views, ([kind, count]) => {
      const tiles = mixTiles(kind, count);

      expect(tiles).toHaveLength(count);
      expect(tiles.map(({ isBig }) => isBig)).toEqual(
        tiles.map((_, index) => kind !== "nine-grid" && index === 0),
      );
      for (const { x, y, width, height } of tiles) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-TOLERANCE);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + TOLERANCE);
      }
    }),
  );
});

test("no two tiles overlap, save the small pictures on a floating layout's big one", () => {
  fc.assert(
    fc.property(views, ([kind, count]) => {
      const tiles = mixTiles(kind, count).slice(kind === "floating" ? 1 : 0);
      const overlaps = tiles.flatMap((a, index) =>
        tiles.slice(index + 1).filter((b) => sharedArea(a, b) > TOLERANCE),
      );

      expect(overlaps).toEqual([]);
    }),
  );
});

function sharedArea(a: MixTile, b: MixTile): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
