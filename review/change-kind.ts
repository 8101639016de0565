import type { Text } from "./settings";

/** What a change is about; each kind can have owners of its own. */
export const CHANGE_KINDS = {
  coverage: { en: "Who and what is recorded", zh: "录制对象与内容" },
  quality: { en: "Quality", zh: "画质与音质" },
  files: { en: "Files", zh: "录制文件" },
  retention: { en: "Retention", zh: "保存时间" },
  storage: { en: "Storage and residency", zh: "存储与数据所在地" },
  callbacks: { en: "Callbacks", zh: "回调" },
  guard: { en: "Who may change it", zh: "变更权限" },
  cost: { en: "Cost", zh: "费用" },
} as const satisfies Record<string, Text>;

export type ChangeKind = keyof typeof CHANGE_KINDS;

/** When and how far a change reaches. */
export const REACHES = {
  "new-rooms": {
    en: "rooms created after a person has changed the console",
    zh: "人工修改控制台之后新建的房间",
  },
  "new-recordings": {
    en: "recordings started after your server uses the new parameters",
    zh: "业务服务器改用新参数之后发起的录制",
  },
  console: { en: "once a person has changed the console", zh: "人工修改控制台之后" },
  immediate: { en: "when it is deployed", zh: "部署时立即生效" },
  irreversible: {
    en: "when it is deployed, and it cannot be undone",
    zh: "部署时生效，且不可恢复",
  },
  review: { en: "only how it is reviewed", zh: "仅影响审阅" },
} as const satisfies Record<string, Text>;

export type Reach = keyof typeof REACHES;
