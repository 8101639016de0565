import type { MixLayoutKind } from "../../profile";
import { MIX_GEOMETRY } from "../../profile/mix-geometry";
import { showValue } from "../../profile/problem";
import { FORM_LABELS } from "../../profile/targets/console-form-labels";
import { plainText } from "../../report/neutralise";
import type { MixedPicture } from "../report";
import { isLater, type Layout, type Text } from "../settings";
import { MESSAGES } from "./messages";

/** A mixed picture of which everything is known that its drawing needs. */
export interface DrawablePicture {
  readonly kind: MixLayoutKind;
  /** The canvas, px. */
  readonly width: number;
  readonly height: number;
  readonly maxUsers: number;
  /** Who gets the big picture may be known later. */
  readonly layout: Layout;
}

/** The picture as it is drawn, or why it is not: a value is missing, no size, or known only later. */
export function drawablePicture(picture: MixedPicture): DrawablePicture | Text {
  const { layout, width, height, maxUsers } = picture;
  const reason =
    whyNoLayout(layout.kind) ??
    whyNoNumber(MESSAGES.canvasWidth, width) ??
    whyNoNumber(MESSAGES.canvasHeight, height) ??
    whyNoNumber(FORM_LABELS.maxUsers, maxUsers);
  return reason ?? ({ kind: layout.kind, width, height, maxUsers, layout } as DrawablePicture);
}

function whyNoLayout(kind: string | undefined): Text | undefined {
  if (kind === undefined || isLater(kind)) {
    return whyUnknown(FORM_LABELS.layout, kind);
  }
  return Object.hasOwn(MIX_GEOMETRY, kind)
    ? undefined
    : MESSAGES.unpublishedLayout(plainText(kind));
}

function whyNoNumber(field: Text, value: number | string | undefined): Text | undefined {
  if (value === undefined || isLater(value)) {
    return whyUnknown(field, value);
  }
  return Number.isSafeInteger(value) && Number(value) >= 1
    ? undefined
    : MESSAGES.undrawable(field, showValue(value));
}

function whyUnknown(field: Text, value: string | undefined): Text {
  return value === undefined
    ? MESSAGES.undeclared(field)
    : MESSAGES.unknown(field, plainText(value));
}
