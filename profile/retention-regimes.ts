import type { Source } from "./sources";
import type { LocalizedText } from "./targets/console-form-labels";

/** A retention rule that others have written, with what the copy that was read says of it. */
export interface CitedRegime {
  readonly name: LocalizedText;
  readonly minimumDays?: number;
  readonly maximumDays?: number;
  /** The day from which the rule counts; VOD always counts from the recording. */
  readonly countedFrom: LocalizedText;
  /** Every text was read in a copy by somebody else, never at the authority itself. */
  readonly source: Source;
  /** What the days alone do not say. */
  readonly note: LocalizedText;
}

/**
 * The days of a period in years, whenever it begins: 365 for each, and one for each February 29 that
 * it can hold. A day or two too many does no harm; one too few would delete evidence early.
 */
export function daysOfYears(years: number): number {
  return years * 365 + Math.ceil(years / 4);
}

/** The longest half year, from March or July on. */
const SIX_MONTHS = 184;

const INSURANCE: Source = {
  title: "保监发〔2017〕54号, secondary copy",
  url: "http://6dgww.com/Article/10847811.html",
  date: "read 2026-08",
};
const BANKS: Source = {
  title: "银监办发〔2017〕110号, secondary copy",
  url: "http://stuit.cn/Risk/Post/485.html",
  date: "read 2026-08",
};
const MIFID: Source = {
  title: "MiFID II art. 16(7), as a law firm sums it up",
  url: "https://www.womblebonddickinson.com/uk/insights/articles-and-briefings/mifid-2-keeping-it-record",
  date: "read 2026-08",
};

const CONTRACT_END: LocalizedText = { en: "the end of the contract", zh: "保险合同终止之日" };
const AFTER_CONTRACT: LocalizedText = {
  en: "The contract ends after the recording was made: add the longest time between the two to the days. In a dispute, the copy asks for 2 years after its end.",
  zh: "合同终止晚于录制：请把两者之间的最长间隔加到天数中。发生争议的，该转载文本要求保存至争议结束后 2 年。",
};
const NOT_STATED: LocalizedText = { en: "not stated in the copy", zh: "转载文本未说明" };

/**
 * Known retention rules, for `RetentionRegime.cited`. Data, not advice: which rule a team is under, and
 * whether these numbers still hold, is for the team to say. Each can be overridden.
 */
export const CITED_REGIMES = {
  "cn-insurance-5y": {
    name: {
      en: "Insurance sales in China, cover of up to 1 year: 5 years",
      zh: "保险销售可回溯，保险期间一年以下：5 年",
    },
    minimumDays: daysOfYears(5),
    countedFrom: CONTRACT_END,
    source: INSURANCE,
    note: AFTER_CONTRACT,
  },
  "cn-insurance-10y": {
    name: {
      en: "Insurance sales in China, cover of more than 1 year: 10 years",
      zh: "保险销售可回溯，保险期间超过一年：10 年",
    },
    minimumDays: daysOfYears(10),
    countedFrom: CONTRACT_END,
    source: INSURANCE,
    note: AFTER_CONTRACT,
  },
  "cn-bank-sales-6m": {
    name: {
      en: "Sales zones of banks in China: 6 months",
      zh: "银行业金融机构销售专区录音录像：6 个月",
    },
    minimumDays: SIX_MONTHS,
    countedFrom: { en: "the end of the product", zh: "产品终止之日" },
    source: BANKS,
    note: {
      en: "The product ends after the recording was made: add the longest time between the two. Conflict: one later article says 20 years, another 6 months; neither is the authority's text.",
      zh: "产品终止晚于录制：请加上两者之间的最长间隔。说法不一：其后有文章称 20 年，另有文章称 6 个月，均非监管机构原文。",
    },
  },
  "mifid-ii-5y": {
    name: { en: "MiFID II, records of calls: 5 years", zh: "MiFID II 通话记录：5 年" },
    minimumDays: daysOfYears(5),
    countedFrom: NOT_STATED,
    source: MIFID,
    note: {
      en: "The records must be durable and unaltered; nothing in this project keeps a file in VOD from being deleted by hand.",
      zh: "记录须持久且不可篡改；本项目无法防止人工删除点播中的文件。",
    },
  },
  "mifid-ii-7y": {
    name: {
      en: "MiFID II, records of calls, where the authority asks for it: 7 years",
      zh: "MiFID II 通话记录，监管机构要求时：7 年",
    },
    minimumDays: daysOfYears(7),
    countedFrom: NOT_STATED,
    source: MIFID,
    note: {
      en: "Up to 7 years on request of the authority, in place of 5.",
      zh: "经监管机构要求，最长 7 年，代替 5 年。",
    },
  },
  "example-notice-30d": {
    name: {
      en: "Example: a privacy notice that promises deletion after 30 days",
      zh: "示例：隐私声明承诺 30 天后删除",
    },
    maximumDays: 30,
    countedFrom: { en: "the recording", zh: "录制之日" },
    source: { title: "an example, no rule", date: "2026-08" },
    note: {
      en: "Shows how a maximum is declared. The law on personal data of mainland China (art. 19) and GDPR (art. 5(1)(e)) ask for the shortest time that is needed and name no number: write that of your own notice.",
      zh: "演示如何声明上限。个人信息保护法第 19 条与 GDPR 第 5(1)(e) 条要求必要的最短时间，均未规定具体天数：请填写自己隐私声明中的天数。",
    },
  },
} as const satisfies Readonly<Record<string, CitedRegime>>;

export type CitedRegimeId = keyof typeof CITED_REGIMES;
