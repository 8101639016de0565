import type { LockedKind, SettingsOf, Subject } from "./subject";

/** The same thing before and after the change; one side is missing when it was added or removed. */
export interface Pair<K extends LockedKind = LockedKind> {
  /** As it is named after the change, or before it when it was removed. */
  readonly subject: Subject<K>;
  readonly before?: SettingsOf[K];
  readonly after?: SettingsOf[K];
  /** What it was called, when the code gave it another name or another stack. */
  readonly formerly?: Subject<K>;
}

/** Whether nothing at all differs. */
export function isUnchanged({ before, after, formerly }: Pair): boolean {
  return before === after && formerly === undefined;
}
