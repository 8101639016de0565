import { isDeepStrictEqual } from "node:util";
import { SOURCES } from "../../profile";
import { showNumber, showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE } from "../outcome";
import { changeRule } from "../rule";
import { readBound } from "./private/lock-target";
import { type VouchedLimit, vouchedLimits } from "./private/vouched-limits";

const SIDES = { min: { en: "at least", zh: "最小" }, max: { en: "at most", zh: "最大" } };

const messages = {
  vouched: (value: string, { name, unit, side, published }: VouchedLimit, source?: string) => ({
    en: `The team vouches for a limit that Tencent's pages do not have: ${name.en} ${SIDES[side].en} ${value} ${unit.en}${published === undefined ? "" : ` instead of ${showNumber(published)}`}, by ${source ?? "no source at all"}. If it is wrong, the setting is refused or nothing is recorded.`,
    zh: `团队自行担保一项与腾讯云文档不同的限制：${name.zh}${SIDES[side].zh}为 ${value} ${unit.zh}${published === undefined ? "" : `，文档为 ${showNumber(published)}`}，依据：${source ?? "未给出"}。若有误，设置会被拒绝，甚至没有录制文件。`,
  }),
  fix: {
    en: "Check the source: it should be a page or a ticket of Tencent's, with its date.",
    zh: "请核对出处：应为腾讯云的文档或工单，并注明日期。",
  },
};

/** A published limit that the code replaces by one of its own. */
export const limitOverridden = changeRule({
  on: "recording",
  meta: {
    id: "limit-overridden",
    code: "TRTC-REC-048",
    severity: "approve",
    kind: "quality",
    title: { en: "A limit on the team's own word", zh: "团队自行担保的限制" },
    why: {
      en: "Tencent raises limits for single accounts, and pages grow old, so every limit can be replaced. From then on nothing but the source given stands for it.",
      zh: "腾讯云会为个别账号放宽限制，文档也会过时，因此各项限制均可替换。替换之后，唯一的依据就是所给的出处。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.legacyRecording],
    example: {
      bad: 'ConsoleForm.CLASSIC.withLimits({ mixedUsers: { max: { value: 12, basis: "own" } } })',
      good: 'ConsoleForm.CLASSIC.withLimits({ mixedUsers: { max: { value: 12, basis: "stated", source: { title: "Ticket 4711", date: "2026-11-02" } } } })',
    },
  },
  check: ({ before = {}, after = {} }) => {
    const limits = vouchedLimits(after);
    const former = new Map(vouchedLimits(before).map(({ path, bound }) => [path, bound]));
    const fresh = limits.filter(({ path, bound }) => !isDeepStrictEqual(former.get(path), bound));
    return limits.length === 0 ? NOT_APPLICABLE : found(...fresh.map(tell));
  },
});

function tell(limit: VouchedLimit) {
  const { value, source } = readBound(limit.bound) ?? {};
  const shown = value === undefined ? showValue(limit.bound) : showNumber(value);
  const cited = source && `${showValue(source.title)}, ${source.date}`;
  return { path: limit.path, text: messages.vouched(shown, limit, cited), fix: messages.fix };
}
