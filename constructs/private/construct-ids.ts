import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { showValue } from "../../profile/problem";
import { checkSettings } from "./problems";

const CHECKED = Symbol.for("trtc-recording/checked-construct-id");

/**
 * Terraform's names begin with the id of whatever stands directly in the stack, and must begin with
 * a letter or '_'. A part does not repeat what the whole has checked.
 */
export function checkConstructId(construct: Construct): void {
  Object.defineProperty(construct, CHECKED, { value: true });
  const [, ...parents] = construct.node.scopes.toReversed();
  if (parents.some((parent) => CHECKED in parent)) {
    return;
  }
  const stack = TerraformStack.of(construct);
  const [id = ""] = construct.node.path.slice(stack.node.path.length + 1).split("/");
  // cdktf leaves other characters out of Terraform's names.
  const first = id.replace(/[^A-Za-z0-9_-]/g, "");
  if (!/^([A-Za-z_]|$)/.test(first)) {
    checkSettings(construct, (checks) => {
      checks.error(
        "construct id",
        "must begin with a letter or '_', because Terraform's names do",
        {
          given: showValue(first),
          fix: `write one such as ${showValue(`App${first}`)}`,
        },
      );
    });
  }
}
