import { SOURCES } from "../../profile";
import { found, OK, type Outcome, unknownAt } from "../outcome";
import { planRule } from "../rule";
import type { Text } from "../settings";
import { type ConsoleObject, consoleObjects } from "./private/console-objects";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  drifted: ({ en, zh }: Text, edit: string) => ({
    en: `The console is not, or may not be, as it was confirmed for ${en}: that happened past any review.${edit && ` ${edit}`}`,
    zh: `控制台上的${zh}已与（或可能已与）确认时不同，且未经审阅。${edit}`,
  }),
  pending: ({ en, zh }: Text) => ({
    en: `Nobody has confirmed that the console holds ${en} as it is declared.`,
    zh: `尚无人确认控制台上的${zh}与声明一致。`,
  }),
  compare: {
    en: "Compare the console with 'npx trtc-recording steps <stack> --all'; put it back, or declare what is meant; then run 'npx trtc-recording confirm <stack>'.",
    zh: "请用 npx trtc-recording steps <stack> --all 核对控制台；恢复原状，或改写声明；然后运行 npx trtc-recording confirm <stack>。",
  },
  confirm: {
    en: "Do what 'npx trtc-recording steps <stack>' says, then run 'npx trtc-recording confirm <stack>' and commit its file.",
    zh: "请按 npx trtc-recording steps <stack> 操作，然后运行 npx trtc-recording confirm <stack> 并提交其文件。",
  },
};

/** What only a person can set differs from what was confirmed, or was never confirmed. */
export const consoleDrift = planRule({
  meta: {
    id: "console-drift",
    code: "TRTC-REC-038",
    severity: "approve",
    kind: "guard",
    title: { en: "The console differs past the review", zh: "控制台与声明不同，未经审阅" },
    why: {
      en: "Templates and callback URLs have no API. The audit log shows that a template was edited, not what was changed; recordings show some of it; of callback URLs nothing shows anything.",
      zh: "模板和回调地址没有 API。操作审计只能看到模板被修改，看不到改动内容；录制文件能反映其中一部分；回调地址的修改则完全看不到。",
    },
    sources: [SOURCES.auditedActions, SOURCES.camActions],
    example: {
      bad: '// trtc_auto_record_template.…: status = "drifted"',
      good: 'new ConsoleGuard(stack, "ConsoleGuard", { sdkAppIds: [1400000001], groupIds: ["100001"] });',
    },
  },
  check: (plan) => mergeOutcomes(consoleObjects(plan).map(judge)),
});

function judge({ address, name, status, edit, isUnchanged }: ConsoleObject): Outcome {
  const path = `${address}.status`;
  switch (status) {
    case "drifted":
      return found({ path, text: messages.drifted(name, edit), fix: messages.compare });
    case "pending":
      return isUnchanged
        ? found({ path, text: messages.pending(name), fix: messages.confirm, severity: "info" })
        : OK;
    case "confirmed":
    case "verified":
      return OK;
    default:
      return unknownAt(path);
  }
}
