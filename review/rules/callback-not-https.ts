import { SOURCES } from "../../profile";
import {
  CALL_CALLBACK_URL,
  EVENT_CALLBACK_URL,
  VOD_CALLBACK_URL,
} from "../../profile/callback-url";
import { EVENT_GROUPS } from "../changes/setting-labels";
import { NOT_APPLICABLE } from "../outcome";
import { type RuleMeta, stateRule } from "../rule";
import { judgeCallbackUrl } from "./private/callback-urls";
import { CALL_EVENTS, VOD_EVENTS } from "./private/events";
import { mergeOutcomes } from "./private/merge-outcomes";

const meta: RuleMeta = {
  id: "callback-not-https",
  code: "TRTC-REC-022",
  severity: "block",
  kind: "callbacks",
  title: { en: "A callback is not a public https URL", zh: "回调地址不是公网 https 地址" },
  why: {
    en: "Events name rooms, users and files. Over http anybody on the way reads and forges them, and Tencent's servers cannot call a host that only your own network knows.",
    zh: "通知中含有房间、用户和文件信息。使用 http 时途中任何人都能读取和伪造；腾讯云的服务器无法访问仅内网可达的主机。",
  },
  sources: [SOURCES.callbackConfiguration, SOURCES.recordingCallback, SOURCES.callCallbackApi],
  example: {
    bad: 'recording: EventCallback.https("http://10.0.0.8/trtc", { signingKey }),',
    good: 'recording: EventCallback.https("https://rec.example.com/trtc", { signingKey }),',
  },
};

/** Callbacks of an app that are not told over https to a host on the public internet. */
export const callbackNotHttps = stateRule({
  on: "recording",
  meta,
  check: ({ eventCallbacks = {}, callCallback }) =>
    mergeOutcomes([
      ...Object.entries(EVENT_GROUPS).map(([group, events]) => {
        const callback = eventCallbacks[group];
        const path = `eventCallbacks.${group}.url`;
        return callback
          ? judgeCallbackUrl(path, events, callback.url, EVENT_CALLBACK_URL)
          : NOT_APPLICABLE;
      }),
      callCallback
        ? judgeCallbackUrl("callCallback.url", CALL_EVENTS, callCallback.url, CALL_CALLBACK_URL)
        : NOT_APPLICABLE,
    ]),
});

/** The same of VOD's events; switched off, they have no URL. */
export const vodCallbackNotHttps = stateRule({
  on: "vod-events",
  meta,
  check: ({ url }) =>
    url === undefined ? NOT_APPLICABLE : judgeCallbackUrl("url", VOD_EVENTS, url, VOD_CALLBACK_URL),
});
