import { SOURCES } from "../../profile";
import { showSetting } from "../changes/show-setting";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { changeRule } from "../rule";
import type { Text } from "../settings";

const messages = {
  allowed: ({ en, zh }: Text) => ({
    en: `When Terraform is told to destroy the sub-application ${en}, it deletes every recording in it, for good, and nothing refuses.`,
    zh: `一旦要求 Terraform 销毁子应用 ${zh}，其中的全部录制文件将被永久删除，不会有任何拦截。`,
  }),
  fix: {
    en: 'Have whoever answers for evidence approve it, or leave destroy: "wipe-all-recordings" out.',
    zh: '请由负责留存证据的人员批准，或去掉 destroy: "wipe-all-recordings"。',
  },
};

/** A sub-application that may from now on be destroyed with its recordings. */
export const storageWipeAllowed = changeRule({
  on: "storage",
  meta: {
    id: "storage-wipe-allowed",
    code: "TRTC-REC-042",
    severity: "approve",
    kind: "storage",
    title: { en: "Stored recordings may be wiped", zh: "允许清空已存储的录制文件" },
    why: {
      en: "Terraform refuses to destroy a storage unless the code says so in these words. Saying so is the first of the two steps that delete everything.",
      zh: "除非代码明确写明，Terraform 会拒绝销毁存储。写明允许，便是清空全部文件的第一步。",
    },
    sources: [SOURCES.officialProvider, SOURCES.terraformLifecycle],
    example: {
      bad: 'new RecordingStorage(stack, "Storage", { …, destroy: "wipe-all-recordings" });',
      good: 'new RecordingStorage(stack, "Storage", { … });',
    },
  },
  check: ({ subject, before, after }) => {
    if (after === undefined) {
      return NOT_APPLICABLE;
    }
    const isNewlyAllowed =
      after.destroy === "wipe-all-recordings" && before?.destroy !== after.destroy;
    const name = showSetting(after.subApplicationName ?? subject.path);
    return isNewlyAllowed
      ? found({ path: "destroy", text: messages.allowed(name), fix: messages.fix })
      : OK;
  },
});
