import { showNumber } from "../../profile/problem";
import type { LocalizedText } from "../../profile/targets/console-form-labels";
import type { Strength } from "../evidence/evidence";
import type { DayTally, NotJudged } from "../tally";
import type { Verdict, VerifyReport } from "../verify-report";

/*
 * Everything that the formats say themselves, in both languages. The rest stands in the report.
 */

export const VERDICT_WORDS = {
  verified: { en: "agrees with the code", zh: "与代码一致" },
  drifted: { en: "differs from the code", zh: "与代码不一致" },
  missing: { en: "recordings are missing", zh: "缺少录制文件" },
  "nothing-to-judge": { en: "nothing to judge yet", zh: "暂无可判断的录制文件" },
  unknown: { en: "not known", zh: "无法得知" },
} as const satisfies Record<Verdict, LocalizedText>;

/** The same as a headline. */
export const HEADLINES = {
  verified: { en: "Recordings agree with the code", zh: "录制文件与代码一致" },
  drifted: { en: "Recordings differ from the code", zh: "录制文件与代码不一致" },
  missing: { en: "Recordings are missing", zh: "缺少录制文件" },
  "nothing-to-judge": { en: "Nothing to judge yet", zh: "暂无可判断的录制文件" },
  unknown: { en: "Not known", zh: "无法得知" },
} as const satisfies Record<Verdict, LocalizedText>;

/** What is said of one setting. */
export const FINDING_WORDS = {
  agrees: { en: "agrees", zh: "一致" },
  differs: { en: "differs", zh: "不一致" },
  "may-differ": { en: "may differ", zh: "可能不一致" },
  "not-shown": { en: "not shown", zh: "无法体现" },
} as const satisfies Record<string, LocalizedText>;

export const STRENGTH_WORDS = {
  none: { en: "–", zh: "–" },
  weak: { en: "weak", zh: "弱" },
  medium: { en: "medium", zh: "中" },
  good: { en: "good", zh: "较强" },
  strong: { en: "strong", zh: "强" },
} as const satisfies Record<Strength, LocalizedText>;

export const BASIS_WORDS = {
  stated: { en: "stated by", zh: "文档说明，见" },
  inferred: { en: "inferred from", zh: "推断自" },
} as const satisfies Record<string, LocalizedText>;

/** Why files were counted and not judged. */
export const NOT_JUDGED_WORDS = {
  before: { en: "older than the confirmation", zh: "早于确认时间" },
  "too-close": {
    en: "of rooms perhaps created before the settings took effect",
    zh: "所属房间可能在设置生效之前就已创建",
  },
  processing: { en: "still being processed by VOD", zh: "云点播仍在处理" },
  deleted: { en: "deleted meanwhile", zh: "查询期间已被删除" },
  "unreadable-name": { en: "without a recording's name", zh: "名称不符合录制文件的命名规则" },
  "other-application": { en: "of another application", zh: "属于其他应用" },
  "started-by-api": { en: "started over the API", zh: "由 API 发起" },
  "other-source": { en: "not recorded, by what VOD says", zh: "云点播标明并非录制" },
} as const satisfies Record<NotJudged, LocalizedText>;

/** Recordings of a day. */
export const DAY_WORDS = {
  agrees: { en: "agree", zh: "一致" },
  warns: { en: "may differ", zh: "可能不一致" },
  drifts: { en: "differ", zh: "不一致" },
  notJudged: { en: "not judged", zh: "未判断" },
} as const satisfies Record<keyof DayTally, LocalizedText>;

export const WORDS = {
  verification: { en: "Call recording against the code", zh: "通话录制与代码核对" },
  setting: { en: "Setting", zh: "设置" },
  declared: { en: "Declared", zh: "声明值" },
  seen: { en: "Seen", zh: "实际值" },
  verdict: { en: "Verdict", zh: "结论" },
  strength: { en: "Strength", zh: "证据强度" },
  reason: { en: "Why", zh: "理由" },
  evidence: { en: "Evidence: ", zh: "证据：" },
  file: { en: "File", zh: "文件" },
  created: { en: "Created (UTC)", zh: "创建时间（UTC）" },
  examples: { en: "Counter-examples", zh: "反例" },
  newest: {
    en: "The newest, at most three for each setting",
    zh: "每项设置最多列出三个，新的在前",
  },
  notShown: { en: "What recordings cannot show", zh: "录制文件无法体现的设置" },
  lookAtConsole: {
    en: "No field of a recording shows these: look at the console.",
    zh: "录制文件的任何字段都无法体现以下设置，请到控制台核对。",
  },
  usage: { en: "Billed minutes", zh: "计费分钟数" },
  tier: { en: "Tier", zh: "档位" },
  single: { en: "Single-stream", zh: "单流" },
  mixed: { en: "Mixed", zh: "合流" },
  total: { en: "Total", zh: "合计" },
  warnings: { en: "Warnings", zh: "警告" },
  unknown: { en: "Not known", zh: "无法得知" },
  byDay: { en: "Recordings by day and verdict", zh: "每日录制文件与结论" },
  figures: { en: "The figures", zh: "数据" },
  settings: {
    en: "Declared and seen; the number is how many recordings say so",
    zh: "声明值与实际值；数字为相应录制文件数",
  },
  nothing: { en: "–", zh: "–" },
  day: { en: "Day (UTC)", zh: "日期（UTC）" },
  nothingDeclared: { en: "This stack declares no recording.", zh: "该 stack 未声明任何录制。" },
  limits: {
    en: "Only what recordings can show is verified. What each field of a recording tells, how firmly, and where that was read: docs/verify.md.",
    zh: "只核对录制文件可体现的设置。录制文件各字段能说明什么、证据强度及出处，见 docs/verify.md。",
  },
  colon: { en: ": ", zh: "：" },
  pause: { en: "; ", zh: "；" },
  comma: { en: ", ", zh: "、" },
} as const satisfies Record<string, LocalizedText>;

const recordings = (count: number) =>
  `${showNumber(count)} ${count === 1 ? "recording" : "recordings"}`;

/** Sentences with values; times as the report has them. */
export const SENTENCES = {
  application: {
    en: (sdkAppId: number, subAppId: number) => `SDKAppID ${sdkAppId}, sub-application ${subAppId}`,
    zh: (sdkAppId: number, subAppId: number) => `SDKAppID ${sdkAppId}，点播子应用 ${subAppId}`,
  },
  judgedFrom: {
    en: (from: string, asOf: string) => `Rooms created from ${from} on, asked at ${asOf}`,
    zh: (from: string, asOf: string) => `判断 ${from} 之后创建的房间，查询时间 ${asOf}`,
  },
  confirmed: {
    en: (by: string, at: string) => `Confirmed by ${by} at ${at}`,
    zh: (by: string, at: string) => `${by} 于 ${at} 确认`,
  },
  judged: {
    en: ({ agrees, warns, drifts }: VerifyReport["files"]) =>
      `${recordings(agrees + warns + drifts)} judged: ${showNumber(agrees)} agree, ${showNumber(warns)} may differ, ${showNumber(drifts)} differ`,
    zh: ({ agrees, warns, drifts }: VerifyReport["files"]) =>
      `已判断 ${showNumber(agrees + warns + drifts)} 个录制文件：${showNumber(agrees)} 个一致，${showNumber(warns)} 个可能不一致，${showNumber(drifts)} 个不一致`,
  },
  notJudged: {
    en: (reasons: string) => `Not judged: ${reasons}`,
    zh: (reasons: string) => `未判断：${reasons}`,
  },
  countOf: {
    en: (count: number, what: string) => `${showNumber(count)} ${what}`,
    zh: (count: number, what: string) => `${showNumber(count)} 个${what}`,
  },
  ambiguousNames: {
    en: (count: number) =>
      `The names of ${recordings(count)} fit a numeric room and a string room alike, which changes nothing here`,
    zh: (count: number) =>
      `${showNumber(count)} 个录制文件的名称同时符合数字房间号和字符串房间号，不影响结论`,
  },
  usagePeriod: {
    en: (first: string, last: string) => `${first} to ${last}, China time`,
    zh: (first: string, last: string) => `${first} 至 ${last}（北京时间）`,
  },
  manyDays: {
    en: (days: number) => `, ${days} days to a bar`,
    zh: (days: number) => `（每根柱为 ${days} 天）`,
  },
  declaredAndSeen: {
    en: (declared: string, seen: string) => `declared ${declared}, seen ${seen}`,
    zh: (declared: string, seen: string) => `声明值 ${declared}，实际值 ${seen}`,
  },
} as const;
