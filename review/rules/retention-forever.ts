import { SOURCES } from "../../profile";
import { showNumber, showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { keptDays } from "./private/kept-days";

const messages = {
  forever: {
    en: "Recordings of people are kept until somebody deletes them, and no rule is declared that asks for it; storage is paid without end.",
    zh: "含个人信息的录制文件永久保存，直至人工删除，且未声明任何要求如此的留存规则；存储费用会一直产生。",
  },
  tooLong: (kept: string, keptZh: string, maximum: number, regime: string) => ({
    en: `Recordings are kept ${kept}, while the declared rule ${regime} wants them gone after ${showNumber(maximum)} days: what should be deleted stays.`,
    zh: `录制文件${keptZh}，而声明的留存规则 ${regime} 要求 ${showNumber(maximum)} 天后删除：应删除的文件会继续保留。`,
  }),
  fix: {
    en: "Write how many days are needed, Retention.days(…), or declare the rule that asks for more with RetentionRegime.declare(…).",
    zh: "请写明所需天数 Retention.days(…)，或用 RetentionRegime.declare(…) 声明要求更长期限的规则。",
  },
  fixTooLong: (maximum: number) => ({
    en: `Write Retention.days(${maximum}) or less, or correct the declared rule against its source.`,
    zh: `请写 Retention.days(${maximum}) 或更短；若声明的规则有误，请对照出处更正。`,
  }),
};

/** Recordings that are kept for ever without a reason, or longer than the declared rule allows. */
export const retentionForever = stateRule({
  on: "recording",
  meta: {
    id: "retention-forever",
    code: "TRTC-REC-015",
    severity: "block",
    kind: "retention",
    title: { en: "Kept longer than needed", zh: "保存时间超出所需" },
    why: {
      en: "The law on personal data of mainland China asks for the shortest time that is necessary, and that people are told it. For ever needs an owner's approval; beyond a declared maximum it blocks.",
      zh: "个人信息保护法要求保存期限为实现目的所必要的最短时间，并告知个人。永久保存须由负责人批准；超过声明的最长期限则阻止合并。",
    },
    sources: [SOURCES.personalInformationLaw, SOURCES.recordingApi],
    example: {
      bad: "retention: Retention.permanent(),",
      good: "retention: Retention.days(180),",
    },
  },
  check: ({ storage, retentionRegime: regime }) => {
    const [days, maximum] = [keptDays(storage?.retention), regime?.maximumDays];
    const path = "storage.retention";
    if (days === undefined) {
      return NOT_APPLICABLE;
    }
    if (days === "permanent" && !regime) {
      return found({ path, severity: "approve", text: messages.forever, fix: messages.fix });
    }
    if (maximum === undefined) {
      return OK;
    }
    if (days === "unknown" || typeof maximum === "string") {
      return unknownAt(days === "unknown" ? `${path}.days` : "retentionRegime.maximumDays");
    }
    const [kept, keptZh] =
      days === "permanent"
        ? ["for ever", "永久保存"]
        : [`for ${showNumber(days)} days`, `保存 ${showNumber(days)} 天`];
    const text = messages.tooLong(kept, keptZh, maximum, showValue(regime?.name ?? ""));
    return days === "permanent" || days > maximum
      ? found({ path, text, fix: messages.fixTooLong(maximum) })
      : OK;
  },
});
