import type { DrawablePicture } from "../../../review/preview/drawable-picture";
import type { MixedPicture } from "../../../review/report";
import type { Layout } from "../../../review/settings";

export const NINE_GRID: Layout = { kind: "nine-grid" };

export const FLOATING: Layout = { kind: "floating", bigPictureUserIdPrefix: "teacher_" };

export const SCREEN_SHARE: Layout = { kind: "screen-share", bigPictureUserIdPrefix: "teacher_" };

/** What the preset for groups declares; single settings differ from test to test. */
export function mixedPicture(changes: Partial<MixedPicture> = {}): MixedPicture {
  return { layout: NINE_GRID, width: 1280, height: 720, maxUsers: 8, ...changes };
}

/** The same, as it has been read. */
export function drawable(layout: Layout, maxUsers = 8): DrawablePicture {
  const { kind = "nine-grid" } = layout;
  return { kind, layout, width: 1280, height: 720, maxUsers };
}
