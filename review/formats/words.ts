import type { Currency } from "../../profile/prices";
import { showNumber } from "../../profile/problem";
import type { Language } from "../../report/language";
import type { UnpricedStorage } from "../cost";
import type { Text } from "../settings";

/*
 * Everything that the formats say themselves, in both languages. The rest stands in the report.
 */

export const WORDS = {
  review: { en: "Review of call recording", zh: "通话录制变更审阅" },
  mayBeMerged: { en: "The change may be merged", zh: "变更可以合并" },
  firstAdoption: {
    en: "Nothing was declared before: everything below is declared for the first time.",
    zh: "此前没有任何声明：以下均为首次声明。",
  },
  nobody: { en: "Nobody is named", zh: "未指定批准人" },
  nameThem: {
    en: "Ask whoever answers for it, and name them in recording.owners.",
    zh: "请由相关负责人批准，并在 recording.owners 中指定。",
  },
  takesEffect: { en: "When it takes effect: ", zh: "何时生效：" },
  fix: { en: "What to do: ", zh: "处理方法：" },
  wrong: { en: "Not like this:", zh: "错误示例：" },
  right: { en: "But like this:", zh: "正确示例：" },
  sources: { en: "Sources:", zh: "来源：" },
  irreversible: { en: "Cannot be undone.", zh: "不可恢复。" },
  destroyed: { en: "Destroyed, or destroyed and made anew:", zh: "将被销毁，或销毁后重建：" },
  drifted: { en: "Changed outside of Terraform: ", zh: "在 Terraform 之外被修改：" },
  "no-usage": {
    en: "No amount is given, because recording.usage.json does not say how much is called: ",
    zh: "recording.usage.json 未说明通话用量，因此不给出金额：",
  },
  "no-site": {
    en: "No amount is given, because the stack does not say on which site its account is: ",
    zh: "stack 未说明账号所属站点，因此不给出金额：",
  },
  unmatchedUsage: {
    en: "Entries of recording.usage.json that fit no app; are they misspelt? ",
    zh: "recording.usage.json 中不对应任何应用的条目，是否写错？",
  },
  notPriced: { en: "Not in the figures:", zh: "未计入：" },
  incomparable: {
    en: "No difference can be given, because not everything has a price",
    zh: "部分项目无法计价，因此不给出差额",
  },
  sameCost: { en: "The same each month", zh: "每月费用不变" },
  nothingPlanned: { en: "nothing to do", zh: "无需操作" },
  nothing: { en: "—", zh: "—" },
  colon: { en: ": ", zh: "：" },
  comma: { en: ", ", zh: "、" },
  space: { en: " ", zh: "" },
  pause: { en: ", ", zh: "，" },
  or: { en: " or ", zh: " 或 " },
} as const satisfies Record<string, Text>;

export const SECTION_WORDS = {
  consequences: { en: "What this change means", zh: "这项变更意味着什么" },
  layouts: { en: "How the mixed picture looks", zh: "合流画面的样子" },
  approvals: { en: "Who must approve", zh: "需要谁批准" },
  changes: { en: "Before and after", zh: "变更前后对照" },
  declared: { en: "Settings of what is new", zh: "新增对象的设置" },
  block: { en: "What blocks the merge", zh: "阻止合并的问题" },
  approve: { en: "What needs approval", zh: "需要批准的问题" },
  warn: { en: "What deserves a second look", zh: "需要留意的问题" },
  info: { en: "Good to know", zh: "供参考" },
  cost: { en: "What it costs", zh: "费用影响" },
  estimate: { en: "What the estimate rests on, and leaves out", zh: "费用估算的依据与未计入项" },
  plan: {
    en: "What the deployment would do (Terraform plan)",
    zh: "部署将执行的操作（Terraform plan）",
  },
  waived: { en: "Waived: somebody answers for it", zh: "已豁免：有人负责的问题" },
  notAnalysed: { en: "What could not be checked", zh: "未能检查的内容" },
  existing: { en: "Problems from before this change", zh: "此前已存在的问题" },
} as const satisfies Record<string, Text>;

export const COLUMN_WORDS = {
  subject: { en: "Where", zh: "对象" },
  setting: { en: "Setting", zh: "设置" },
  item: { en: "Item", zh: "计费项" },
  before: { en: "Before", zh: "变更前" },
  after: { en: "After", zh: "变更后" },
  value: { en: "Value", zh: "设置值" },
  difference: { en: "Difference", zh: "差额" },
} as const satisfies Record<string, Text>;

/** What the tables hold. */
export const TABLE_WORDS = {
  declared: { en: "As they are declared", zh: "声明的设置值" },
  cost: { en: "Apps that this change touches, each month", zh: "本次变更涉及的应用，每月费用" },
  estimate: { en: "What is billed each month", zh: "每月费用明细" },
} as const satisfies Record<string, Text>;

/** What became of a thing as a whole. */
export const CHANGE_TYPE_WORDS = {
  added: { en: " (new)", zh: "（新增）" },
  removed: { en: " (removed)", zh: "（移除）" },
  renamed: { en: " (renamed)", zh: "（改名）" },
  moved: { en: " (moved to another stack)", zh: "（移至其他 stack）" },
  changed: { en: "", zh: "" },
} as const satisfies Record<string, Text>;

/** What is counted where it is not shown. */
const THINGS = {
  consequences: { one: " consequence", many: " consequences", zh: "条影响" },
  approvals: { one: " approval", many: " approvals", zh: "项批准" },
  changes: { one: " change", many: " changes", zh: "项变更" },
  settings: { one: " setting", many: " settings", zh: "项设置" },
  findings: { one: " finding", many: " findings", zh: "个问题" },
  lines: { one: " line", many: " lines", zh: "条" },
  names: { one: "", many: "", zh: "个" },
} as const;

export type Thing = keyof typeof THINGS;

/** `and 37 more changes`. */
export function andMore(count: number, thing: Thing, lang: Language): string {
  const { one, many, zh } = THINGS[thing];
  return lang === "zh"
    ? `另有 ${showNumber(count)} ${zh}`
    : `and ${showNumber(count)} more${count === 1 ? one : many}`;
}

/** Counts what is left out: `and 37 more changes`, or that there is no room for any. */
export function leftOut(count: number, shown: number, thing: Thing, lang: Language): string {
  if (shown > 0) {
    return andMore(count, thing, lang);
  }
  const { one, many, zh } = THINGS[thing];
  return lang === "zh"
    ? `${showNumber(count)} ${zh}，因篇幅所限未列出`
    : `${showNumber(count)}${count === 1 ? one : many}, for which there is no room here`;
}

/** Sentences with something to fill in. */
export const SENTENCES = {
  unchanged: {
    en: (existing: number, waived: number) =>
      [
        "Nothing changes in what is recorded, how long it is kept or who is told.",
        ...(existing > 0 ? [`Known from before: ${plural(existing, "finding")}.`] : []),
        ...(waived > 0 ? [`Waived: ${plural(waived, "finding")}.`] : []),
      ].join(" "),
    zh: (existing: number, waived: number) =>
      [
        "录制内容、保存时间和通知对象均无变化。",
        ...(existing > 0 ? [`此前已存在 ${showNumber(existing)} 个问题。`] : []),
        ...(waived > 0 ? [`已豁免 ${showNumber(waived)} 个问题。`] : []),
      ].join(""),
  },
  compared: {
    en: (base: string, head: string, day: string) => `Compared on ${day}: ${base} → ${head}.`,
    zh: (base: string, head: string, day: string) => `${day} 对比：${base} → ${head}。`,
  },
  waived: {
    en: (owner: string, day: string) => `${owner} answers for it until ${day}`,
    zh: (owner: string, day: string) => `由 ${owner} 负责，有效期至 ${day}`,
  },
  dearer: {
    en: (amount: string) => `${amount} more each month`,
    zh: (amount: string) => `每月增加 ${amount}`,
  },
  cheaper: {
    en: (amount: string) => `${amount} less each month`,
    zh: (amount: string) => `每月减少 ${amount}`,
  },
  recordingAlone: {
    en: (fees: string | undefined, currency: Currency, storage: UnpricedStorage) =>
      `Recording fees: ${fees ?? "the same each month"}; storage ${storage === "changes" ? "changes" : "may change"}${fees ? " too" : ""}, and has no price in ${currency}`,
    zh: (fees: string | undefined, currency: Currency, storage: UnpricedStorage) =>
      `录制费用：${fees ?? "每月不变"}；存储费用${fees ? "也" : ""}${storage === "changes" ? "会变化" : "可能变化"}，但 ${currency} 单价未知`,
  },
  total: {
    en: (amounts: string, minutes: string, isOne: boolean) =>
      `${amounts} for all apps, ${minutes} billed minute${isOne ? "" : "s"}`,
    zh: (amounts: string, minutes: string) => `全部应用合计 ${amounts}，计费 ${minutes} 分钟`,
  },
  counted: {
    en: (title: string, count: number) => `${title} (${showNumber(count)})`,
    zh: (title: string, count: number) => `${title}（${showNumber(count)}）`,
  },
  billed: {
    en: (amount: string, quantity: string) => `${amount} (${quantity})`,
    zh: (amount: string, quantity: string) => `${amount}（${quantity}）`,
  },
  minutes: {
    en: (count: number) => plural(count, "minute"),
    zh: (count: number) => `${showNumber(count)} 分钟`,
  },
  GB: {
    en: (count: number) => `${showNumber(count)} GB`,
    zh: (count: number) => `${showNumber(count)} GB`,
  },
} as const;

type Count = "create" | "update" | "replace" | "delete";

/** What is lost first. */
const PLANNED: Readonly<Record<Language, Readonly<Record<Count, (count: string) => string>>>> = {
  en: {
    delete: (count) => `${count} to destroy`,
    replace: (count) => `${count} to destroy and make anew`,
    update: (count) => `${count} to change`,
    create: (count) => `${count} to create`,
  },
  zh: {
    delete: (count) => `销毁 ${count} 个`,
    replace: (count) => `销毁并重建 ${count} 个`,
    update: (count) => `修改 ${count} 个`,
    create: (count) => `新建 ${count} 个`,
  },
};

/** `1 to destroy, 2 to create`. */
export function planned(counts: Readonly<Record<Count, number>>, lang: Language): string {
  const parts = Object.entries(PLANNED[lang]).flatMap(([action, say]) => {
    const count = counts[action as Count];
    return count > 0 ? [say(showNumber(count))] : [];
  });
  return parts.length === 0 ? WORDS.nothingPlanned[lang] : parts.join(WORDS.pause[lang]);
}

function plural(count: number, thing: string): string {
  return `${showNumber(count)} ${thing}${count === 1 ? "" : "s"}`;
}
