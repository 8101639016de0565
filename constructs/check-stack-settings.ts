import type { TerraformStack } from "cdktf";
import { claimOnce } from "./private/claims";
import { rememberDeclarationSite } from "./private/declaration-site";
import { checkable } from "./private/lists";
import { checkSettings } from "./private/problems";

/** Checks what belongs to the whole deployment. */
export function checkStackSettings(
  stack: TerraformStack,
  settings: {
    readonly site: string;
    readonly region: string;
    readonly allowedAccountIds: readonly string[];
  },
  constructorOfIt: NewableFunction,
): void {
  rememberDeclarationSite(stack, constructorOfIt);
  const name = stack.node.id;
  claimOnce(`stack ${name}`, { scope: stack, claimedAs: name }, (first) => ({
    field: "stack name",
    rule: `'${name}' is that of '${first.scope.node.path}' too, and names one folder and one state file`,
    fix: "give one of the two another name",
  }));
  checkSettings(stack, (checks) => {
    checks.text("stack name", stack.node.id, {
      pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      rule: "must be letters, digits, '_' and '-': it names a folder and a state file",
      fix: "write a name such as 'prod'",
    });
    checks.oneOf("site", settings.site, ["china", "international"], {});
    checks.text("region", settings.region, {
      pattern: /^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/,
      rule: "must be a Tencent Cloud region",
      fix: "write one such as 'ap-guangzhou'",
    });
    for (const account of checkable(settings.allowedAccountIds)) {
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
