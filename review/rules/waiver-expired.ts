import { found, type Severity } from "../outcome";
import { stateRule } from "../rule";
import type { Text } from "../settings";

/** Own rule: what is accepted for longer than a year is looked at again. */
const LONGEST_DAYS = 366;

const messages = {
  expired: (owner: string, day: string) => ({
    en: `A waiver that ${owner} answered for ran out on ${day}: what it covered counts again.`,
    zh: `由 ${owner} 负责的豁免已于 ${day} 到期：其覆盖的问题重新计入。`,
  }),
  unmatched: (rule: string) => ({
    en: `A waiver of ${rule} covers nothing in this review.`,
    zh: `针对 ${rule} 的豁免在本次审阅中未覆盖任何问题。`,
  }),
  tooLong: (day: string) => ({
    en: `A waiver counts until ${day}, more than ${LONGEST_DAYS} days from now.`,
    zh: `豁免有效期至 ${day}，距今超过 ${LONGEST_DAYS} 天。`,
  }),
  added: (owner: string) => ({
    en: `This change brings a waiver itself, which ${owner} is to answer for.`,
    zh: `该豁免由本次变更自行加入，负责人为 ${owner}。`,
  }),
  agree: {
    en: "Have its owner, and whoever answers for what it covers, agree to it.",
    zh: "请由其负责人和所覆盖事项的负责人确认同意。",
  },
  renew: {
    en: "Mend what it covered and take it out, or have its owner give a new reason and a new day.",
    zh: "请解决其覆盖的问题并删除该豁免，或由负责人重新给出理由和期限。",
  },
  remove: {
    en: "Take it out, or correct its rule and subject.",
    zh: "请删除，或更正其规则和对象。",
  },
  shorten: { en: "Write an earlier day.", zh: "请写更早的日期。" },
};

/** A waiver that no longer counts, covers nothing, or counts for too long. */
export const waiverExpired = stateRule({
  on: "waiver",
  meta: {
    id: "waiver-expired",
    code: "TRTC-REC-039",
    severity: "block",
    kind: "guard",
    title: { en: "A waiver has expired or covers nothing", zh: "豁免已到期或未覆盖任何问题" },
    why: {
      en: "A waiver is a promise of a person until a day. One that is forgotten hides what nobody answers for.",
      zh: "豁免是某人在期限内的承诺；被遗忘的豁免会掩盖无人负责的问题。",
    },
    sources: [],
    example: {
      bad: '{ "rule": "retention-shortened", …, "expires": "2025-01-31" }',
      good: '{ "rule": "retention-shortened", …, "expires": "2027-01-31" }',
    },
  },
  check: ({ waiver: { rule, owner, expires }, isUsed, isNew }, { today }) => {
    if (expires < today) {
      return found({ path: rule, text: messages.expired(owner, expires), fix: messages.renew });
    }
    const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
    const say = (text: Text, fix: Text, severity: Severity) => [
      { path: rule, text, fix, severity },
    ];
    return found(
      ...(isNew && isUsed ? say(messages.added(owner), messages.agree, "approve") : []),
      ...(isUsed ? [] : say(messages.unmatched(rule), messages.remove, "warn")),
      ...(days > LONGEST_DAYS ? say(messages.tooLong(expires), messages.shorten, "approve") : []),
    );
  },
});
