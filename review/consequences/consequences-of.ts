import { isDestroyed, type Made } from "../destroyed";
import { isUnchanged, type Pair } from "../pair";
import type { Plan } from "../plan";
import type { Consequence } from "../report";
import type { Sides } from "../same-storage";
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
export function consequencesOf(pair: Pair, context: ConsequenceContext): readonly Consequence[] {
  if (isUnchanged(pair)) {
    return [];
  }
  const { subject } = pair;
  return [...renaming(pair, context), ...said(pair, context)].map((each) => ({ subject, ...each }));
}

/** What a sentence may look up beside its pair. */
export interface ConsequenceContext extends Sides {
  readonly plan?: Plan;
}

type Say<K extends LockedKind> = (pair: Pair<K>, context: ConsequenceContext) => readonly Said[];

const BY_KIND: { readonly [K in LockedKind]: Say<K> } = {
  stack: stackConsequences,
  recording: (pair, context) => [
    ...coverageConsequences(pair),
    ...retentionConsequences(pair, context),
    ...qualityConsequences(pair),
    ...callbackConsequences(pair),
  ],
  storage: storageConsequences,
  "vod-events": vodEventConsequences,
  guard: guardConsequences,
};

function said<K extends LockedKind>(pair: Pair<K>, context: ConsequenceContext): readonly Said[] {
  return BY_KIND[pair.subject.kind](pair, context);
}

/** Another name is another Terraform address, and an address that is gone is destroyed. */
function renaming(pair: Pair, { plan }: ConsequenceContext): readonly Said[] {
  const { subject, formerly } = pair;
  if (formerly === undefined || subject.kind === "stack") {
    return [];
  }
  const names = [subjectName(formerly), subjectName(subject)] as const;
  const made = pair as Made;
  const addresses = Object.values(made.before?.addresses ?? {});
  const isReplaced = addresses.some((address) => isDestroyed(address, made, plan));
  if (!isReplaced) {
    return [{ kind: "coverage", reach: "review", text: CONSEQUENCES.renamedOnly(...names) }];
  }
  const isMoved = formerly.stack !== subject.stack;
  if (subject.kind === "storage") {
    const text = isMoved
      ? CONSEQUENCES.subApplicationMovedStack(...names)
      : CONSEQUENCES.subApplicationReplaced(...names);
    return [{ kind: "storage", reach: "irreversible", text }];
  }
  const text = isMoved ? CONSEQUENCES.movedStack(...names) : CONSEQUENCES.renamed(...names);
  return [{ kind: "coverage", reach: "immediate", text }];
}
