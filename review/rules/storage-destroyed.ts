import { SOURCES } from "../../profile";
import { showSetting } from "../changes/show-setting";
import { isDestroyed } from "../destroyed";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import type { Text } from "../settings";

const messages = {
  removed: ({ en, zh }: Text) => ({
    en: `The next deploy of this stack deletes every recording in the sub-application ${en}, for good: the code no longer has it.`,
    zh: `代码中不再有子应用 ${zh}：该 stack 下次部署会永久删除其中的全部录制文件。`,
  }),
  stackGone: ({ en, zh }: Text) => ({
    en: `If a stack of this name is still deployed, every recording in the sub-application ${en} is deleted, for good; if the whole stack has left the code, nobody manages it any more.`,
    zh: `若仍部署同名 stack，子应用 ${zh} 中的全部录制文件将被永久删除；若整个 stack 已从代码中移除，则不再有人管理该子应用。`,
  }),
  renamed: ({ en, zh }: Text) => ({
    en: `The next deploy deletes every recording in the sub-application ${en}, for good, and makes an empty one: its name or stack in the code is another, and Terraform cannot tell that it is the same.`,
    zh: `子应用 ${zh} 在代码中的名称或所在 stack 改变，Terraform 无法识别为同一个：下次部署会永久删除其中的全部录制文件，再新建一个空的子应用。`,
  }),
  guarded: {
    en: ' destroy: "refuse" does not stop this: it leaves the code together with the storage.',
    zh: '此时 destroy: "refuse" 不起作用：它随存储一起从代码中消失。',
  },
  keep: (address: string) => ({
    en: `Keep it in the code; or, before the deploy, have Terraform forget it without deleting, in cdktf.out/stacks/<stack>: terraform state rm '${address}'.`,
    zh: `请在代码中保留；或在部署前于 cdktf.out/stacks/<stack> 中让 Terraform 解除管理而不删除：terraform state rm '${address}'。`,
  }),
  move: (address: string) => ({
    en: `Keep the former name; or add storage.resource.moveFromId("${address}") and give the plan to the review, which then sees that nothing is deleted.`,
    zh: `请保留原名称；或添加 storage.resource.moveFromId("${address}")，并向审阅提供 plan 以确认不会删除。`,
  }),
};

/** A sub-application that Terraform would destroy, with every recording in it. */
export const storageDestroyed = changeRule({
  on: "storage",
  meta: {
    id: "storage-destroyed",
    code: "TRTC-REC-041",
    severity: "block",
    kind: "storage",
    title: { en: "Stored recordings would be deleted", zh: "已存储的录制文件将被删除" },
    why: {
      en: "To destroy a sub-application is to wipe it: the official provider switches it off and then to Destroyed, and nothing brings the files back.",
      zh: "销毁子应用即清空其内容：官方 provider 会先停用再置为 Destroyed，文件无法恢复。",
    },
    sources: [SOURCES.officialProvider, SOURCES.vodSubApplications, SOURCES.terraformLifecycle],
    example: {
      bad: 'new RecordingStorage(stack, "Archive", { … }); // was "Storage"',
      good: 'const storage = new RecordingStorage(stack, "Archive", { … });\nstorage.resource.moveFromId("tencentcloud_vod_sub_application.Storage_07F31EBC");',
    },
  },
  check: (pair, { plan, side }) => {
    const { subject, before, after, formerly = subject } = pair;
    const address = before?.addresses?.resource;
    if (address === undefined) {
      return before ? unknownAt("addresses.resource") : NOT_APPLICABLE;
    }
    if (!isDestroyed(address, pair, plan)) {
      return OK;
    }
    const inDeployed = after ? messages.renamed : messages.removed;
    const tell = side.stack(formerly.stack) ? inDeployed : messages.stackGone;
    const { en, zh } = tell(showSetting(before?.subApplicationName ?? formerly.path));
    const guard = before?.destroy === "wipe-all-recordings" ? NOTHING : messages.guarded;
    const isMovable = after && formerly.stack === subject.stack;
    return found({
      path: "",
      text: { en: en + guard.en, zh: zh + guard.zh },
      fix: isMovable ? messages.move(address) : messages.keep(address),
    });
  },
});

const NOTHING: Text = { en: "", zh: "" };
