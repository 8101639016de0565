import { EVENT_GROUPS } from "../changes/setting-labels";
import { showSetting } from "../changes/show-setting";
import type { Pair } from "../pair";
import type { CallCallback, EventCallback, Text } from "../settings";
import { CONSEQUENCES } from "./messages";
import { hostOf, type Said } from "./said";

/** Who is told of rooms, calls and files. */
export function callbackConsequences({ before, after }: Pair<"recording">): readonly Said[] {
  const groups = Object.entries(EVENT_GROUPS).flatMap(([group, events]) =>
    eventCallback(events, before?.eventCallbacks?.[group], after?.eventCallbacks?.[group]),
  );
  return [...groups, ...callCallback(before?.callCallback, after?.callCallback)];
}

function eventCallback(events: Text, before?: EventCallback, after?: EventCallback): Said[] {
  const say = (text: Text): Said => ({ kind: "callbacks", reach: "console", text });
  if (!before || !after) {
    return after
      ? [say(CONSEQUENCES.callbackAdded(events, hostOf(after.url)))]
      : before
        ? [say(CONSEQUENCES.callbackRemoved(events))]
        : [];
  }
  const said: Said[] = [];
  if (before.url !== after.url) {
    said.push(say(CONSEQUENCES.callbackMoved(events, ...places(before.url, after.url))));
  }
  if (before.signingKey !== after.signingKey) {
    const text =
      after.signingKey === "unsigned"
        ? CONSEQUENCES.unsigned(events)
        : before.signingKey === "unsigned"
          ? CONSEQUENCES.signed(events)
          : CONSEQUENCES.keyRotated(events);
    said.push(say(text));
  }
  return said;
}

function callCallback(before?: CallCallback, after?: CallCallback): Said[] {
  const say = (text: Text): Said => ({ kind: "callbacks", reach: "immediate", text });
  if (!before || !after) {
    return after
      ? [say(CONSEQUENCES.callCallbackAdded(hostOf(after.url), showSetting(after.commands)))]
      : before
        ? [say(CONSEQUENCES.callCallbackRemoved(hostOf(before.url)))]
        : [];
  }
  const events = [showSetting(before.commands), showSetting(after.commands)] as const;
  return [
    ...(before.url === after.url
      ? []
      : [say(CONSEQUENCES.callCallbackMoved(...places(before.url, after.url)))]),
    ...(events[0].en === events[1].en ? [] : [say(CONSEQUENCES.callEvents(...events))]),
  ];
}

/** Two hosts; two whole URLs where the host stays. */
function places(before: unknown, after: unknown): readonly [Text, Text] {
  const hosts = [hostOf(before), hostOf(after)] as const;
  return hosts[0].en === hosts[1].en ? [showSetting(before), showSetting(after)] : hosts;
}
