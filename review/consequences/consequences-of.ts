import { changeType } from "../changes/changes-of";
import type { Pair } from "../pair";
import { isUnchanged } from "../pair";
import type { Consequence } from "../report";
import { type LockedKind, subjectName } from "../subject";
import { callbackConsequences } from "./callbacks";
import { coverageConsequences } from "./coverage";
import { guardConsequences, stackConsequences } from "./guard";
import { CONSEQUENCES } from "./messages";
import { qualityConsequences } from "./quality";
import { retentionConsequences } from "./retention";
import type { Said } from "./said";
import { storageConsequences, vodEventConsequences } from "./storage";

/** What a change means, one sentence for each thing that it means. */
export function consequencesOf(pair: Pair): readonly Consequence[] {
  if (isUnchanged(pair)) {
    return [];
  }
  const { subject } = pair;
  return [...renaming(pair), ...said(pair)].map((each) => ({ subject, ...each }));
}

const BY_KIND: { readonly [K in LockedKind]: (pair: Pair<K>) => readonly Said[] } = {
  stack: stackConsequences,
  recording: (pair) => [
    ...coverageConsequences(pair),
    ...retentionConsequences(pair),
    ...qualityConsequences(pair),
    ...callbackConsequences(pair),
  ],
  storage: storageConsequences,
  "vod-events": vodEventConsequences,
  guard: guardConsequences,
};

function said<K extends LockedKind>(pair: Pair<K>): readonly Said[] {
  return BY_KIND[pair.subject.kind](pair);
}

/** Another name is another Terraform address, and an address that is gone is destroyed. */
function renaming(pair: Pair): readonly Said[] {
  const { subject, before, after, formerly } = pair;
  if (formerly === undefined) {
    return [];
  }
  const names = [subjectName(formerly), subjectName(subject)] as const;
  const addressesOf = (side: unknown) =>
    JSON.stringify((side as { addresses?: unknown } | undefined)?.addresses ?? {});
  const isMoved = changeType(pair) === "moved";
  const isReplaced = isMoved || addressesOf(before) !== addressesOf(after);
  if (!isReplaced) {
    return [{ kind: "coverage", reach: "review", text: CONSEQUENCES.renamedOnly(...names) }];
  }
  return subject.kind === "storage"
    ? [
        {
          kind: "storage",
          reach: "irreversible",
          text: CONSEQUENCES.subApplicationReplaced(...names),
        },
      ]
    : [{ kind: "coverage", reach: "immediate", text: CONSEQUENCES.renamed(...names) }];
}
