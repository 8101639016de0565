import type { FormField, LocalizedText } from "../../profile";
import { FORM_UNITS } from "../../profile/targets/console-form-labels";

/** What a person has to do, in the two languages that operators read. */
export interface ConsoleSteps {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

type Step = LocalizedText;

/** Which form the account shows decides where it is found. */
const TEMPLATE_PLACE = {
  classic: {
    en: "function configuration (功能配置) > on-cloud recording (云端录制) > global auto-record template (全局自动录制模板)",
    zh: "功能配置 > 云端录制 > 全局自动录制模板",
  },
  "advanced-features": {
    en: "Advanced Features > on-cloud auto-recording",
    zh: "高级功能 > 云端自动录制",
  },
} as const;

export type ConsoleFormName = keyof typeof TEMPLATE_PLACE;

/** Steps that bring the template on the console to the declared values. */
export function templateSteps(
  sdkAppId: number,
  form: ConsoleFormName,
  fields: readonly FormField[],
  stack: string,
): ConsoleSteps {
  const place = TEMPLATE_PLACE[form];
  return collect([
    openApp(sdkAppId, place),
    {
      en: "Create the template, or edit the one that is there, so that it reads exactly:",
      zh: "新建模板，或修改已有模板，使其内容与以下各项完全一致：",
    },
    ...fields.map(fieldStep),
    { en: "Save, and turn global auto-recording on.", zh: "保存，并勾选“全局自动录制”。" },
    {
      en: "It takes effect after 5 to 10 minutes, and only for rooms created from then on.",
      zh: "5～10 分钟后生效，且仅对此后新建的房间生效。",
    },
    confirmStep(stack),
  ]);
}

/** Steps after which the app is no longer recorded by the template. */
export function removeTemplateSteps(sdkAppId: number, form: ConsoleFormName): ConsoleSteps {
  return collect([
    openApp(sdkAppId, TEMPLATE_PLACE[form]),
    {
      en: "Turn global auto-recording off. Calls in rooms created from then on are not recorded.",
      zh: "取消勾选“全局自动录制”。此后新建房间的通话不再录制。",
    },
  ]);
}

const EVENT_GROUP_NAMES: Readonly<Record<string, LocalizedText>> = {
  room: { en: "room events", zh: "房间事件" },
  media: { en: "media events", zh: "媒体事件" },
  recording: { en: "recording events", zh: "云端录制事件" },
  relay: { en: "relay events", zh: "旁路转推事件" },
};

const CALLBACK_PLACE = {
  en: "Advanced Features > callback configuration (回调配置)",
  zh: "高级功能 > 回调配置",
};

export interface TypedCallback {
  readonly sdkAppId: number;
  readonly group: string;
  readonly url: string;
  /** Fingerprint of the signing key. */
  readonly key: string | null;
  readonly stack: string;
}

/** Steps that bring one callback URL of the console to the declared values. */
export function eventCallbackSteps({
  sdkAppId,
  group,
  url,
  key,
  stack,
}: TypedCallback): ConsoleSteps {
  const name = EVENT_GROUP_NAMES[group] ?? { en: group, zh: group };
  return collect([
    openApp(sdkAppId, CALLBACK_PLACE),
    { en: `Callback URL of ${name.en}: ${url}`, zh: `${name.zh}的回调地址：${url}` },
    key === null
      ? { en: "Callback key: leave it empty.", zh: "回调密钥：留空。" }
      : {
          en: `Callback key: the one with the fingerprint ${key}. To be sure of it: npx trtc-recording fingerprint --matches ${key}`,
          zh: `回调密钥：指纹为 ${key} 的密钥。核对方法：npx trtc-recording fingerprint --matches ${key}`,
        },
    { en: "Save. It takes effect after about 5 minutes.", zh: "保存。约 5 分钟后生效。" },
    confirmStep(stack),
  ]);
}

/** Steps after which nobody is told of a group of events. */
export function removeEventCallbackSteps(sdkAppId: number, group: string): ConsoleSteps {
  const name = EVENT_GROUP_NAMES[group] ?? { en: group, zh: group };
  return collect([
    openApp(sdkAppId, CALLBACK_PLACE),
    {
      en: `Clear the callback URL of ${name.en} and save.`,
      zh: `清空${name.zh}的回调地址并保存。`,
    },
  ]);
}

function confirmStep(stack: string): Step {
  return {
    en: `Then run: npx trtc-recording confirm ${stack}, and commit recording.confirmations.json.`,
    zh: `然后运行：npx trtc-recording confirm ${stack}，并提交 recording.confirmations.json。`,
  };
}

function openApp(sdkAppId: number, place: LocalizedText): Step {
  return {
    en: `Open the TRTC console > application management (应用管理) > SDKAppID ${sdkAppId} > ${place.en}.`,
    zh: `打开实时音视频控制台 > 应用管理 > SDKAppID ${sdkAppId} > ${place.zh}。`,
  };
}

function fieldStep({ label, value, unit }: FormField): Step {
  const shown = typeof value === "object" ? value : { en: String(value), zh: String(value) };
  const units = unit === undefined ? { en: "", zh: "" } : FORM_UNITS[unit];
  return {
    en: `${label.en} (${label.zh}): ${shown.en}${units.en && ` ${units.en}`}${typeof value === "object" ? ` (${value.zh})` : ""}`,
    zh: `${label.zh}：${shown.zh}${units.zh && ` ${units.zh}`}`,
  };
}

function collect(steps: readonly Step[]): ConsoleSteps {
  return { en: steps.map(({ en }) => en), zh: steps.map(({ zh }) => zh) };
}
