/** What 'usage' says, in both languages. */
export const USAGE_MESSAGES = {
  tier: { en: () => "Tier", zh: () => "档位" },
  single: { en: () => "Single-stream", zh: () => "单流" },
  mixed: { en: () => "Mixed", zh: () => "合流" },
  price: { en: () => "List price", zh: () => "刊例价" },
  total: { en: () => "Total", zh: () => "合计" },
  noPrice: { en: () => "no price", zh: () => "无价格" },
  nothingDeclared: {
    en: () => "This stack declares no recording of an application whose number is known.",
    zh: () => "该 stack 没有声明 SDKAppID 已知的录制。",
  },
  heading: {
    en: (name: string, sdkAppId: number, first: string, last: string) =>
      `${name} (SDKAppID ${sdkAppId}), minutes from ${first} to ${last}, China time`,
    zh: (name: string, sdkAppId: number, first: string, last: string) =>
      `${name}（SDKAppID ${sdkAppId}），${first} 至 ${last} 的分钟数（北京时间）`,
  },
  declared: {
    en: (mode: string) => `Declared: ${mode}`,
    zh: (mode: string) => `声明：${mode}`,
  },
  notDeclared: {
    en: () => "Declared: not known before apply",
    zh: () => "声明：apply 之前未知",
  },
  cost: {
    en: (amount: string, source: string, asOf: string) =>
      `Recording costs ${amount} at list price, without discounts and packages (${source}, prices of ${asOf} or later)`,
    zh: (amount: string, source: string, asOf: string) =>
      `按刊例价录制费用 ${amount}，未计折扣与套餐（${source}，价格日期不早于 ${asOf}）`,
  },
  notPriced: {
    en: (what: string) =>
      `Not in the amount, because the price list does not name the tier: ${what}`,
    zh: (what: string) => `价目表没有对应档位，未计入：${what}`,
  },
  minutesOf: {
    en: (minutes: string, tier: string, mode: string) => `${minutes} minutes ${tier}, ${mode}`,
    zh: (minutes: string, tier: string, mode: string) => `${mode} ${tier} ${minutes} 分钟`,
  },
  storage: {
    en: () => "Not in the amount either: storage, downloads, and the call itself.",
    zh: () => "同样未计入：存储、下载流量以及通话本身。",
  },
  dayInProgress: {
    en: () => "Today (China time) is not over: its minutes settle on the next morning.",
    zh: () => "今天（北京时间）尚未结束：当日用量次日上午才会确定。",
  },
} as const;
