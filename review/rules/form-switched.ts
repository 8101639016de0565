import { SOURCES } from "../../profile";
import { settingLabel } from "../changes/setting-labels";
import { showSetting } from "../changes/show-setting";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { changeRule } from "../rule";
import type { Start, Text } from "../settings";
import { isMixed } from "./private/lock-target";

const messages = {
  otherForm: (before: Text, after: Text) => ({
    en: `The template is to be typed into ${after.en} instead of ${before.en}: what ${before.en} holds stays in force until a person changes it there.`,
    zh: `模板改在${after.zh}中填写，原为${before.zh}：后者中已有的内容继续生效，直至人工修改。`,
  }),
  byServer: {
    en: "The console's template goes on recording every call until a person switches it off; recordings that your server starts meanwhile are second files with a second fee.",
    zh: "在人工关闭之前，控制台模板仍会录制每通通话；其间由业务服务器发起的录制会产生另一份文件和费用。",
  },
  byService: {
    en: "Once a person switches the template on, every call is recorded by it; recordings that your server still starts are second files with a second fee.",
    zh: "人工启用模板后，每通通话都会被录制；业务服务器若仍发起录制，会产生另一份文件和费用。",
  },
  mixLost: {
    en: " No file holds the whole call any more: the mix and its layout are given up.",
    zh: "不再有包含整通通话的文件：合流及其布局被放弃。",
  },
  fix: {
    en: "Look which form the console shows for this app; plan who changes the console and the server, and when, in this order.",
    zh: "请先在控制台确认该应用显示的是哪种表单，并安排由谁、在何时、按何顺序修改控制台和业务服务器。",
  },
};

/** Recordings that are to be started in another way, or by another form of the console. */
export const formSwitched = changeRule({
  on: "recording",
  meta: {
    id: "form-switched",
    code: "TRTC-REC-044",
    severity: "approve",
    kind: "files",
    title: { en: "Started in another way", zh: "录制发起方式或控制台表单变化" },
    why: {
      en: "Only people change the console, so for a time both ways are on, or neither is. The Advanced Features form mixes nobody. Losing the mix needs approval; the rest is a warning.",
      zh: "控制台只能人工修改，因此会有一段时间两种方式同时开启或都未开启。“高级功能”表单不做合流。失去合流须批准，其余为警告。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.advancedFeatures, SOURCES.featureConfiguration],
    example: {
      bad: "start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }), // was CLASSIC, mixed",
      good: "start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),",
    },
  },
  check: ({ before, after }) => {
    const [from, to] = [before?.start, after?.start];
    if (from === undefined || to === undefined) {
      return NOT_APPLICABLE;
    }
    const isMixLost = isMixed(before?.profile ?? {}) && !isMixed(after?.profile ?? {});
    const { en, zh } = isMixLost ? messages.mixLost : { en: "", zh: "" };
    const one = (path: string, text: Text) =>
      found({
        path,
        text: { en: text.en + en, zh: text.zh + zh },
        fix: messages.fix,
        severity: isMixLost ? "approve" : "warn",
      });
    if (from.scheme !== to.scheme) {
      const isServer = to.scheme === "rest-api";
      return one("start.scheme", isServer ? messages.byServer : messages.byService);
    }
    return from.consoleForm === to.consoleForm
      ? OK
      : one("start.consoleForm", messages.otherForm(showForm(from), showForm(to)));
  },
});

function showForm({ consoleForm }: Start): Text {
  return showSetting(consoleForm, settingLabel("recording", "start.consoleForm"));
}
