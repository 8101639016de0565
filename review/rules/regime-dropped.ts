import { SOURCES } from "../../profile";
import { showNumber, showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import type { Regime, Text } from "../settings";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  dropped: (name: string) => ({
    en: `No rule is declared for these recordings any more (it was ${name}): nothing notices when they are deleted too early or kept too long.`,
    zh: `不再为这些录制文件声明留存规则（原为 ${name}）：过早删除或保存过久将不会被察觉。`,
  }),
  minimumDays: (before: number, after: number | undefined) => ({
    en: `Recordings may be deleted ${after === undefined ? "at any time" : `after ${showNumber(after)} days`} and nothing notices: the declared rule asked for at least ${showNumber(before)} days.`,
    zh: `声明的规则原要求至少保存 ${showNumber(before)} 天，现${after === undefined ? "无下限" : `为 ${showNumber(after)} 天`}：提前删除将不会被察觉。`,
  }),
  maximumDays: (before: number, after: number | undefined) => ({
    en: `Recordings may be kept ${after === undefined ? "for ever" : `for ${showNumber(after)} days`} and nothing notices: the declared rule wanted them gone after ${showNumber(before)} days.`,
    zh: `声明的规则原要求 ${showNumber(before)} 天内删除，现${after === undefined ? "无上限" : `为 ${showNumber(after)} 天`}：保存过久将不会被察觉。`,
  }),
  fix: {
    en: "Have whoever answers for compliance approve it, with the source of the new rule, or keep the former one.",
    zh: "请由合规负责人依据新规则的出处批准，或保留原来的规则。",
  },
};

/** A retention rule that is no longer declared, or that asks for less. */
export const regimeDropped = changeRule({
  on: "recording",
  meta: {
    id: "regime-dropped",
    code: "TRTC-REC-049",
    severity: "approve",
    kind: "retention",
    title: { en: "The declared retention rule is weakened", zh: "声明的留存规则被放宽" },
    why: {
      en: "Retention is compared with the rule that the team declares. Whoever weakens the rule switches that comparison off.",
      zh: "保存时间会与团队声明的规则比对。放宽规则等于关闭这项比对。",
    },
    sources: [SOURCES.vodApi],
    example: {
      bad: '// retentionRegime: RetentionRegime.cited("mifid-ii-5y") taken out',
      good: 'retentionRegime: RetentionRegime.cited("mifid-ii-5y"),',
    },
  },
  check: ({ before, after }) => {
    const [from, to] = [before?.retentionRegime, after?.retentionRegime];
    if (from === undefined || after === undefined) {
      return NOT_APPLICABLE;
    }
    return to
      ? mergeOutcomes([compare("minimumDays", from, to), compare("maximumDays", from, to)])
      : one("retentionRegime", messages.dropped(showValue(from.name ?? "")));
  },
});

function compare(bound: "minimumDays" | "maximumDays", before: Regime, after: Regime): Outcome {
  const path = `retentionRegime.${bound}`;
  const [from, to] = [before[bound], after[bound]];
  if (from === undefined || from === to) {
    return OK;
  }
  if (typeof from === "string" || typeof to === "string") {
    return unknownAt(path);
  }
  const isWeaker = to === undefined || (bound === "minimumDays" ? to < from : to > from);
  return isWeaker ? one(path, messages[bound](from, to)) : OK;
}

function one(path: string, text: Text): Outcome {
  return found({ path, text, fix: messages.fix });
}
