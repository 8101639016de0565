import { MIX_GEOMETRY_SOURCE, mostMixViews } from "../../profile/mix-geometry";
import { FORM_CHOICES } from "../../profile/targets/console-form-labels";
import type { LayoutChange } from "../report";
import type { Text } from "../settings";
import { bigPictureRule } from "./big-picture";
import { commonScale } from "./draw-scene";
import { type DrawablePicture, drawablePicture } from "./drawable-picture";
import { MESSAGES, NUMBERS } from "./messages";
import { type Scene, scenesOf, tellingCounts } from "./scenes";

/** How a mixed picture looks, before and after a change or as it is. */
export interface Preview {
  /** One, or before and after. */
  readonly sides: readonly Side[];
  /** What holds for all of it. */
  readonly notes: readonly Text[];
}

export type Side = DrawnSide | StatedSide;

interface SideTitle {
  /** Before or after; absent where there is one side. */
  readonly heading?: Text;
  /** What it is a picture of. */
  readonly title: Text;
}

/** A side that is drawn. */
export interface DrawnSide extends SideTitle {
  readonly picture: DrawablePicture;
  readonly scenes: readonly Scene[];
  readonly notes: readonly Text[];
  /** Screen px for each px of the canvas. */
  readonly scale: number;
}

/** A side that cannot be drawn, and why. */
export interface StatedSide extends SideTitle {
  readonly statement: Text;
}

/** What is shown of a change: one side for a picture that is new, else both on the same scale. */
export function layoutPreview({ before, after }: Omit<LayoutChange, "subject">): Preview {
  const pictures = before ? [before, after] : [after];
  const read = pictures.map((picture) => (picture ? drawablePicture(picture) : MESSAGES.noPicture));
  const drawn = read.flatMap((side) => ("kind" in side ? [side] : []));
  const counts = tellingCounts(drawn);
  const scale = commonScale(drawn);
  const headings = before ? [MESSAGES.before, MESSAGES.after] : [];
  return {
    sides: read.map((side, index) => ({
      heading: headings[index],
      ...("kind" in side
        ? drawnSide(side, counts, scale)
        : { title: MESSAGES.mixedPicture, statement: side }),
    })),
    notes: drawn.length === 0 ? [] : [sourceNote()],
  };
}

function drawnSide(picture: DrawablePicture, counts: readonly number[], scale: number): DrawnSide {
  const { kind, width, height, maxUsers, layout } = picture;
  const size = `${width}×${height} px`;
  const most = mostMixViews(kind);
  return {
    picture,
    scale,
    title: {
      en: `${FORM_CHOICES[kind].en}, ${size}`,
      zh: `${FORM_CHOICES[kind].zh}，${size}`,
    },
    scenes: scenesOf(picture, counts),
    notes: [
      ...(kind === "nine-grid" ? [] : [bigPictureRule(layout).rule]),
      maxUsers > most ? MESSAGES.unpublishedSizes(most, maxUsers) : MESSAGES.notRecorded(maxUsers),
      NUMBERS[kind],
    ],
  };
}

function sourceNote(): Text {
  const { title, date } = MIX_GEOMETRY_SOURCE;
  return MESSAGES.source(title, date);
}
