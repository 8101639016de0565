import { showStorage } from "../../changes/show-setting";
import type { LockSide } from "../../context";
import { NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../../outcome";
import { isLater, type Recording, type StorageUse, type Text } from "../../settings";

interface Sides {
  readonly before: LockSide;
  readonly side: LockSide;
}

/**
 * Compares the sub-applications that a recording goes to. One that the code of the same stack calls
 * otherwise is no other as long as Tencent's name for it stays.
 * @param moved What is said when it is another one, or may be: the number of one that the code owns is
 *   known only after apply, so that one which exists may be the same.
 */
export function compareStorage(
  before: Recording = {},
  after: Recording = {},
  sides: Sides,
  moved: (before: Text, after: Text, mayBeSame: boolean) => Outcome,
): Outcome {
  const [from, to] = [before.storage, after.storage];
  if (!isNamed(from) || !isNamed(to)) {
    return NOT_APPLICABLE;
  }
  const [oldName, name] = [ownedName(before, sides.before), ownedName(after, sides.side)];
  const isSame = from.construct === to.construct && from.subAppId === to.subAppId;
  if (isSame || (name !== undefined && name === oldName)) {
    return OK;
  }
  const isOpen = [from, to].some(({ subAppId }) => isLater(subAppId));
  return isOpen
    ? unknownAt("storage")
    : moved(showStorage(from), showStorage(to), isAdopted(from, to));
}

/** Not so where there is no storage, or where somebody has taken its name out by hand. */
function isNamed(storage?: StorageUse): storage is StorageUse {
  return storage?.construct !== undefined || storage?.subAppId !== undefined;
}

function isAdopted(from: StorageUse, to: StorageUse): boolean {
  return (from.construct === undefined) !== (to.construct === undefined);
}

/** Of a sub-application that a stack owns: the stack, and what Tencent calls it. */
function ownedName(recording: Recording, side: LockSide): string | undefined {
  const name = side.storageOf(recording)?.subApplicationName;
  return name && `${recording.storage?.construct?.split("/")[0]} ${name}`;
}
