import {
  type Currency,
  type KeptDays,
  type Micros,
  PRICE_FILE,
  type PriceSite,
  STORAGE_HORIZON_DAYS,
  type StalePrices,
} from "../../profile/prices";
import type { Text } from "../settings";
import type {
  Assumption,
  CostItem,
  NotPriced,
  RelativeCost,
  Side,
  Stored,
  Told,
} from "./cost-report";
import { formatMoney } from "./format-money";

/*
 * The one catalogue of sentences about cost, in both languages.
 */

type Tellers<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (data: Extract<T, { readonly kind: K }>) => Text;
};

const ASSUMPTIONS: Tellers<Assumption> = {
  "list-prices": ({ source }) => ({
    en: `List prices of “${source}”, without discounts, packages and taxes.`,
    zh: `按“${source}”的刊例价计算，未计折扣、资源包与税费。`,
  }),
  "default-usage": () => ({
    en: "The usage file does not list the app: its default is used.",
    zh: "用量文件未列出该应用，按其中的 default 用量估算。",
  }),
  "even-days": ({ isRoundingStated }) => ({
    en: `A month has 30 days, over which the calls are spread evenly. Every day is rounded up to a minute for each app and tier${
      isRoundingStated
        ? "; Tencent sums all apps of the account first, so that the bill can be a little lower."
        : ", as on the China site: how the international site rounds is not known."
    }`,
    zh: `每月按 30 天、通话均匀分布估算，每个应用、每个档位按日累计并向上取整到分钟${
      isRoundingStated
        ? "；腾讯云先合计账号下全部应用再取整，实际账单可能略低。"
        : "（沿用中国站规则；国际站的取整方式未知）。"
    }`,
  }),
  "resume-wait": ({ seconds }) => ({
    en: `The resume wait of ${count(seconds)} s runs out once for each call, and is billed as one audio stream in each mode.`,
    zh: `每通通话结束后等满一次续录等待时长（${count(seconds)} 秒），每种录制模式各按一路音频计费。`,
  }),
  "people-not-recorded": ({ calls, people, mode, most }) => ({
    en: `“${calls}” has ${count(people)} people: ${mode === "mixed" ? "the mix" : "single-stream recording"} takes the first ${count(most)}, and the others are neither recorded nor billed.`,
    zh: `“${calls}”共 ${count(people)} 人：${mode === "mixed" ? "合流" : "单流"}只录制最先加入的 ${count(most)} 人，其余不录制也不计费。`,
  }),
  "all-from-start": () => ({
    en: "People and shared screens are there from the start of a call; whoever stays for less leaves early.",
    zh: "所有人及屏幕分享均从通话开始时算起，停留较短者提前离开。",
  }),
  "shares-need-no-place": () => ({
    en: "A shared screen takes no place of the mix, which counts people.",
    zh: "混流用户数按人计算，屏幕分享不占名额。",
  }),
  "voices-beside-pictures": () => ({
    en: "While others send a picture, each voice without one is billed by itself; Tencent's example has one such voice.",
    zh: "有视频输入时，每路纯音频输入单独计费；官方示例中只有一路。",
  }),
  "sound-only-billed-as-audio": () => ({
    en: "A recording of sound alone is billed as audio, whatever the cameras send.",
    zh: "纯音频录制按音频计费，与摄像头画面无关。",
  }),
  "removed-sound-still-billed": () => ({
    en: "Removing the sound changes no fee: the recording is billed like one with sound.",
    zh: "移除音频不影响费用，按音视频录制计算。",
  }),
  "output-size-not-billed": () => ({
    en: "The fee goes by the pictures that come in: the size of the mixed picture changes nothing (inferred).",
    zh: "按输入画面计费，合流输出的分辨率不影响录制费用（推断）。",
  }),
  "one-process-for-each-mode": () => ({
    en: "Each mode is one recording process for each room, as in Tencent's example.",
    zh: "每个房间的每种录制模式为一个录制进程，与官方示例一致。",
  }),
  "new-recording": ({ sdkAppId }) => ({
    en: `App ${sdkAppId} is on the new recording. An SDKAppID that begins with 140 may be on the old one, which has other prices.`,
    zh: `应用 ${sdkAppId} 按新版录制计价。140 开头的 SDKAppID 可能仍在使用旧版录制，其价格不同。`,
  }),
  "disputed-picture": ({ picture, tier, tierInText }) => ({
    en: `${picture} is priced as ${tier}, by its area. Tencent's page contradicts its own table and calls it ${tierInText}.`,
    zh: `${picture} 按面积计为 ${tier}；官方文档与其表格矛盾，将其称为 ${tierInText}。`,
  }),
  "declared-bitrate": () => ({
    en: "Mixed files have the declared bitrate throughout, which is the most they take (inferred). 1 GB is 10⁹ bytes.",
    zh: "合流文件按设定码率估算，为上限（推断）。1 GB 按 10⁹ 字节计。",
  }),
  "single-stream-as-published": () => ({
    en: "Single-stream files keep the bitrate that was sent: the template's encoding shapes the mix only (inferred).",
    zh: "单流文件保持推流码率，模板的编码参数只作用于合流（推断）。",
  }),
  "storage-after-year": () => ({
    en: `Storage is what lies there ${STORAGE_HORIZON_DAYS} days after the change. Files from before the change keep their own retention (inferred).`,
    zh: `存储按变更 ${STORAGE_HORIZON_DAYS} 天后的存量估算。变更前已有文件的保存时间不变（推断）。`,
  }),
  "storage-class": ({ region }) => ({
    en: `Files lie ${region === "mainland" ? "in mainland China" : "outside mainland China"}, in the STANDARD class.`,
    zh: `文件存放于${region === "mainland" ? "中国内地" : "中国内地以外"}，标准存储。`,
  }),
};

const NOT_PRICED: Tellers<NotPriced> = {
  "unknown-value": ({ path, sides }) => ({
    en: `'${path}' is known only after apply, or not declared (${sidesOf(sides).en}).`,
    zh: `“${path}”在 apply 之后才可知，或未声明（${sidesOf(sides).zh}）。`,
  }),
  "picture-beyond-tiers": ({ pixels, most, sides }) => ({
    en: `${count(pixels)} pixels are more than the largest tier has, ${count(most)} (${sidesOf(sides).en}).`,
    zh: `${count(pixels)} 像素超出最高档位的 ${count(most)} 像素（${sidesOf(sides).zh}）。`,
  }),
  "published-bitrate": ({ calls, field, sides }) => ({
    en: `Storage of single-stream files: the usage file gives no '${field}' for “${calls}” (${sidesOf(sides).en}).`,
    zh: `单流文件的存储：用量文件未给出“${calls}”的 '${field}'（${sidesOf(sides).zh}）。`,
  }),
  "storage-price": ({ currency }) => ({
    en: `Storage: its price in ${currency} is not known. Write it into ${PRICE_FILE} if you know it.`,
    zh: `存储：${currency} 单价未知，如已知请写入 ${PRICE_FILE}。`,
  }),
  "later-storage": ({ before, after }) => ({
    en: `Storage after the first year, when files still pile up: kept ${arrow({ before, after }, (kept) => keptFor(kept).en)}.`,
    zh: `一年之后仍在增长的存储：${arrow({ before, after }, (kept) => keptFor(kept).zh)}。`,
  }),
  "robot-minutes": ({ site, before, after }) => ({
    en: `The recorder's own subscription, ${arrow({ before, after }, count)} ${after === 1 ? "minute" : "minutes"} a month: ${
      site === "international"
        ? "billed as audio/video duration, whose price is not in the price book."
        : "whether the China site bills it is not known."
    }`,
    zh: `录制机器人自身的订阅，每月 ${arrow({ before, after }, count)} 分钟：${
      site === "international" ? "按音视频时长计费，价格表中无其单价。" : "中国站是否计费未知。"
    }`,
  }),
  transcoding: () => ({
    en: "Transcoding of the mix: the price page lists no fee for it, and does not state whether it is included.",
    zh: "合流转码：价格页未单列费用，是否已包含未作说明。",
  }),
  delivery: () => ({
    en: "Playback, downloads and task flows of VOD.",
    zh: "云点播的播放、下载流量与任务流。",
  }),
  "call-minutes": () => ({
    en: "The call itself: the audio/video duration of the people in it.",
    zh: "通话本身：参与者的音视频时长。",
  }),
};

const RELATIVE: Tellers<RelativeCost> = {
  "mixed-megabytes-per-hour": (size) => {
    const shown = arrow(size, (megabytes) => `${count(megabytes)} MB`);
    return {
      en: `One hour of the mixed file takes at most ${shown}.`,
      zh: `合流文件每小时最多占用 ${shown}。`,
    };
  },
  "fees-per-call": (fees) => ({
    en: `Recording fees for each call: ${arrow(fees, count)}, one for each mode.`,
    zh: `每通通话的录制费用份数：${arrow(fees, count)}（每种录制模式一份）。`,
  }),
  "audio-fee-per-hour": ({ currency, ...fee }) => ({
    en: `One hour of recorded sound costs ${arrow(fee, (each) => formatMoney(each, currency, "en"))}, however many people speak.`,
    zh: `每小时音频录制费用：${arrow(fee, (each) => formatMoney(each, currency, "zh"))}，与人数无关。`,
  }),
};

const ITEMS: Tellers<CostItem> = {
  recording: ({ mode, tier }) => ({
    en: `${mode === "mixed" ? "Mixed" : "Single-stream"} recording, ${tier}`,
    zh: `${mode === "mixed" ? "合流录制" : "单流录制"}，${tier === "Audio" ? "音频" : tier}`,
  }),
  storage: () => ({ en: "Storage", zh: "存储" }),
};

export const tellAssumption = toldBy(ASSUMPTIONS);
export const tellNotPriced = toldBy(NOT_PRICED);
export const tellRelative = toldBy(RELATIVE);
export const tellItem = toldBy(ITEMS);

/** How files pile up, and what keeping them costs where that has a price. */
export function tellStored(stored: Stored, currency: Currency): Told<Stored> {
  const { gbPerMonth, kept, gbAfterYear, fees } = stored;
  const month = gigabytes(gbPerMonth);
  const year = gigabytes(gbAfterYear);
  const fee = monthlyFee(fees?.afterYear, currency);
  const later = tellLater(stored, currency);
  const time = keptFor(kept);
  return {
    ...stored,
    text: {
      en: `${month} a month, kept ${time.en}: ${year} after a year${fee.en}${later.en}.`,
      zh: `每月 ${month}，${time.zh}：一年后 ${year}${fee.zh}${later.zh}。`,
    },
  };
}

function keptFor(kept: KeptDays): Text {
  return kept === "permanent"
    ? { en: "for ever", zh: "永久保存" }
    : { en: plural(kept, "day"), zh: `保存 ${count(kept)} 天` };
}

const NOTHING: Text = { en: "", zh: "" };

/** What comes after the year, where the files still grow then. */
function tellLater(stored: Stored, currency: Currency): Text {
  const { gbPerMonth, gbAfterYear, gbFinally, fees } = stored;
  if (gbFinally === undefined) {
    const added = monthlyFee(fees?.addedEachMonth, currency);
    const month = gigabytes(gbPerMonth);
    return {
      en: `, and no end of it: every further month adds ${month}${added.en}`,
      zh: `，且无上限：此后每月再增 ${month}${added.zh}`,
    };
  }
  if (gbFinally <= gbAfterYear) {
    return NOTHING;
  }
  const fee = monthlyFee(fees?.finally, currency);
  const end = gigabytes(gbFinally);
  return { en: `; in the end ${end}${fee.en}`, zh: `；最终 ${end}${fee.zh}` };
}

function monthlyFee(amount: Micros | undefined, currency: Currency): Text {
  return amount === undefined
    ? NOTHING
    : {
        en: ` (${formatMoney(amount, currency, "en")} a month)`,
        zh: `（${formatMoney(amount, currency, "zh")}/月）`,
      };
}

const SITES: Readonly<Record<PriceSite, Text>> = {
  china: { en: "the China site", zh: "中国站" },
  international: { en: "the international site", zh: "国际站" },
};

const PARTS: Readonly<Record<StalePrices["part"], Text>> = {
  recording: { en: "recording prices", zh: "录制价格" },
  storage: { en: "storage prices", zh: "存储价格" },
};

export function tellStale(stale: StalePrices): Told<StalePrices> {
  const { site, part, reason, source, asOf, ageDays = 0 } = stale;
  const what = {
    en: `The ${PARTS[part].en} of ${SITES[site].en} (“${source}”)`,
    zh: `${SITES[site].zh}${PARTS[part].zh}（“${source}”）`,
  };
  const rest = {
    old: {
      en: `are of ${asOf} or later and may be ${plural(ageDays, "day")} old: check them, and write today's into ${PRICE_FILE}.`,
      zh: `最早为 ${asOf}，可能已有 ${count(ageDays)} 天：请核对，并将现行价格写入 ${PRICE_FILE}。`,
    },
    undated: {
      en: `carry no date: check them, and write today's into ${PRICE_FILE}.`,
      zh: `没有日期：请核对，并将现行价格写入 ${PRICE_FILE}。`,
    },
    future: {
      en: `are dated ${asOf}, which is after today: correct 'asOf' in ${PRICE_FILE}.`,
      zh: `日期 ${asOf} 晚于今天：请更正 ${PRICE_FILE} 中的 asOf。`,
    },
  }[reason];
  return { ...stale, text: { en: `${what.en} ${rest.en}`, zh: `${what.zh}${rest.zh}` } };
}

export function tellFreeMinutes(perMonth: number): Told<{ readonly perMonth: number }> {
  return {
    perMonth,
    text: {
      en: `${count(perMonth)} minutes a month are free; they are not deducted, because how they spread over tiers and apps is not stated.`,
      zh: `每月免费 ${count(perMonth)} 分钟；因各档位、各应用如何抵扣未作说明，此处未扣除。`,
    },
  };
}

function toldBy<T extends { readonly kind: string }>(tellers: Tellers<T>): (data: T) => Told<T> {
  return (data) => {
    const teller = tellers[data.kind as T["kind"]] as (data: T) => Text;
    return { ...data, text: teller(data) };
  };
}

// Made once: a formatter takes longer to make than to use.
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const THREE_DIGITS = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

function count(value: number): string {
  return WHOLE.format(value);
}

function plural(value: number, thing: string): string {
  return `${count(value)} ${thing}${value === 1 ? "" : "s"}`;
}

function gigabytes(value: number): string {
  return `${(value < 100 ? THREE_DIGITS : WHOLE).format(value)} GB`;
}

/** What it was and what it is, or once what it stays. */
function arrow<T>({ before, after }: Partial<Record<Side, T>>, show: (value: T) => string): string {
  const to = after === undefined ? "–" : show(after);
  return before === undefined || before === after ? to : `${show(before)} → ${to}`;
}

function sidesOf(sides: readonly Side[]): Text {
  const names = { before: { en: "before", zh: "变更前" }, after: { en: "after", zh: "变更后" } };
  return {
    en: sides.map((side) => names[side].en).join(" and "),
    zh: sides.map((side) => names[side].zh).join("、"),
  };
}
