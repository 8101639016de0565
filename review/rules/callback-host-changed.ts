import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../outcome";
import { changeRule, type RuleMeta } from "../rule";
import type { Text } from "../settings";
import { hostOf, RECEIVERS, VOD_EVENTS } from "./private/events";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  moved: (events: Text, before: string, after: string) => ({
    en: `${events.en} are to go to ${after} instead of ${before}: whoever runs that host learns of rooms, users and files.`,
    zh: `${events.zh}将发往 ${after}，原为 ${before}：该主机的管理者会得知房间、用户和文件信息。`,
  }),
  taken: (events: Text, before: string) => ({
    en: `${events.en} are no longer to go to ${before}: what is done there with them, such as archiving or alarms, stops.`,
    zh: `不再将${events.zh}发往 ${before}：依赖这些事件的归档、告警等处理将停止。`,
  }),
  fix: {
    en: "Have whoever answers for the callbacks confirm that the receiver is yours and ready, or keep the former URL.",
    zh: "请由负责回调的人员确认接收方属于本方且已就绪，或保留原来的地址。",
  },
};

const meta: RuleMeta = {
  id: "callback-host-changed",
  code: "TRTC-REC-024",
  severity: "approve",
  kind: "callbacks",
  title: { en: "Events go to another host, or to nobody", zh: "事件改发其他主机，或不再有接收方" },
  why: {
    en: "Callbacks name rooms, users and files, and are the first to say that a file is ready or that an upload has failed.",
    zh: "回调包含房间、用户和文件信息，文件就绪或上传失败也最先由回调得知。",
  },
  sources: [SOURCES.recordingCallback, SOURCES.callbackConfiguration],
  example: {
    bad: 'recording: EventCallback.https("https://hooks.example.net/trtc", { signingKey }),',
    good: 'recording: EventCallback.https("https://rec.example.com/trtc", { signingKey }),',
  },
};

/** The host that is told of an app's events changes, or nobody is told any more. */
export const callbackHostChanged = changeRule({
  on: "recording",
  meta,
  check: ({ before = {}, after = {} }, { side }) => {
    const { sdkAppId } = before;
    const others = typeof sdkAppId === "number" ? side.recordingsOfApp(sdkAppId) : [];
    const now = [after, ...others.map(({ recording }) => recording)];
    return mergeOutcomes(
      RECEIVERS.map(({ path, events, urlOf }) =>
        compareUrls(path, events, urlOf(before), now.map(urlOf).find(Boolean)),
      ),
    );
  },
});

/** The same for a sub-application's events. One that leaves the code is `vod-events-orphaned`. */
export const callbackHostChangedOfVodEvents = changeRule({
  on: "vod-events",
  meta,
  check: ({ before, after }) =>
    after ? compareUrls("url", VOD_EVENTS, before?.url, after.url) : NOT_APPLICABLE,
});

function compareUrls(path: string, events: Text, before?: string, after?: string): Outcome {
  if (before === undefined) {
    return NOT_APPLICABLE;
  }
  const [from, to] = [hostOf(before), after && hostOf(after)];
  if (after === undefined) {
    return found({ path, text: messages.taken(events, from ?? before), fix: messages.fix });
  }
  if (from === undefined || to === undefined) {
    return before === after ? OK : unknownAt(path);
  }
  return from === to
    ? OK
    : found({ path, text: messages.moved(events, from, to), fix: messages.fix });
}
