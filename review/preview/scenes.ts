import { type MixTile, mixTiles, mostMixViews } from "../../profile/mix-geometry";
import type { Text } from "../settings";
import type { DrawablePicture } from "./drawable-picture";
import { MESSAGES } from "./messages";

/** The mixed picture at one moment of a call. */
export interface Scene {
  readonly caption: Text;
  /** How large the pictures are. */
  readonly sizes: Text;
  readonly slots: readonly Slot[];
}

/** One picture of the scene: somebody's, the big one, or a big one that nobody gets. */
export type Slot = { readonly tile: MixTile } & (
  | { readonly holds: "person"; readonly number: number }
  | { readonly holds: "big-picture" | "nobody" }
);

/** Calls of one, two, four and eight people show most changes of the sizes. */
const TELLING = [1, 2, 4, 8];

/** How many people the scenes of these pictures show: the same for all, so that they compare. */
export function tellingCounts(pictures: readonly DrawablePicture[]): readonly number[] {
  const most = pictures.map(mostDrawn);
  const telling = TELLING.filter((count) => count <= Math.max(...most));
  return [...new Set([...telling, ...most])].sort((a, b) => a - b);
}

/** Most people that are recorded and whose sizes are published. */
function mostDrawn({ kind, maxUsers }: DrawablePicture): number {
  return Math.min(maxUsers, mostMixViews(kind));
}

/** The picture with so many people, and once without anybody entitled to its big picture. */
export function scenesOf(picture: DrawablePicture, counts: readonly number[]): readonly Scene[] {
  const { kind, maxUsers, layout } = picture;
  const scenes = counts
    .filter((count) => Math.min(count, maxUsers) <= mostMixViews(kind))
    .map((count) => sceneWith(picture, count));
  const others = Math.min(2, mostDrawn(picture) - 1);
  const mayStayEmpty = kind !== "nine-grid" && layout.bigPictureUserIdPrefix !== undefined;
  return mayStayEmpty && others > 0 ? [...scenes, sceneWithoutBigPicture(picture, others)] : scenes;
}

function sceneWith(picture: DrawablePicture, people: number): Scene {
  const { maxUsers } = picture;
  return people > maxUsers
    ? scene(picture, maxUsers, MESSAGES.peopleBeyond(people, maxUsers), "big-picture")
    : scene(picture, people, MESSAGES.people(people), "big-picture");
}

/** Whether the reserved place counts as a view is inferred, as `mixTiles` says. */
function sceneWithoutBigPicture(picture: DrawablePicture, people: number): Scene {
  return scene(picture, people + 1, MESSAGES.nobodyMatches(people), "nobody");
}

function scene(
  picture: DrawablePicture,
  views: number,
  caption: Text,
  bigHolds: "big-picture" | "nobody",
): Scene {
  const tiles = mixTiles(picture.kind, views);
  const big = tiles.filter(({ isBig }) => isBig);
  const small = tiles.filter(({ isBig }) => !isBig);
  return {
    caption,
    sizes: sizesOf(picture, tiles),
    slots: [
      ...big.map((tile) => ({ tile, holds: bigHolds })),
      ...small.map((tile, index) => ({ tile, holds: "person" as const, number: index + 1 })),
    ],
  };
}

function sizesOf({ kind, width, height }: DrawablePicture, tiles: readonly MixTile[]): Text {
  const [first = "", second] = tiles.map((tile) =>
    showSize(tile.width * width, tile.height * height),
  );
  if (kind === "nine-grid") {
    return MESSAGES.equalSizes(first);
  }
  return second ? MESSAGES.bigAndSmallSizes(first, second) : MESSAGES.bigSize(first);
}

/** How the service rounds is not published. */
function showSize(width: number, height: number): string {
  const isWhole = [width, height].every((edge) => Math.abs(edge - Math.round(edge)) < 1e-6);
  return `${isWhole ? "" : "≈"}${Math.round(width)}×${Math.round(height)}`;
}
