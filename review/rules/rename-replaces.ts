import { SOURCES } from "../../profile";
import { type Made, type Parts, replacedParts } from "../destroyed";
import { found, NOT_APPLICABLE, type RuleFinding, type Severity } from "../outcome";
import type { Plan } from "../plan";
import { changeRule, type RuleMeta } from "../rule";
import type { Text } from "../settings";

const messages = {
  console: {
    en: "Nothing changes on the console, but Terraform takes this for something new: the deploy prints how to switch the former off, which nobody must do, and the new one is pending until a refresh finds its confirmation.",
    zh: "控制台不会有变化，但 Terraform 会视为新对象：部署时会打印关闭旧对象的步骤，切勿照做；新对象在刷新并读到确认记录之前为 pending。",
  },
  callCallback: {
    en: "Call events may go to nobody: Terraform deletes the TUICallKit callback and sets it anew in no certain order, and if the deletion comes last, there is none until the next deploy.",
    zh: "通话事件可能无人接收：Terraform 会删除并重新设置 TUICallKit 回调，先后不定；若删除在后，直到下次部署前都没有回调。",
  },
  vodEvents: {
    en: "Nothing changes at VOD, although Terraform forgets the notification and writes the same one again.",
    zh: "点播侧不会有变化，但 Terraform 会移除该通知的记录并重新写入同样的通知。",
  },
  guard: {
    en: "For a time nothing keeps people from editing templates on the console: Terraform deletes the policy and makes it anew in no certain order.",
    zh: "一段时间内无法阻止人员在控制台修改模板：Terraform 会删除并重新创建该策略，先后不定。",
  },
  fix: (addresses: string) => ({
    en: `Keep the former name; or, within the stack, call moveFromId with the former address (${addresses}) on the resource of the construct, and give the plan to the review.`,
    zh: `请保留原名称；或在同一 stack 内，对构造的 resource 以原地址（${addresses}）调用 moveFromId，并向审阅提供 plan。`,
  }),
};

const meta: RuleMeta = {
  id: "rename-replaces",
  code: "TRTC-REC-051",
  severity: "approve",
  kind: "callbacks",
  title: { en: "A rename is carried out as deletion and creation", zh: "改名会先删除再新建" },
  why: {
    en: "Terraform knows things by their address, which follows the name in the code. Under another name it deletes what is there and makes it anew, unless it is told that it has moved.",
    zh: "Terraform 以地址识别对象，地址随代码中的名称而定。改名后若未声明移动，便会删除原对象再新建。",
  },
  sources: [SOURCES.terraformLifecycle, SOURCES.callCallbackApi],
  example: {
    bad: 'new CallRecording(stack, "Consultations", { … }); // was "Calls"',
    good: 'const calls = new CallRecording(stack, "Consultations", { … });\ncalls.callCallback?.resource.moveFromId("trtc_call_callback.Calls_CallCallback_7B12B90A");',
  },
};

/** A recording that has another name in the code. */
export const renameReplaces = changeRule({
  on: "recording",
  meta,
  check: (pair, { plan }) =>
    judge(pair, plan, ({ callCallback = "", ...others }) => [
      ...tell(messages.callCallback, { callCallback }, "approve"),
      ...tell(messages.console, others, "warn"),
    ]),
});

/** The same for a VOD event notification. */
export const renameReplacesOfVodEvents = changeRule({
  on: "vod-events",
  meta,
  check: (pair, { plan }) => judge(pair, plan, (parts) => tell(messages.vodEvents, parts, "info")),
});

/** The same for a console guard. */
export const renameReplacesOfGuard = changeRule({
  on: "guard",
  meta,
  check: (pair, { plan }) => judge(pair, plan, (parts) => tell(messages.guard, parts, "warn")),
});

function judge(pair: Made, plan: Plan | undefined, tellOf: (parts: Parts) => RuleFinding[]) {
  return pair.formerly ? found(...tellOf(replacedParts(pair, plan))) : NOT_APPLICABLE;
}

function tell(text: Text, parts: Parts, severity: Severity): RuleFinding[] {
  const addresses = Object.values(parts).filter(Boolean).join(", ");
  return addresses === "" ? [] : [{ path: "", text, fix: messages.fix(addresses), severity }];
}
