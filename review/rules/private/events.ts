import { EVENT_GROUPS } from "../../changes/setting-labels";
import type { Recording, Text } from "../../settings";

export const CALL_EVENTS: Text = { en: "TUICallKit call events", zh: "TUICallKit 通话事件" };

export const VOD_EVENTS: Text = { en: "VOD file events", zh: "点播文件事件" };

/** A place of a recording that says who is told of some events. */
export interface Receiver {
  readonly path: string;
  /** At the beginning of a sentence. */
  readonly events: Text;
  urlOf(recording: Recording): string | undefined;
}

export const RECEIVERS: readonly Receiver[] = [
  ...Object.entries(EVENT_GROUPS).map(([group, events]) => ({
    path: `eventCallbacks.${group}.url`,
    events,
    urlOf: ({ eventCallbacks }: Recording) => eventCallbacks?.[group]?.url,
  })),
  {
    path: "callCallback.url",
    events: CALL_EVENTS,
    urlOf: ({ callCallback }) => callCallback?.url,
  },
];

/** Host of a URL, without user info; undefined where only apply tells it, or where there is none. */
export function hostOf(url: string): string | undefined {
  const host = URL.canParse(url) ? new URL(url).host : "";
  return host === "" || host.includes("${") ? undefined : host;
}
