import { SOURCES } from "../../profile";
import { showNumber, showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { isLater, type Text } from "../settings";
import { readBound } from "./private/lock-target";
import { type MeantDays, meantDays } from "./private/meant-days";

const messages = {
  wrongUnit: (days: number, { unit, days: meant }: MeantDays) => ({
    en: `Recordings would be kept for ${showNumber(days)} days, which is ${years(days)} years: the number looks like ${unit.en}, which would be Retention.days(${meant}).`,
    zh: `录制文件将保存 ${showNumber(days)} 天，合 ${years(days)} 年：该数值疑似以${unit.zh}为单位，折合 ${showNumber(meant)} 天。`,
  }),
  noDays: (given: string) => ({
    en: `Nobody can say how long recordings are kept: it must be a whole number of days, 1 or more (the service reads 0 as for ever), got ${given}.`,
    zh: `无法确定录制文件保存多久：保存时间须为不小于 1 的整数天（服务把 0 当作永久），当前为 ${given}。`,
  }),
  fix: {
    en: "Write days: Retention.days(180) is half a year, Retention.permanent() is for ever; vouch for a longer one with Retention.days(n, { value, basis, source }).",
    zh: "请以天为单位：Retention.days(180) 为半年，Retention.permanent() 为永久；确需更长时用 Retention.days(n, { value, basis, source }) 说明依据。",
  },
};

/** A retention that was written in another unit than days, or is no number of days at all. */
export const retentionUnitSuspect = stateRule({
  on: "recording",
  meta: {
    id: "retention-unit-suspect",
    code: "TRTC-REC-016",
    severity: "block",
    kind: "retention",
    title: { en: "The retention looks like another unit", zh: "保存时间的单位可疑" },
    why: {
      en: "The recording API counts seconds, the console counts days and VOD writes a date. Taken for seconds: 86,400 and more. Taken for hours: more than 1,500, and 24 times a usual number of days such as 180, unless the declared rule asks for more than that.",
      zh: "录制 API 以秒计，控制台以天计，点播写作日期。86,400 及以上视为秒；大于 1,500 且为常用天数（如 180）的 24 倍视为小时，除非声明的留存规则要求更长。",
    },
    sources: [SOURCES.recordingApi, SOURCES.vodApi, SOURCES.legacyRecording],
    example: {
      bad: "retention: Retention.days(4320), // 180 days in hours",
      good: "retention: Retention.days(180),",
    },
  },
  check: ({ storage, retentionRegime }) => {
    const { retention } = storage ?? {};
    if (typeof retention !== "object" || retention.days === undefined) {
      return NOT_APPLICABLE;
    }
    const { days } = retention;
    if (isLater(days)) {
      return unknownAt("storage.retention.days");
    }
    const finding = (text: Text) =>
      found({ path: "storage.retention.days", text, fix: messages.fix });
    if (typeof days !== "number" || !Number.isSafeInteger(days) || days < 1) {
      return finding(messages.noDays(showValue(days)));
    }
    const isVouchedFor = days <= (readBound(retention.longest)?.value ?? 0);
    const meant = isVouchedFor ? undefined : meantDays(days, retentionRegime?.minimumDays);
    return meant ? finding(messages.wrongUnit(days, meant)) : OK;
  },
});

function years(days: number): string {
  return showNumber(Math.round(days / 36.5) / 10);
}
