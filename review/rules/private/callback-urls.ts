import { type CallbackUrlRules, checkCallbackUrl } from "../../../profile/callback-url";
import { Checks } from "../../../profile/checks";
import { showNumber } from "../../../profile/problem";
import { found, type Outcome, unknownAt } from "../../outcome";
import { isLater, type Text } from "../../settings";
import { quoteFix, quoteProblem } from "./quote-problem";

const messages = {
  lead: {
    en: "Events may be read on their way, be forged, or never arrive",
    zh: "通知可能在途中被读取、被伪造，或无法送达",
  },
  fixZh: "请改为接收方的公网 https 地址，不含密码等机密，也不含不允许的字符。",
};

/** What the checks of a URL say, by how their English begins. */
const PHRASES: readonly (readonly [begins: string, zh: (rules: CallbackUrlRules) => string])[] = [
  ["must be an absolute", () => "须为完整的 https 地址"],
  ["must be https", () => "须为 https：通知中含有房间、用户和文件信息"],
  ["must not hold user info", () => "不得含有用户名或密码：代码和锁文件会将其公开"],
  ["must name a host", () => "须指向公网主机：请求由腾讯云的服务器发起"],
  ["must be at most", ({ maxLength }) => `不得超过 ${showNumber(maxLength)} 个字符`],
  ["must not hold braces", ({ token }) => `不得含有${token ? " {token} 以外的" : ""}花括号`],
  ["must be made of", () => "只能由字母、数字和 - _ ? % = # . / + 组成：控制台不接受其他字符"],
  ["must not hold a secret", () => "不得含有明文机密"],
];

/** Judges whether events sent to a URL arrive, and arrive unread. */
export function judgeCallbackUrl(
  path: string,
  events: Text,
  url: string | undefined,
  rules: CallbackUrlRules,
): Outcome {
  if (isLater(url)) {
    return unknownAt(path);
  }
  const checks = new Checks();
  checkCallbackUrl(path, url ?? "", rules, checks);
  return found(
    ...checks.problems.map((problem) => {
      const phrase = PHRASES.find(([begins]) => problem.rule.startsWith(begins))?.[1](rules);
      return {
        path,
        text: {
          en: `${messages.lead.en}: ${quoteProblem(problem)}.`,
          zh: `${messages.lead.zh}：${events.zh}的回调地址（${path}）${phrase ?? "不符合要求"}。`,
        },
        fix: { en: quoteFix(problem), zh: messages.fixZh },
      };
    }),
  );
}
