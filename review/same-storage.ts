import type { LockSide } from "./context";
import type { Recording } from "./settings";

/** The two sides of a change. */
export interface Sides {
  readonly before: LockSide;
  /** After the change. */
  readonly side: LockSide;
}

/**
 * Whether a recording goes to the same sub-application before and after. One that the code of the same
 * stack calls otherwise is no other as long as Tencent's name for it stays.
 */
export function isSameStorage(before: Recording, after: Recording, sides: Sides): boolean {
  const [from, to] = [before.storage ?? {}, after.storage ?? {}];
  const name = ownedName(after, sides.side);
  return (
    (from.construct === to.construct && from.subAppId === to.subAppId) ||
    (name !== undefined && name === ownedName(before, sides.before))
  );
}

/** Of a sub-application that a stack owns: the stack, and what Tencent calls it. */
function ownedName(recording: Recording, side: LockSide): string | undefined {
  const name = side.storageOf(recording)?.subApplicationName;
  return name && `${recording.storage?.construct?.split("/")[0]} ${name}`;
}
