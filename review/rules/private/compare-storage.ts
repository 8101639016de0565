import { showStorage } from "../../changes/show-setting";
import { NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../../outcome";
import { isSameStorage, type Sides } from "../../same-storage";
import { isLater, type Recording, type StorageUse, type Text } from "../../settings";

/**
 * Compares the sub-applications that a recording goes to.
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
  if (isSameStorage(before, after, sides)) {
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
