import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { LockSettings, RecordingLockEntry, StorageLockEntry } from "../../lock";

/** What a construct adds to its stack in the lock file; Terraform expressions still unresolved. */
export type LockContribution =
  | { readonly section: "recordings"; readonly entry: RecordingLockEntry }
  | { readonly section: "storages"; readonly entry: StorageLockEntry }
  | { readonly section: "vodEvents" | "guards"; readonly entry: LockSettings };

/** Contributors of each stack, in the order of their declaration; a walk over the tree costs more. */
const contributors = new WeakMap<TerraformStack, Map<IConstruct, () => LockContribution>>();

/** Parts whose whole speaks for them. */
const parts = new WeakSet<IConstruct>();

export function contributeToLock(
  construct: IConstruct,
  contribution: () => LockContribution,
  ownParts: readonly IConstruct[] = [],
): void {
  const stack = TerraformStack.of(construct);
  const known = contributors.get(stack) ?? new Map();
  contributors.set(stack, known);
  known.set(construct, contribution);
  ownParts.forEach((part) => {
    parts.add(part);
  });
}

/** What a construct has to add. */
export function lockContribution(construct: IConstruct): LockContribution | undefined {
  return contributors.get(TerraformStack.of(construct))?.get(construct)?.();
}

/** The constructs of a stack that have something to add. */
export function contributorsOf(stack: TerraformStack): readonly IConstruct[] {
  return [...(contributors.get(stack)?.keys() ?? [])];
}

/** The constructs that have an entry of their own, parts left to the whole that they belong to. */
export function wholesOf(stack: TerraformStack): readonly IConstruct[] {
  return contributorsOf(stack).filter((construct) => !parts.has(construct));
}

/** What a stack adds, parts left to the whole that they belong to. */
export function contributionsOf(
  stack: TerraformStack,
): readonly (readonly [IConstruct, LockContribution])[] {
  return [...(contributors.get(stack) ?? [])]
    .filter(([construct]) => !parts.has(construct))
    .map(([construct, contribution]) => [construct, contribution()]);
}
