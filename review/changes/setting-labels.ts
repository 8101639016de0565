import { FORM_CHOICES, FORM_LABELS, FORM_UNITS } from "../../profile/targets/console-form-labels";
import type { ChangeKind, Reach } from "../change-kind";
import type { Text } from "../settings";
import type { LockedKind } from "../subject";

/** How a setting of the lock file is told to people. */
export interface SettingLabel {
  readonly label: Text;
  readonly kind: ChangeKind;
  readonly reach: Reach;
  /** The words of single values, and the unit of numbers. */
  readonly choices?: Readonly<Record<string, Text>>;
  readonly unit?: Text;
}

const YES_NO = {
  true: { en: "yes", zh: "是" },
  false: { en: "no", zh: "否" },
} as const;

const SCHEMES = {
  "global-auto": { en: "every call, by the service", zh: "全局自动录制" },
  "rest-api": { en: "by your server, over the API", zh: "由业务服务器通过 API 发起" },
} as const;

const FORMS = {
  classic: { en: "the classic form", zh: "旧版录制模板表单" },
  "advanced-features": { en: "the Advanced Features form", zh: "“高级功能”表单" },
} as const;

const UNTIL_DELETED = { permanent: { en: "for ever", zh: "永久" } } as const;

const DESTROY = {
  refuse: { en: "Terraform refuses to destroy it", zh: "Terraform 拒绝销毁" },
  "wipe-all-recordings": {
    en: "Terraform may destroy it, with all recordings",
    zh: "允许 Terraform 连同全部录制文件一并销毁",
  },
} as const;

/** The groups of events that the console reports to a URL. */
export const EVENT_GROUPS = {
  recording: { en: "Recording events", zh: "录制事件" },
  room: { en: "Room events", zh: "房间事件" },
  media: { en: "Media events", zh: "媒体事件" },
  relay: { en: "Relay events", zh: "转推事件" },
} as const satisfies Record<string, Text>;

/** Settings that describe how rooms are recorded. */
function recorded(
  kind: ChangeKind,
  label: Text,
  more: Pick<SettingLabel, "choices" | "unit"> = {},
): SettingLabel {
  return { label, kind, reach: "new-rooms", ...more };
}

function set(
  kind: ChangeKind,
  reach: Reach,
  label: Text,
  more: Pick<SettingLabel, "choices" | "unit"> = {},
): SettingLabel {
  return { label, kind, reach, ...more };
}

const { seconds, minutes, days, px, kbps, fps, Hz } = FORM_UNITS;
const PEOPLE = { en: "people", zh: "人" };

const RECORDING: Readonly<Record<string, SettingLabel>> = {
  sdkAppId: recorded("coverage", { en: "SDKAppID", zh: "SDKAppID" }),
  "start.scheme": recorded(
    "coverage",
    { en: "Recordings are started", zh: "录制发起方式" },
    { choices: SCHEMES },
  ),
  "start.consoleForm": recorded(
    "files",
    { en: "Console form", zh: "控制台表单" },
    { choices: FORMS },
  ),
  "start.limitOverrides": set("quality", "review", { en: "Limits replaced", zh: "自定义限制" }),
  "profile.templateName": recorded("files", FORM_LABELS.templateName),
  "profile.mode.kind": recorded("coverage", FORM_LABELS.mode, { choices: FORM_CHOICES }),
  "profile.mode.maxUsers": recorded("coverage", FORM_LABELS.maxUsers, { unit: PEOPLE }),
  "profile.mode.layout.kind": recorded("quality", FORM_LABELS.layout, { choices: FORM_CHOICES }),
  "profile.mode.layout.bigPictureUserIdPrefix": recorded("quality", FORM_LABELS.bigPicture),
  "profile.mode.layout.bigPictureUserId": recorded("quality", {
    en: "Big picture, userId",
    zh: "大画面 userId",
  }),
  "profile.mode.layout.bigPictureStream": recorded("quality", {
    en: "Big picture, stream",
    zh: "大画面视频流",
  }),
  "profile.media.kind": recorded("coverage", FORM_LABELS.media, {
    choices: {
      ...FORM_CHOICES,
      "video-only": { en: "Video without sound", zh: "仅视频（移除音频）" },
    },
  }),
  "profile.media.video.width": recorded(
    "quality",
    { en: "Picture width", zh: "画面宽度" },
    { unit: px },
  ),
  "profile.media.video.height": recorded(
    "quality",
    { en: "Picture height", zh: "画面高度" },
    { unit: px },
  ),
  "profile.media.video.bitrateKbps": recorded("quality", FORM_LABELS.videoBitrate, { unit: kbps }),
  "profile.media.video.fps": recorded("quality", FORM_LABELS.fps, { unit: fps }),
  "profile.media.video.gopSeconds": recorded("quality", FORM_LABELS.gop, { unit: seconds }),
  "profile.media.audio.sampleRateHz": recorded("quality", FORM_LABELS.sampleRate, { unit: Hz }),
  "profile.media.audio.bitrateKbps": recorded(
    "quality",
    { en: "Audio bitrate", zh: "音频码率" },
    { unit: kbps },
  ),
  "profile.media.audio.channels": recorded("quality", FORM_LABELS.channels, {
    choices: FORM_CHOICES,
  }),
  "profile.file.format": recorded("files", FORM_LABELS.fileFormat, {
    choices: { mp4: same("MP4"), hls: same("HLS"), aac: same("AAC") },
  }),
  "profile.file.maxDurationMinutes": recorded("files", FORM_LABELS.fileDuration, { unit: minutes }),
  "profile.resumeWaitSeconds": recorded("files", FORM_LABELS.resumeWait, { unit: seconds }),
  "storage.construct": recorded("storage", FORM_LABELS.subApplication),
  "storage.subAppId": recorded("storage", FORM_LABELS.subApplication),
  "storage.retention": recorded("retention", FORM_LABELS.retention, { choices: UNTIL_DELETED }),
  "storage.retention.days": recorded("retention", FORM_LABELS.retention, { unit: days }),
  "storage.retention.longest": set("retention", "review", {
    en: "Longest retention vouched for",
    zh: "自定义的最长保存时间",
  }),
  "retentionRegime.name": set("retention", "review", {
    en: "Declared retention rule",
    zh: "声明的留存规则",
  }),
  "retentionRegime.minimumDays": set(
    "retention",
    "review",
    { en: "Declared rule, minimum", zh: "声明规则的最短保存时间" },
    { unit: days },
  ),
  "retentionRegime.maximumDays": set(
    "retention",
    "review",
    { en: "Declared rule, maximum", zh: "声明规则的最长保存时间" },
    { unit: days },
  ),
  "retentionRegime.source": set("retention", "review", {
    en: "Declared rule, source",
    zh: "声明规则的出处",
  }),
  ...Object.fromEntries(
    Object.entries(EVENT_GROUPS).flatMap(([group, { en, zh }]) => [
      [
        `eventCallbacks.${group}.url`,
        set("callbacks", "console", { en: `${en}: callback URL`, zh: `${zh}：回调地址` }),
      ],
      [
        `eventCallbacks.${group}.signingKey`,
        set(
          "callbacks",
          "console",
          { en: `${en}: signing key`, zh: `${zh}：签名密钥` },
          { choices: { unsigned: { en: "none, unsigned", zh: "无（不签名）" } } },
        ),
      ],
    ]),
  ),
  "callCallback.url": set("callbacks", "immediate", {
    en: "TUICallKit callback URL",
    zh: "TUICallKit 回调地址",
  }),
  "callCallback.commands": set("callbacks", "immediate", {
    en: "TUICallKit callback events",
    zh: "TUICallKit 回调事件",
  }),
  "callCallback.takeOver": set(
    "callbacks",
    "immediate",
    { en: "Replaces a callback of somebody else's", zh: "覆盖他人设置的回调" },
    { choices: YES_NO },
  ),
};

const STACK: Readonly<Record<string, SettingLabel>> = {
  site: set(
    "storage",
    "immediate",
    { en: "Tencent Cloud site", zh: "腾讯云站点" },
    {
      choices: {
        china: { en: "China (cloud.tencent.com)", zh: "中国站（cloud.tencent.com）" },
        international: { en: "international (tencentcloud.com)", zh: "国际站（tencentcloud.com）" },
      },
    },
  ),
  region: set("storage", "immediate", { en: "Region", zh: "地域" }),
  allowedAccountIds: set(
    "guard",
    "immediate",
    { en: "Accounts it may be deployed into", zh: "允许部署的账号" },
    // An empty list, as a text.
    { choices: { "": { en: "any", zh: "不限" } } },
  ),
};

const STORAGE: Readonly<Record<string, SettingLabel>> = {
  subApplicationName: set("storage", "immediate", { en: "Sub-application name", zh: "子应用名称" }),
  description: set("storage", "immediate", { en: "Description", zh: "描述" }),
  destroy: set(
    "storage",
    "immediate",
    { en: "When it is taken out of the code", zh: "从代码中移除时" },
    { choices: DESTROY },
  ),
  tags: set("storage", "immediate", { en: "Tag", zh: "标签" }),
};

const VOD_EVENTS: Readonly<Record<string, SettingLabel>> = {
  subAppId: set("callbacks", "immediate", FORM_LABELS.subApplication),
  url: set("callbacks", "immediate", { en: "VOD event URL", zh: "点播事件通知地址" }),
  uploadComplete: set(
    "callbacks",
    "immediate",
    { en: "Told of new files", zh: "上传完成通知" },
    { choices: YES_NO },
  ),
  deleteComplete: set(
    "callbacks",
    "immediate",
    { en: "Told of deleted files", zh: "删除完成通知" },
    { choices: YES_NO },
  ),
};

const GUARD: Readonly<Record<string, SettingLabel>> = {
  sdkAppIds: set("guard", "immediate", { en: "Guarded apps", zh: "受保护的应用" }),
  groupIds: set("guard", "immediate", {
    en: "Groups kept from the console's template",
    zh: "禁止修改模板的用户组",
  }),
  policyName: set("guard", "immediate", { en: "Policy name", zh: "策略名称" }),
  denies: set("guard", "immediate", { en: "Denied actions", zh: "禁止的操作" }),
};

const LABELS: Readonly<Record<LockedKind, Readonly<Record<string, SettingLabel>>>> = {
  recording: RECORDING,
  stack: STACK,
  storage: STORAGE,
  "vod-events": VOD_EVENTS,
  guard: GUARD,
};

function same(text: string): Text {
  return { en: text, zh: text };
}

/**
 * The words for a setting: of the path itself, or of the nearest part of the file that has some
 * (`tags.team`). Undefined for a setting that this release does not know.
 */
export function settingLabel(kind: LockedKind, path: string): SettingLabel | undefined {
  const labels = LABELS[kind];
  for (
    let known = path;
    known !== "";
    known = known.slice(0, Math.max(0, known.lastIndexOf(".")))
  ) {
    const label = Object.hasOwn(labels, known) ? labels[known] : undefined;
    if (label) {
      const rest = path.slice(known.length + 1);
      return rest
        ? { ...label, label: { en: `${label.label.en} ${rest}`, zh: `${label.label.zh} ${rest}` } }
        : label;
    }
  }
  return undefined;
}
