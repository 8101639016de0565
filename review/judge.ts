import { createHash } from "node:crypto";
import type { LockSide, RuleContext } from "./context";
import type { Usage } from "./cost";
import type { Outcome, RuleFinding } from "./outcome";
import { isUnchanged, type Pair } from "./pair";
import type { Plan } from "./plan";
import type { Finding, Location, NotAnalysed } from "./report";
import type { ChangeRule, PlanRule, Rule, RuleMeta, StateRule } from "./rule";
import { type Subject, subjectName } from "./subject";
import type { WaiverUse } from "./waivers";

export interface JudgeInput {
  readonly pairs: readonly Pair[];
  readonly before: LockSide;
  readonly after: LockSide;
  readonly plans: readonly Plan[];
  readonly usage?: Usage;
  readonly today: string;
  readonly locate: (subject: Subject, path: string) => Location;
}

export interface Judged {
  /** What the change brings. */
  readonly findings: readonly Finding[];
  /** What was so before. */
  readonly existing: readonly Finding[];
  readonly notAnalysed: readonly NotAnalysed[];
}

/** Runs every rule on everything that it is about. */
export function judge(rules: readonly Rule[], input: JudgeInput): Judged {
  const ofPlans = rules.filter((rule) => rule.type === "plan");
  const results = [
    ...input.pairs.flatMap((pair) => {
      const context = contextOf(pair.subject, input.after, input);
      const ofKind = rules.filter(({ on }) => on === pair.subject.kind);
      return ofKind.map((rule) => judgePair(rule, pair, context, input));
    }),
    ...input.plans.flatMap((plan) => ofPlans.map((rule) => judgePlan(rule, plan, input))),
  ];
  return {
    findings: results.flatMap(({ findings }) => findings),
    existing: results.flatMap(({ existing }) => existing),
    notAnalysed: describeUnknown(results),
  };
}

interface Result {
  readonly findings: readonly Finding[];
  readonly existing: readonly Finding[];
  readonly unknown: readonly {
    readonly subject: Subject;
    readonly path: string;
    readonly rule: string;
  }[];
}

const NOTHING: Result = { findings: [], existing: [], unknown: [] };

function judgePair(rule: Rule, pair: Pair, context: RuleContext, input: JudgeInput): Result {
  return rule.type === "change"
    ? judgeChange(rule as unknown as ChangeRule, pair, context, input)
    : judgeState(rule as unknown as StateRule, pair, context, input);
}

function judgeChange(
  rule: ChangeRule,
  pair: Pair,
  context: RuleContext,
  input: JudgeInput,
): Result {
  if (isUnchanged(pair)) {
    return NOTHING;
  }
  const outcome = rule.check(pair, { ...context, before: input.before });
  return toResult(rule.meta, pair.subject, outcome, input);
}

/** What was so before, of the very same thing, is not held against the change. */
function judgeState(rule: StateRule, pair: Pair, context: RuleContext, input: JudgeInput): Result {
  if (pair.after === undefined) {
    return NOTHING;
  }
  const { subject } = pair;
  const outcome = rule.check(pair.after, context);
  const result = toResult(rule.meta, subject, outcome, input);
  if (result.findings.length === 0 || pair.before === undefined) {
    return result;
  }
  const former = pair.formerly ?? subject;
  const earlier = rule.check(pair.before, contextOf(former, input.before, input));
  const known = new Set(
    toResult(rule.meta, subject, earlier, input).findings.map(({ fingerprint }) => fingerprint),
  );
  return {
    ...result,
    findings: result.findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    existing: result.findings.filter(({ fingerprint }) => known.has(fingerprint)),
  };
}

function judgePlan(rule: PlanRule, plan: Plan, input: JudgeInput): Result {
  const subject: Subject = { kind: "stack", stack: plan.stack, path: "" };
  const outcome = rule.check(plan, contextOf(subject, input.after, input));
  return toResult(rule.meta, subject, outcome, input);
}

/** What the rules say of the waivers themselves, once it is known which of them were used. */
export function judgeWaivers(
  rules: readonly Rule[],
  uses: readonly (WaiverUse & { readonly subject: Subject })[],
  input: JudgeInput,
): readonly Finding[] {
  return uses.flatMap(({ subject, ...use }) =>
    rules.flatMap((rule) => {
      if (rule.on !== "waiver") {
        return [];
      }
      const outcome = rule.check(use, contextOf(subject, input.after, input));
      return toResult(rule.meta, subject, outcome, input).findings;
    }),
  );
}

function contextOf(
  subject: Subject,
  side: LockSide,
  { usage, plans, today }: JudgeInput,
): RuleContext {
  const plan = plans.find(({ stack }) => stack === subject.stack);
  return { side, subject, today, ...(usage && { usage }), ...(plan && { plan }) };
}

function toResult(meta: RuleMeta, subject: Subject, outcome: Outcome, input: JudgeInput): Result {
  switch (outcome.state) {
    case "found": {
      const findings = outcome.findings.map((each) => toFinding(meta, subject, each, input));
      return { ...NOTHING, findings };
    }
    case "unknown":
      return {
        ...NOTHING,
        unknown: outcome.paths.map((path) => ({ subject, path, rule: meta.id })),
      };
    default:
      return NOTHING;
  }
}

function toFinding(
  { id, code, severity, kind }: RuleMeta,
  subject: Subject,
  { path, text, fix, severity: ownSeverity = severity }: RuleFinding,
  { locate }: JudgeInput,
): Finding {
  return {
    rule: id,
    code,
    severity: ownSeverity,
    kind,
    subject,
    path,
    text,
    fix,
    fingerprint: fingerprintOf(id, subjectName(subject), path, text.en),
    location: locate(subject, path),
  };
}

function fingerprintOf(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** One entry for each value, with the rules that could not judge it. */
function describeUnknown(results: readonly Result[]): NotAnalysed[] {
  const values = new Map<string, { subject: Subject; path: string; rules: string[] }>();
  for (const { subject, path, rule } of results.flatMap(({ unknown }) => unknown)) {
    const key = JSON.stringify([subject, path]);
    const value = values.get(key) ?? { subject, path, rules: [] };
    value.rules.push(rule);
    values.set(key, value);
  }
  return [...values.values()].map(({ subject, path, rules }) => ({
    subject,
    path,
    text: {
      en: `The value is known only after apply; these rules could not judge it: ${rules.join(", ")}.`,
      zh: `该值在 apply 后才能确定，以下规则无法判断：${rules.join("、")}。`,
    },
  }));
}
