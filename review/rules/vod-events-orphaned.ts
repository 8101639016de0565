import { SOURCES } from "../../profile";
import { showSetting } from "../changes/show-setting";
import type { LockSide } from "../context";
import { found, NOT_APPLICABLE } from "../outcome";
import { changeRule } from "../rule";
import type { Text } from "../settings";
import { compareValues } from "./private/compare-values";
import { hostOf } from "./private/events";

const messages = {
  orphaned: (subAppId: Text, host: string) => ({
    en: `VOD goes on telling ${host} about files of the sub-application ${subAppId.en}, and nothing manages that any more: taking the notification out of the code does not switch it off.`,
    zh: `点播会继续向 ${host} 通知子应用 ${subAppId.zh} 的文件事件，且不再受任何管理：从代码中移除通知并不会将其关闭。`,
  }),
  fix: {
    en: "Deploy VodEventNotification.off() in its place first, and remove it afterwards.",
    zh: "请先改为 VodEventNotification.off() 并部署，之后再移除。",
  },
};

/** A VOD event notification that leaves the code and stays on. */
export const vodEventsOrphaned = changeRule({
  on: "vod-events",
  meta: {
    id: "vod-events-orphaned",
    code: "TRTC-REC-045",
    severity: "warn",
    kind: "callbacks",
    title: { en: "VOD events go on unmanaged", zh: "点播事件通知失去管理" },
    why: {
      en: "The official provider makes no request when the notification is destroyed, so the callback stays live. Another sub-application leaves the former one's behind in the same way.",
      zh: "销毁该通知时，官方 provider 不会发出任何请求，回调依然有效。改用其他子应用时，原子应用的通知同样会遗留。",
    },
    sources: [SOURCES.officialProvider],
    example: {
      bad: '// vodEvents: VodEventNotification.https("https://rec.example.com/vod") taken out',
      good: "vodEvents: VodEventNotification.off(), // deployed, then taken out",
    },
  },
  check: ({ before, after, subject, formerly = subject }, context) => {
    if (before === undefined || !(before.uploadComplete || before.deleteComplete)) {
      return NOT_APPLICABLE;
    }
    const { subAppId, url = "" } = before;
    const { stack } = formerly;
    const isOwned = (side: LockSide) => ownsStorage(side, stack, String(subAppId));
    if (after?.subAppId !== subAppId && isOwned(context.before) && !isOwned(context.side)) {
      return NOT_APPLICABLE;
    }
    const text = messages.orphaned(showSetting(subAppId), hostOf(url) ?? url);
    const orphaned = () => found({ path: "subAppId", text, fix: messages.fix });
    return after ? compareValues("subAppId", subAppId, after.subAppId, orphaned) : orphaned();
  },
});

/** Whether a number is that of a storage of the stack; one that is destroyed tells nobody. */
function ownsStorage(side: LockSide, stack: string, subAppId: string): boolean {
  const [address] = /tencentcloud_vod_sub_application\.[\w-]+/.exec(subAppId) ?? [];
  const storages = Object.values((address && side.stack(stack)?.storages) || {});
  return storages.some(({ addresses }) => addresses?.resource === address);
}
