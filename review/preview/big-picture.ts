import { plainText } from "../../report/neutralise";
import { isLater, type Layout, type Text } from "../settings";
import { MESSAGES } from "./messages";

/** Who gets the big picture of a layout that has one. */
export interface BigPictureRule {
  /** Short enough for a tile: `teacher_*`, `teacher_1`, or `?`. */
  readonly name: string;
  readonly rule: Text;
}

export function bigPictureRule(layout: Layout): BigPictureRule {
  const { bigPictureUserIdPrefix: prefix, bigPictureUserId: userId, bigPictureStream } = layout;
  const given = prefix ?? userId;
  if (given === undefined) {
    return { name: "?", rule: MESSAGES.byNobody };
  }
  const shown = plainText(given);
  if (isLater(given)) {
    return { name: "?", rule: MESSAGES.byLaterValue(shown) };
  }
  if (prefix !== undefined) {
    return { name: `${shown}*`, rule: MESSAGES.byPrefix(shown) };
  }
  const rule = bigPictureStream === "aux" ? MESSAGES.byScreen(shown) : MESSAGES.byCamera(shown);
  return { name: shown, rule };
}
