import { showSetting } from "../changes/show-setting";
import type { Pair } from "../pair";
import type { Text } from "../settings";
import { CONSEQUENCES } from "./messages";
import { hostOf, type Said } from "./said";

/** The sub-applications that hold recordings. */
export function storageConsequences({ before, after }: Pair<"storage">): readonly Said[] {
  const name = showSetting((after ?? before)?.subApplicationName);
  if (!before) {
    return [immediate("storage", CONSEQUENCES.subApplicationAdded(name))];
  }
  if (!after) {
    const text = CONSEQUENCES.subApplicationWiped(name);
    return [{ kind: "storage", reach: "irreversible", text }];
  }
  const isOpened = before.destroy !== after.destroy && after.destroy === "wipe-all-recordings";
  return isOpened ? [immediate("storage", CONSEQUENCES.wipeAllowed(name))] : [];
}

/** Who is told of stored files. */
export function vodEventConsequences({ before, after }: Pair<"vod-events">): readonly Said[] {
  const [from, to] = [before?.url, after?.url];
  if (from === to) {
    return [];
  }
  const text =
    from === undefined
      ? CONSEQUENCES.vodEventsAdded(hostOf(to))
      : to === undefined
        ? CONSEQUENCES.vodEventsRemoved(hostOf(from))
        : CONSEQUENCES.vodEventsMoved(hostOf(from), hostOf(to));
  return [immediate("callbacks", text)];
}

function immediate(kind: Said["kind"], text: Text): Said {
  return { kind, reach: "immediate", text };
}
