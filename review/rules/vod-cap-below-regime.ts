import { SOURCES } from "../../profile";
import { RETENTION_LIMIT } from "../../profile/limits";
import { showNumber } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { keptDays } from "./private/kept-days";
import { readBound } from "./private/lock-target";

const messages = {
  belowRegime: (minimum: number, most: number) => ({
    en: `The declared rule asks for ${showNumber(minimum)} days, and the console is not known to keep recordings longer than ${showNumber(most)} (inferred from its legacy form): evidence may be deleted before its time.`,
    zh: `声明的留存规则要求 ${showNumber(minimum)} 天，而控制台已知的最长保存时间为 ${showNumber(most)} 天（由旧版表单推断）：证据可能提前删除。`,
  }),
  overLongest: (days: number, most: number) => ({
    en: `Recordings may be deleted earlier than declared: ${showNumber(days)} days are more than the longest retention that is known, ${showNumber(most)} days.`,
    zh: `录制文件可能早于声明的时间删除：${showNumber(days)} 天超过已知的最长保存时间 ${showNumber(most)} 天。`,
  }),
  fix: {
    en: "Open the form and look what can be chosen: vouch for it with Retention.days(n, { value, basis, source }), write Retention.permanent(), or archive older recordings elsewhere.",
    zh: "请在控制台表单中查看可选的保存时间，并用 Retention.days(n, { value, basis, source }) 说明依据；或写 Retention.permanent()，或将到期前的录制另行归档。",
  },
};

/** A retention that the console's form may not be able to hold. */
export const vodCapBelowRegime = stateRule({
  on: "recording",
  meta: {
    id: "vod-cap-below-regime",
    code: "TRTC-REC-017",
    severity: "block",
    kind: "retention",
    title: { en: "Longer than the console may keep it", zh: "超出控制台可能的最长保存时间" },
    why: {
      en: "The longest retention that any page names for recordings is the legacy form's, 1,500 days or 4.1 years: less than the 5 or 10 years of some rules. Whether today's forms take more is not published.",
      zh: "现有文档写明的最长保存时间为旧版表单的 1,500 天（4.1 年），不足某些规则要求的 5 年或 10 年；现行表单能否更长未公布。",
    },
    sources: [SOURCES.legacyRecording],
    example: {
      bad: "retention: Retention.days(1826), // ConsoleForm.CLASSIC, and a declared rule of 5 years",
      good: 'retention: Retention.days(1826, { value: 3650, basis: "stated", source: { title: "Our console", date: "2026-11" } }),',
    },
  },
  check: ({ start, storage, retentionRegime }) => {
    const { retention } = storage ?? {};
    const [days, minimum] = [keptDays(retention), retentionRegime?.minimumDays];
    const stated = readBound(typeof retention === "object" ? retention.longest : undefined);
    const longest = stated ?? RETENTION_LIMIT.max;
    if (start?.scheme !== "global-auto" || !longest || days === undefined || days === "permanent") {
      return NOT_APPLICABLE;
    }
    const finding = { path: "storage.retention", fix: messages.fix };
    const isForm = start.consoleForm === "classic" && !stated;
    if (isForm && typeof minimum === "number" && minimum > longest.value) {
      return found({ ...finding, text: messages.belowRegime(minimum, longest.value) });
    }
    if (days === "unknown" || (isForm && typeof minimum === "string")) {
      return unknownAt(days === "unknown" ? `${finding.path}.days` : "retentionRegime.minimumDays");
    }
    const severity = longest.basis === "inferred" ? "warn" : "block";
    return days > longest.value
      ? found({ ...finding, severity, text: messages.overLongest(days, longest.value) })
      : OK;
  },
});
