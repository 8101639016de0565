import type { ChangeKind } from "./change-kind";
import { SEVERITIES } from "./outcome";
import type { Owners } from "./owners";
import type { Approval, Decision, Finding, Verdict } from "./report";
import type { Text } from "./settings";
import { subjectName } from "./subject";

/** What a review's outcome is called by a shell. */
export const EXIT_CODES = {
  clean: 0,
  error: 1,
  differs: 2,
  "needs-approval": 10,
  blocked: 20,
} as const;

/** From which outcome on a job is to fail. */
export const FAIL_ON = ["differs", "needs-approval", "blocked", "never"] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** The exit code of a verdict; 0 below what is to fail. */
export function exitCodeOf({ decision, differs }: Verdict, failOn: FailOn = "differs"): number {
  const outcome =
    decision === "block"
      ? "blocked"
      : decision === "allow"
        ? differs
          ? "differs"
          : "clean"
        : decision;
  const order: readonly string[] = ["clean", ...FAIL_ON];
  return order.indexOf(outcome) >= order.indexOf(failOn) ? EXIT_CODES[outcome] : 0;
}

export interface VerdictInput {
  /** Whether anything differs. */
  readonly differs: boolean;
  readonly owners: Owners;
  /** How many findings of the change somebody answers for. */
  readonly waived: number;
}

/** The one decision that follows from the findings of a change. */
export function verdictOf(
  findings: readonly Finding[],
  { differs, owners, waived }: VerdictInput,
): Verdict {
  const blocks = findings.filter(({ severity }) => severity === "block");
  const approve = findings.filter(({ severity }) => severity === "approve");
  const decision: Decision =
    blocks.length > 0 ? "block" : approve.length > 0 ? "needs-approval" : "allow";
  const unjudged = findings.filter(({ rule }) => rule === "unreadable").length;
  return {
    decision,
    differs,
    text: describe(decision, blocks.length, { differs, waived, unjudged }),
    approvals: approvalsOf(approve, owners),
  };
}

interface Counts {
  readonly differs: boolean;
  readonly waived: number;
  /** Changed values that nobody can judge. */
  readonly unjudged: number;
}

function describe(decision: Decision, blocks: number, counts: Counts): Text {
  if (decision === "block") {
    return {
      en: `Blocked: ${blocks} ${blocks === 1 ? "problem" : "problems"} must be solved or waived before this is merged.`,
      zh: `阻止合并：有 ${blocks} 个问题须先解决或获得豁免。`,
    };
  }
  if (decision === "needs-approval") {
    return {
      en: "Needs approval: this may be merged once those who answer for it agree.",
      zh: "需要批准：相关负责人同意后方可合并。",
    };
  }
  return counts.differs
    ? describeAllowed(counts)
    : { en: "No setting of recording changes.", zh: "录制设置没有变化。" };
}

/** What was waived, and what nobody could judge, is no silent consent. */
function describeAllowed({ waived, unjudged }: Counts): Text {
  const limits = [
    ...(unjudged > 0
      ? [
          {
            en: `${unjudged} changed ${unjudged === 1 ? "value" : "values"} could not be judged`,
            zh: `${unjudged} 项变化的值无法判断`,
          },
        ]
      : []),
    ...(waived > 0
      ? [
          {
            en: `${waived} ${waived === 1 ? "finding is" : "findings are"} waived`,
            zh: `${waived} 个问题已获豁免`,
          },
        ]
      : []),
  ];
  return limits.length === 0
    ? {
        en: "Allowed: settings of recording change, and nothing in it needs approval.",
        zh: "允许合并：录制设置有变化，但无需批准。",
      }
    : {
        en: `Allowed, with a reservation: ${limits.map(({ en }) => en).join(", ")}.`,
        zh: `允许合并，但须注意：${limits.map(({ zh }) => zh).join("，")}。`,
      };
}

/** One entry for each set of owners, so that each reads what is theirs. */
function approvalsOf(findings: readonly Finding[], owners: Owners): readonly Approval[] {
  const byOwners = new Map<
    string,
    { owners: readonly string[]; kinds: Set<ChangeKind>; subjects: Set<string> }
  >();
  for (const { subject, kind } of findings) {
    const name = subjectName(subject);
    const asked = owners.of(name, kind);
    const key = JSON.stringify(asked);
    const entry = byOwners.get(key) ?? { owners: asked, kinds: new Set(), subjects: new Set() };
    entry.kinds.add(kind);
    entry.subjects.add(name);
    byOwners.set(key, entry);
  }
  return [...byOwners.values()].map((entry) => ({
    owners: entry.owners,
    kinds: [...entry.kinds],
    subjects: [...entry.subjects],
  }));
}

/** Heaviest first. */
export function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
