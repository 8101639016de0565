import { LockSide } from "../../review/context";
import type { Outcome } from "../../review/outcome";
import type { Plan, PlannedResource } from "../../review/plan";
import type { ChangeRule, PlanRule } from "../../review/rule";
import { type Lock, NO_LOCK, type Stack } from "../../review/settings";
import type { LockedKind, SettingsOf, Subject } from "../../review/subject";
import { contextOf } from "./review-rules";

/** A plan of the stack `prod`. */
export function aPlan(plan: Partial<Plan> = {}): Plan {
  return { stack: "prod", resources: [], drifted: [], secretPaths: [], ...plan };
}

/** One resource of a plan; its type is the beginning of its address. */
export function planned(
  address: string,
  action: PlannedResource["action"],
  values: Partial<PlannedResource> = {},
): PlannedResource {
  return { address, type: address.split(".")[0] ?? "", action, ...values };
}

/** What a rule says of a plan. */
export function checkPlan(rule: PlanRule, plan: Partial<Plan>): Outcome {
  return rule.check(aPlan(plan), contextOf("stack"));
}

/** A lock file by stacks. */
export function stacksOf(stacks: Readonly<Record<string, Partial<Stack>>>): Lock {
  const empty = { recordings: {}, storages: {}, vodEvents: {}, guards: {} };
  const all = Object.entries(stacks).map(([name, stack]) => [name, { ...empty, ...stack }]);
  return { stacks: Object.fromEntries(all) };
}

/** Where something stands, and where it stood; `prod/Old` was renamed to `prod/New` by default. */
export interface Move {
  readonly from?: string;
  readonly to?: string;
  readonly plan?: Plan;
  readonly lock?: Lock;
  readonly lockBefore?: Lock;
}

/** What a rule says of something that has another name or stack after the change. */
export function compareMoved<K extends LockedKind>(
  { on, check }: ChangeRule<K>,
  before: SettingsOf[K],
  after: SettingsOf[K],
  { from = "prod/Old", to = "prod/New", plan, lock, lockBefore = NO_LOCK }: Move = {},
): Outcome {
  const [formerly, subject] = [subjectAt(on, from), subjectAt(on, to)];
  const context = contextOf(on, { subject, ...(plan && { plan }), ...(lock && { lock }) });
  const sides = { ...context, before: new LockSide(lockBefore) };
  return check({ subject, before, after, formerly }, sides);
}

function subjectAt<K extends LockedKind>(kind: K, name: string): Subject<K> {
  const [stack = "", ...path] = name.split("/");
  return { kind, stack, path: path.join("/") };
}
