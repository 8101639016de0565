import type { IConstruct } from "constructs";
import type { LockSettings, RecordingLockEntry, StorageLockEntry } from "../../lock";

/** What a construct adds to its stack in the lock file; Terraform expressions still unresolved. */
export type LockContribution =
  | {
      readonly section: "recordings";
      readonly entry: RecordingLockEntry;
      /** Parts that the entry already speaks for. */
      readonly parts?: readonly IConstruct[];
    }
  | { readonly section: "storages"; readonly entry: StorageLockEntry }
  | { readonly section: "vodEvents" | "guards"; readonly entry: LockSettings };

const CONTRIBUTION = Symbol.for("trtc-recording/lock-contribution");

interface Contributor extends IConstruct {
  [CONTRIBUTION]?: () => LockContribution | undefined;
}

export function contributeToLock(
  construct: IConstruct,
  contribution: () => LockContribution | undefined,
): void {
  Object.defineProperty(construct, CONTRIBUTION, { value: contribution });
}

export function lockContribution(construct: IConstruct): LockContribution | undefined {
  return (construct as Contributor)[CONTRIBUTION]?.();
}
