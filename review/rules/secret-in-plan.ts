import { SOURCES } from "../../profile";
import { found } from "../outcome";
import { planRule } from "../rule";

const messages = {
  inClear: (path: string) => ({
    en: `The plan holds at ${path} what looks like a secret, in the clear (not shown here): everybody who can read the plan, its artifacts or the state has it.`,
    zh: `计划的 ${path} 处有疑似密钥的明文（此处不显示）：能读取计划文件、构建产物或 state 的人都能得到它。`,
  }),
  fix: {
    en: "Change the secret wherever it is used, delete the plan, and take it out of the code: credentials belong in the environment, a signing key is a fingerprint, and a callback's secret is {token}.",
    zh: "请在所有使用处更换该密钥，删除此计划文件，并从代码中移除：凭据放在环境变量中，签名密钥用指纹表示，回调地址中的密钥用 {token} 表示。",
  },
};

/** A plan that holds a secret in the clear. */
export const secretInPlan = planRule({
  meta: {
    id: "secret-in-plan",
    code: "TRTC-REC-025",
    severity: "block",
    kind: "guard",
    title: { en: "A secret stands in the plan", zh: "计划中出现明文密钥" },
    why: {
      en: "A plan carries its values in the clear, also those that Terraform hides on the screen, and ends up in CI logs and artifacts.",
      zh: "计划文件以明文保存各值，包括 Terraform 在屏幕上隐藏的值，并会进入 CI 日志和构建产物。",
    },
    sources: [SOURCES.terraformPlanJson],
    example: {
      bad: 'CallCallback.https("https://rec.example.com/call?token=t0ken", { commands }),',
      good: 'CallCallback.https("https://rec.example.com/call/{token}", { commands }),',
    },
  },
  check: ({ secretPaths }) =>
    found(
      ...secretPaths.map((path) => ({ path, text: messages.inClear(path), fix: messages.fix })),
    ),
});
