import { isDeepStrictEqual } from "node:util";
import type { Pair } from "./pair";
import type { LayoutChange, MixedPicture } from "./report";
import type { Recording } from "./settings";

/** The mixed picture of a recording that changes, came or went; nothing where it stays the same. */
export function layoutChange(pair: Pair): LayoutChange | undefined {
  if (pair.subject.kind !== "recording") {
    return undefined;
  }
  const { subject } = pair;
  const [before, after] = [pictureOf(pair.before as Recording), pictureOf(pair.after as Recording)];
  if (isDeepStrictEqual(before, after)) {
    return undefined;
  }
  return { subject, ...(before && { before }), ...(after && { after }) };
}

function pictureOf(recording: Recording | undefined): MixedPicture | undefined {
  const { mode, media } = recording?.profile ?? {};
  if (!mode?.layout) {
    return undefined;
  }
  const { width, height } = media?.video ?? {};
  return {
    layout: mode.layout,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(mode.maxUsers !== undefined && { maxUsers: mode.maxUsers }),
  };
}
