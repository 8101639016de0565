import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { stateRule } from "../rule";

const messages = {
  wipeable: {
    en: "Recordings that a declared rule wants kept can be wiped all at once: the code allows Terraform to destroy their sub-application.",
    zh: "声明的留存规则要求保存的录制文件可能被一次全部清空：代码允许 Terraform 销毁其所在的点播子应用。",
  },
  fix: {
    en: 'Take out destroy: "wipe-all-recordings", so that Terraform refuses; or have whoever answers for evidence approve it.',
    zh: '请删除 destroy: "wipe-all-recordings"，使 Terraform 拒绝销毁；或由负责留存证据的人员批准。',
  },
};

/** Evidence whose storage may be destroyed. */
export const evidenceNotImmutable = stateRule({
  on: "recording",
  meta: {
    id: "evidence-not-immutable",
    code: "TRTC-REC-019",
    severity: "approve",
    kind: "retention",
    title: { en: "Evidence can be wiped", zh: "证据可被清空" },
    why: {
      en: "Destroying a sub-application wipes every file in it for good. VOD has no object lock that any page names, so the refusal of Terraform is all that stands before it in code; whoever may delete on the VOD console still can.",
      zh: "销毁点播子应用会永久清空其中的所有文件。现有文档中点播没有对象锁定，代码中唯一的保护是让 Terraform 拒绝销毁；有点播控制台删除权限的人仍可删除。",
    },
    sources: [SOURCES.vodSubApplications, SOURCES.vodApi],
    example: {
      bad: 'new RecordingStorage(stack, "Storage", { subApplicationName, retention, destroy: "wipe-all-recordings" });',
      good: 'new RecordingStorage(stack, "Storage", { subApplicationName, retention });',
    },
  },
  check: (recording, { side }) => {
    const { retentionRegime, storage } = recording;
    const owned = typeof storage?.construct === "string" ? side.storageOf(recording) : undefined;
    if (!retentionRegime || !owned) {
      return NOT_APPLICABLE;
    }
    return owned.destroy === "wipe-all-recordings"
      ? found({ path: "storage.construct", text: messages.wipeable, fix: messages.fix })
      : OK;
  },
});
