import type { TerraformStack } from "cdktf";
import { checkSettings } from "./private/problems";

/** Checks what belongs to the whole deployment. */
export function checkStackSettings(
  stack: TerraformStack,
  settings: { readonly region: string; readonly allowedAccountIds: readonly string[] },
): void {
  checkSettings(stack, (checks) => {
    checks.text("stack name", stack.node.id, {
      pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      rule: "must be letters, digits, '_' and '-': it names a folder and a state file",
      fix: "write a name such as 'prod'",
    });
    checks.text("region", settings.region, {
      pattern: /^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/,
      rule: "must be a Tencent Cloud region",
      fix: "write one such as 'ap-guangzhou'",
    });
    for (const account of settings.allowedAccountIds) {
      checks.text("allowedAccountIds", account, {
        pattern: /^[1-9][0-9]{4,19}$/,
        rule: "must be account numbers (uin)",
        fix: "write the number that the console shows under Account Information, in quotes",
      });
    }
    if (settings.allowedAccountIds.length === 0) {
      checks.warning(
        "allowedAccountIds",
        "is empty: credentials of any account would be accepted",
        {
          fix: "write the account (uin) this stack belongs to",
        },
      );
    }
  });
}
