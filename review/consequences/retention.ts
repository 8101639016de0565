import { settingLabel } from "../changes/setting-labels";
import { showSetting, showStorage } from "../changes/show-setting";
import type { Pair } from "../pair";
import { isSameStorage, type Sides } from "../same-storage";
import { isLater, type Retention } from "../settings";
import { CONSEQUENCES } from "./messages";
import { ofNewRecordings, type Said } from "./said";

/** How long recordings are kept, under which rule, and where. */
export function retentionConsequences(
  { before, after }: Pair<"recording">,
  sides: Sides,
): readonly Said[] {
  if (!after?.start) {
    return [];
  }
  const [from, to] = [before?.storage, after.storage];
  const said: Said[] = [];
  if (before && from && to && !isSameStorage(before, after, sides)) {
    const isOwned = [from, to].map(({ construct }) => construct !== undefined);
    const say = isOwned[0] === isOwned[1] ? "storageMoved" : "storageNamedOtherwise";
    const text = CONSEQUENCES[say](showStorage(from), showStorage(to));
    said.push(ofNewRecordings(after, "storage", text));
  }
  if (from?.retention !== undefined && to?.retention !== undefined) {
    const text = describe(from.retention, to.retention);
    if (text) {
      said.push(ofNewRecordings(after, "retention", text));
    }
  }
  return [...said, ...regime(before?.retentionRegime?.name, after.retentionRegime?.name)];
}

function describe(before: Retention, after: Retention) {
  const [from, to] = [daysOf(before), daysOf(after)];
  if (from === to) {
    return undefined;
  }
  if (typeof from !== "number" || typeof to !== "number") {
    return isLater(from) && isLater(to) && from === to ? undefined : CONSEQUENCES.retentionUnknown;
  }
  const label = settingLabel("recording", "storage.retention");
  const shown = [showSetting(before, label), showSetting(after, label)] as const;
  if (after === "permanent") {
    return CONSEQUENCES.retentionForEver(shown[0]);
  }
  if (before === "permanent") {
    return CONSEQUENCES.retentionBounded(shown[1]);
  }
  return to < from
    ? CONSEQUENCES.retentionShorter(...shown)
    : CONSEQUENCES.retentionLonger(...shown);
}

function daysOf(retention: Retention): number | string | undefined {
  return retention === "permanent" ? Number.POSITIVE_INFINITY : retention.days;
}

function regime(before: string | undefined, after: string | undefined): Said[] {
  if (before === after) {
    return [];
  }
  const say = (text: Said["text"]): Said => ({ kind: "retention", reach: "review", text });
  return [
    ...(before === undefined ? [] : [say(CONSEQUENCES.regimeDropped(before))]),
    ...(after === undefined ? [] : [say(CONSEQUENCES.regimeDeclared(after))]),
  ];
}
