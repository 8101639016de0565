import { LockSide, type RuleContext } from "../../review/context";
import type { Outcome } from "../../review/outcome";
import type { ChangeRule, StateRule } from "../../review/rule";
import { type Lock, NO_LOCK } from "../../review/settings";
import type { LockedKind, SettingsOf, Subject, SubjectKind } from "../../review/subject";

/** The day on which test reviews happen. */
export const TODAY = "2026-11-22";

/** What a rule may look up, around one subject. */
export function contextOf(
  kind: SubjectKind,
  given: Partial<RuleContext> & { readonly lock?: Lock } = {},
): RuleContext {
  const { lock = NO_LOCK, ...rest } = given;
  const subject: Subject = { kind, stack: "prod", path: kind === "stack" ? "" : "Calls" };
  return { side: new LockSide(lock), subject, today: TODAY, ...rest };
}

/** What a rule says of a change. */
export function compare<K extends LockedKind>(
  rule: ChangeRule<K>,
  before: SettingsOf[K] | undefined,
  after: SettingsOf[K] | undefined,
  given: Parameters<typeof contextOf>[1] & { readonly lockBefore?: Lock } = {},
): Outcome {
  const { lockBefore = NO_LOCK, ...rest } = given;
  const context = contextOf(rule.on, rest);
  const pair = {
    subject: context.subject as Subject<K>,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  return rule.check(pair, { ...context, before: new LockSide(lockBefore) });
}

/** What a rule says of how things are. */
export function check<K extends SubjectKind>(
  rule: StateRule<K>,
  settings: SettingsOf[K],
  given: Parameters<typeof contextOf>[1] = {},
): Outcome {
  return rule.check(settings, contextOf(rule.on, given));
}
