import { AUDIO_SAMPLE_RATES, type Problem, type TargetLimits } from "../../../profile";
import { showNumber } from "../../../profile/problem";

/** Which rule says it: what has no effect, what is not stated, or what is out of range. */
export type Concern = "ignored" | "missing" | "out-of-range";

/** A problem of the profile's checks in Chinese; the name of the setting stands before it. */
export interface Phrase {
  readonly concern: Concern;
  readonly zh: string;
  readonly fixZh: string;
}

type Row = readonly [ruleBegins: string, concern: Concern, zh: string, fixZh: string];

const LEAVE_OUT = "请删除该设置。";
const STATE_IT = "请补全该设置。";
const IN_RANGE = "请改为允许的值，并核对单位。";

/** What the checks say that is no range, by how their English begins. */
const PHRASES: readonly Row[] = [
  ["has no effect", "ignored", "不会生效：该录制没有画面", LEAVE_OUT],
  ["cannot be set", "ignored", "不可设置：该方式按发布时的原样录制，不转码", LEAVE_OUT],
  ["can be AAC", "ignored", "只有在纯音频录制时才可为 AAC", "请改用 MP4，或改为纯音频录制。"],
  [
    "is not limited by the API",
    "ignored",
    "不受 API 限制：房间内的所有人都会被混入",
    "如需限制人数，请在发起录制时填写 SubscribeStreamUserIds。",
  ],
  [
    "must be MP4",
    "ignored",
    "须为 MP4：旧版录制模板表单没有其他格式",
    "请改用 MP4，或改用“高级功能”表单。",
  ],
  [
    "must be single-stream",
    "ignored",
    "须为单流录制：“高级功能”表单不做合流",
    "请改为单流录制，或由业务服务器通过 API 发起合流录制。",
  ],
  [
    "cannot be both",
    "ignored",
    "不能同时为单流和合流：RecordMode 只能取 1（单流）或 2（合流）",
    "请拆成两份配置，分别发起录制任务。",
  ],
  [
    "cannot be one user",
    "ignored",
    "不能指定单个用户：表单只接受 userId 前缀",
    "请改填 bigPictureUserIdPrefix。",
  ],
  [
    "cannot be a prefix",
    "ignored",
    "不能是前缀：MaxResolutionUserId 须为一个完整的 userId",
    "请改填 bigPictureUserId 与 bigPictureStream。",
  ],
  ["must be stated", "missing", "未写明：服务会采用无人审阅过的默认值", STATE_IT],
  ["is missing", "missing", "未写明：有画面的合流录制须指定布局", "请添加布局，例如九宫格。"],
  [
    "must be letters",
    "out-of-range",
    "只能由字母、数字、_ 和 - 组成，且不得为空",
    "请改为 one-to-one 之类的名称。",
  ],
  [
    "must be 1 to 32",
    "out-of-range",
    "须为 1 至 32 个字母、数字、_ 或 -：没有匹配的用户时大画面为空",
    "请填写可占大画面的 userId 或其共同前缀，例如 teacher_。",
  ],
  [
    "should be even",
    "out-of-range",
    "宜为偶数：遇到奇数时编码器可能裁边或拒绝",
    "请改为相邻的偶数。",
  ],
  [
    "may come out as landscape",
    "out-of-range",
    "可能录成横屏：表单只区分长边和短边",
    "请查看一个录制文件，或把长边写作宽度。",
  ],
  [
    "should be whole hours",
    "out-of-range",
    "宜为整小时：旧版录制模板表单以小时计",
    "请改为整小时。",
  ],
  [
    "may not be a choice",
    "out-of-range",
    "可能不是该表单的选项：其文档仅顺带提及",
    "请先在控制台查看该表单。",
  ],
  [
    "must be 48000",
    "out-of-range",
    `须为 ${AUDIO_SAMPLE_RATES.slice(0, -1).join("、")} 或 ${AUDIO_SAMPLE_RATES.at(-1)} Hz`,
    IN_RANGE,
  ],
  ['must be "mono"', "out-of-range", "须为单声道（mono）或双声道（stereo）", IN_RANGE],
];

/** Whose limit each setting is judged by. */
const LIMITS: Readonly<Record<string, keyof TargetLimits>> = {
  video: "canvasArea",
  "video.width": "canvasEdge",
  "video.height": "canvasEdge",
  "video.bitrateKbps": "videoBitrateKbps",
  "video.fps": "fps",
  "video.gopSeconds": "gopSeconds",
  "audio.bitrateKbps": "audioBitrateKbps",
  "mode.maxUsers": "mixedUsers",
  "file.maxDuration": "fileMinutes",
  resumeWait: "resumeWaitSeconds",
};

const UNITS: Readonly<Record<string, string>> = {
  "px²": "像素（宽 × 高）",
  "frames per second": "fps",
  seconds: "秒",
  minutes: "分钟",
  people: "人",
};

/** How review says a problem in Chinese, and which of its rules does. */
export function phraseOf({ field, rule }: Problem, limits: TargetLimits): Phrase {
  const row = PHRASES.find(([begins]) => rule.startsWith(begins));
  if (row) {
    const [, concern, zh, fixZh] = row;
    return { concern, zh, fixZh };
  }
  const name = Object.hasOwn(LIMITS, field) ? LIMITS[field] : undefined;
  const isInferred = rule.endsWith("as far as is known");
  const zh = name
    ? `${describeRange(limits[name])}${isInferred ? "（推断值）" : ""}`
    : "不符合要求";
  return { concern: "out-of-range", zh, fixZh: IN_RANGE };
}

function describeRange({ min, max, unit }: TargetLimits[keyof TargetLimits]): string {
  const shown = UNITS[unit] ?? unit;
  const highest = showNumber(max?.value ?? 0);
  if (!min) {
    return `不得超过 ${highest} ${shown}`;
  }
  return max
    ? `须为整数，取值范围为 ${showNumber(min.value)} 至 ${highest} ${shown}`
    : `须为整数，且不小于 ${showNumber(min.value)} ${shown}`;
}
