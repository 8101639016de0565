import type { IConstruct } from "constructs";
import type { Problem } from "../../profile";
import { checkSettings } from "./problems";

/** One declaration of something that may be declared once. */
export interface Claim {
  readonly scope: IConstruct;
  /** What a second claimant is told about this one. */
  readonly claimedAs: string;
}

const claimsByRoot = new WeakMap<IConstruct, Map<string, Claim>>();

/**
 * Claims something that the whole app may declare once, whatever the stack, and reports at synth
 * when it has been claimed before.
 * @param explain Names the field and says what is wrong; undefined reports nothing.
 */
export function claimOnce(
  key: string,
  mine: Claim,
  explain: (first: Claim) => Omit<Problem, "severity"> | undefined,
): void {
  const { root } = mine.scope.node;
  const claims = claimsByRoot.get(root) ?? new Map<string, Claim>();
  claimsByRoot.set(root, claims);
  const first = claims.get(key);
  if (first) {
    const problem = explain(first);
    if (problem) {
      const { field, rule, ...details } = problem;
      checkSettings(mine.scope, (checks) => checks.error(field, rule, details));
    }
  } else {
    claims.set(key, mine);
  }
}
