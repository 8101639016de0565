import { SOURCES } from "../../profile";
import { showSetting } from "../changes/show-setting";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import { isLater, type Text } from "../settings";

const messages = {
  any: {
    en: "The stack can be deployed into any account from then on: with the credentials of another one, recordings and settings end up in the wrong place.",
    zh: "此后该 stack 可部署到任意账号：若使用了其他账号的凭据，录制文件和设置会落到错误的地方。",
  },
  more: ({ en, zh }: Text) => ({
    en: `The stack can be deployed into the account ${en} as well: its settings, and recordings of the apps there, can end up there.`,
    zh: `该 stack 还可部署到账号 ${zh}：设置及该账号内应用的录制文件可能落在那里。`,
  }),
  fix: {
    en: "Have whoever answers for the accounts approve it, or keep the former list.",
    zh: "请由账号负责人批准，或保留原来的列表。",
  },
};

/** A stack that may be deployed into more accounts than before. */
export const accountsWidened = changeRule({
  on: "stack",
  meta: {
    id: "accounts-widened",
    code: "TRTC-REC-046",
    severity: "approve",
    kind: "guard",
    title: { en: "Deployable into more accounts", zh: "可部署的账号增多" },
    why: {
      en: "The list stops a deployment with the wrong credentials before it does anything. Without it, nothing does.",
      zh: "该列表能在部署开始前拦下错误的凭据；没有它便无从拦截。",
    },
    sources: [SOURCES.officialProvider],
    example: {
      bad: 'new CallRecordingStack(app, "prod");',
      good: 'new CallRecordingStack(app, "prod", { allowedAccountIds: ["100000000001"] });',
    },
  },
  check: ({ before, after }) => {
    const path = "allowedAccountIds";
    const [from = [], to = []] = [before?.[path], after?.[path]];
    if (before === undefined && after?.[path]?.length === 0) {
      return found({ path, text: messages.any, fix: messages.fix, severity: "warn" });
    }
    if (before === undefined || after === undefined || from.length === 0) {
      return NOT_APPLICABLE;
    }
    if (typeof from === "string" || typeof to === "string") {
      return from === to ? OK : unknownAt(path);
    }
    const gained = to.filter((account) => !from.includes(account));
    if (gained.length > 0 && [...from, ...gained].some(isLater)) {
      return unknownAt(path);
    }
    const text = to.length === 0 ? messages.any : messages.more(showSetting(gained));
    return to.length > 0 && gained.length === 0 ? OK : found({ path, text, fix: messages.fix });
  },
});
