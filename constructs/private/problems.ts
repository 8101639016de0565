import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { describeProblem } from "../../profile";
import { Checks } from "../../profile/checks";
import { TERRAFORM_VALUES } from "./terraform-values";

/**
 * Checks a construct's settings. Warnings become annotations; errors wait for synth, so that a
 * person sees those of the whole app at once.
 */
export function checkSettings(scope: IConstruct, check: (checks: Checks) => void): void {
  const checks = new Checks(TERRAFORM_VALUES);
  check(checks);
  const errors: string[] = [];
  for (const problem of checks.problems) {
    if (problem.severity === "error") {
      errors.push(describeProblem(problem));
    } else {
      Annotations.of(scope).addWarning(describeProblem(problem));
    }
  }
  if (errors.length > 0) {
    scope.node.addValidation({ validate: () => errors });
  }
}
