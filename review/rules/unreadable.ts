import { unreadableSettings } from "../changes/changes-of";
import { found } from "../outcome";
import type { Pair } from "../pair";
import { changeRule, type RuleMeta } from "../rule";
import type { LockedKind } from "../subject";

const messages = {
  later: (setting: string) => ({
    en: `'${setting}' changes, and is known only after apply: nobody can review it here.`,
    zh: `“${setting}”有变化，但在 apply 后才能确定，此处无法审阅。`,
  }),
  "unknown-setting": (setting: string) => ({
    en: `'${setting}' is not known to this release of the review: it was not judged.`,
    zh: `当前版本的审阅工具不认识“${setting}”，未作判断。`,
  }),
  fix: {
    later: {
      en: "Write the value in code, or look at the plan of the deploy.",
      zh: "请在代码中写明该值，或在部署时查看 plan。",
    },
    "unknown-setting": {
      en: "Update trtc-recording, or read the lock file's own diff.",
      zh: "请升级 trtc-recording，或直接查看锁文件的差异。",
    },
  },
};

const meta: RuleMeta = {
  id: "unreadable",
  code: "TRTC-REC-040",
  severity: "warn",
  kind: "coverage",
  title: { en: "A change that could not be judged", zh: "无法判断的变更" },
  why: {
    en: "What cannot be judged is said, never passed in silence.",
    zh: "无法判断的内容必须明示，不能默认通过。",
  },
  sources: [],
  example: { bad: "sdkAppId: appId.numberValue,", good: "sdkAppId: 1400000001," },
};

function check(pair: Pair) {
  return found(
    ...unreadableSettings(pair).map(({ path, why }) => ({
      path,
      text: messages[why](path),
      fix: messages.fix[why],
    })),
  );
}

function unreadableIn<K extends LockedKind>(on: K) {
  return changeRule<K>({ on, meta, check: check as (pair: Pair<K>) => ReturnType<typeof check> });
}

/** A changed value that Terraform knows later, or a setting of a newer release. */
export const unreadable = [
  unreadableIn("stack"),
  unreadableIn("recording"),
  unreadableIn("storage"),
  unreadableIn("vod-events"),
  unreadableIn("guard"),
] as const;
