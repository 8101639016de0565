import { NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../../outcome";
import { mayBeEqual } from "./later-paths";

/**
 * Compares a setting that stands on both sides.
 * @param differs What is said when it is certain that the values are not the same.
 */
export function compareValues<T>(
  path: string,
  before: T | undefined,
  after: T | undefined,
  differs: (before: T, after: T) => Outcome,
): Outcome {
  if (before === undefined || after === undefined) {
    return NOT_APPLICABLE;
  }
  if (before === after) {
    return OK;
  }
  return mayBeEqual(before, after) ? unknownAt(path) : differs(before, after);
}
