import type { Source } from "../profile";
import type { ChangeKind } from "./change-kind";
import type { RuleContext } from "./context";
import type { Outcome, Severity } from "./outcome";
import type { Pair } from "./pair";
import type { Plan } from "./plan";
import type { Text } from "./settings";
import type { LockedKind, SettingsOf, SubjectKind } from "./subject";

/** What is fixed about a rule; its page in `docs/rules/` is written from it. */
export interface RuleMeta {
  /** The name of its file: `retention-shortened`. */
  readonly id: string;
  /** Stable number that scanners and waivers know: `TRTC-REC-013`. */
  readonly code: `TRTC-REC-${number}`;
  /** The heaviest that it gives. */
  readonly severity: Severity;
  /** Whose owners are asked. */
  readonly kind: ChangeKind;
  readonly title: Text;
  /** Why it matters, in one or two sentences. */
  readonly why: Text;
  readonly sources: readonly Source[];
  /** How it looks when it is wrong, and right: TypeScript as a user writes it. */
  readonly example: { readonly bad: string; readonly good: string };
}

/** Judges how things are, on either side: what was so before is not held against the change. */
export interface StateRule<K extends SubjectKind = SubjectKind> {
  readonly type: "state";
  readonly on: K;
  readonly meta: RuleMeta;
  readonly check: (settings: SettingsOf[K], context: RuleContext) => Outcome;
}

/** Judges what a change does. It sees added and removed things too. */
export interface ChangeRule<K extends LockedKind = LockedKind> {
  readonly type: "change";
  readonly on: K;
  readonly meta: RuleMeta;
  /** `context.side` is the side after the change. */
  readonly check: (pair: Pair<K>, context: RuleContext & ChangeSides) => Outcome;
}

export interface ChangeSides {
  readonly before: RuleContext["side"];
}

/** Judges what Terraform would do. */
export interface PlanRule {
  readonly type: "plan";
  readonly on: "plan";
  readonly meta: RuleMeta;
  readonly check: (plan: Plan, context: RuleContext) => Outcome;
}

export type Rule =
  | { [K in SubjectKind]: StateRule<K> }[SubjectKind]
  | { [K in LockedKind]: ChangeRule<K> }[LockedKind]
  | PlanRule;

/** States a rule about how things are. */
export function stateRule<K extends SubjectKind>(rule: Omit<StateRule<K>, "type">): StateRule<K> {
  return { type: "state", ...rule };
}

/** States a rule about a change. */
export function changeRule<K extends LockedKind>(rule: Omit<ChangeRule<K>, "type">): ChangeRule<K> {
  return { type: "change", ...rule };
}

/** States a rule about a plan. */
export function planRule(rule: Omit<PlanRule, "type" | "on">): PlanRule {
  return { type: "plan", on: "plan", ...rule };
}
