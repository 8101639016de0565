import { SOURCES } from "../../profile";
import { showNumber, showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { keptDays } from "./private/kept-days";

const messages = {
  tooShort: (days: number, minimum: number, regime: string) => ({
    en: `Recordings are deleted after ${showNumber(days)} days, while the declared rule ${regime} asks for at least ${showNumber(minimum)}: evidence is lost before its time, for good.`,
    zh: `录制文件保存 ${showNumber(days)} 天后删除，而声明的留存规则 ${regime} 要求至少 ${showNumber(minimum)} 天：证据会提前永久丢失。`,
  }),
  fix: (minimum: number) => ({
    en: `Write Retention.days(${minimum}) or more, or correct the declared rule against its source.`,
    zh: `请写 Retention.days(${minimum}) 或更长；若声明的规则有误，请对照出处更正。`,
  }),
};

/** Recordings that are deleted before the declared rule allows it. */
export const retentionBelowRegime = stateRule({
  on: "recording",
  meta: {
    id: "retention-below-regime",
    code: "TRTC-REC-014",
    severity: "block",
    kind: "retention",
    title: { en: "Kept shorter than the declared rule", zh: "保存时间短于声明的留存规则" },
    why: {
      en: "The team itself has declared how long these recordings are kept. On the day stamped on it VOD deletes a file and everything made of it, for good.",
      zh: "保存期限由团队自行声明。到期后，点播会永久删除文件及其所有衍生文件。",
    },
    sources: [SOURCES.vodApi],
    example: {
      bad: 'retention: Retention.days(180),\n// retentionRegime: RetentionRegime.declare({ name: "5 years", minimumDays: 1826, source: "our contract" })',
      good: "retention: Retention.days(1826),",
    },
  },
  check: ({ storage, retentionRegime: regime }) => {
    const [days, minimum] = [keptDays(storage?.retention), regime?.minimumDays];
    if (days === undefined || minimum === undefined) {
      return NOT_APPLICABLE;
    }
    if (days === "permanent") {
      return OK;
    }
    if (days === "unknown" || typeof minimum === "string") {
      return unknownAt(
        days === "unknown" ? "storage.retention.days" : "retentionRegime.minimumDays",
      );
    }
    return days < minimum
      ? found({
          path: "storage.retention",
          text: messages.tooShort(days, minimum, showValue(regime?.name ?? "")),
          fix: messages.fix(minimum),
        })
      : OK;
  },
});
