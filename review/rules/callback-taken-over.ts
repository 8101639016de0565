import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { stateRule } from "../rule";
import { hostOf } from "./private/events";

const messages = {
  takenOver: (host: string) => ({
    en: `Whoever has set the app's TUICallKit callback until now hears nothing of calls any more: a deploy puts ${host} in its place without asking.`,
    zh: `此前设置该应用 TUICallKit 回调的一方将不再收到通话事件：部署时会直接改为 ${host}，不作询问。`,
  }),
  fix: {
    en: "Find out whose callback is there now, and have its owner agree; take takeOver out again once it is yours.",
    zh: "请查明现有回调属于谁并征得其同意；接管完成后去掉 takeOver。",
  },
};

/** A TUICallKit callback that replaces somebody else's. */
export const callbackTakenOver = stateRule({
  on: "recording",
  meta: {
    id: "callback-taken-over",
    code: "TRTC-REC-047",
    severity: "approve",
    kind: "callbacks",
    title: { en: "Somebody else's callback is replaced", zh: "覆盖他人设置的回调" },
    why: {
      en: "An app has one TUICallKit callback, and setting it overwrites URL and commands together. Without takeOver, a deploy stops when it finds one that it has not set.",
      zh: "每个应用只有一个 TUICallKit 回调，设置时会同时覆盖地址和事件。未写 takeOver 时，部署若发现并非自己设置的回调便会停止。",
    },
    sources: [SOURCES.callCallbackApi],
    example: {
      bad: "call: CallCallback.https(url, { commands, takeOver: true }),",
      good: "call: CallCallback.https(url, { commands }),",
    },
  },
  check: ({ callCallback }) => {
    if (callCallback === undefined) {
      return NOT_APPLICABLE;
    }
    const { takeOver, url = "" } = callCallback;
    return takeOver
      ? found({
          path: "callCallback.takeOver",
          text: messages.takenOver(hostOf(url) ?? url),
          fix: messages.fix,
        })
      : OK;
  },
});
