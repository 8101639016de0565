import { showSetting } from "../changes/show-setting";
import { isDestroyed } from "../destroyed";
import type { Pair } from "../pair";
import type { Text } from "../settings";
import type { ConsequenceContext } from "./consequences-of";
import { CONSEQUENCES } from "./messages";
import { hostOf, type Said } from "./said";

/** The sub-applications that hold recordings. */
export function storageConsequences(
  pair: Pair<"storage">,
  { plan, side }: ConsequenceContext,
): readonly Said[] {
  const { subject, before, after } = pair;
  const name = showSetting((after ?? before)?.subApplicationName);
  if (!before) {
    return [immediate("storage", CONSEQUENCES.subApplicationAdded(name))];
  }
  if (!after) {
    const address = before.addresses?.resource;
    if (address !== undefined && !isDestroyed(address, pair, plan)) {
      return [immediate("storage", CONSEQUENCES.subApplicationForgotten(name))];
    }
    const tell = side.stack(subject.stack) ? "subApplicationWiped" : "subApplicationUnmanaged";
    return [{ kind: "storage", reach: "irreversible", text: CONSEQUENCES[tell](name) }];
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
