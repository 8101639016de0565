import { isDeepStrictEqual } from "node:util";
import { changesOf } from "./changes/changes-of";
import { consequencesOf } from "./consequences/consequences-of";
import { LockSide } from "./context";
import { type AppChange, type EstimateOptions, estimateCost } from "./cost";
import { type Judged, type JudgeInput, judge, judgeWaivers } from "./judge";
import { layoutChange } from "./layout-changes";
import type { Owners } from "./owners";
import { isUnchanged, type Pair } from "./pair";
import { pairLocks } from "./pair-locks";
import type { Plan } from "./plan";
import type { Consequence, Finding, NotAnalysed, Report } from "./report";
import { RULES } from "./rules";
import type { Lock, Recording } from "./settings";
import { type Subject, subjectName } from "./subject";
import { summarizePlan } from "./summarize-plan";
import { bySeverity, verdictOf } from "./verdict";
import { WAIVERS_FILE, type Waiver, type WaiverUse, waiverOf } from "./waivers";

export interface ReviewInput {
  readonly before: Lock;
  readonly after: Lock;
  /** What the two are called in the report. */
  readonly base: string;
  readonly head: string;
  readonly isFirstAdoption: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly plans: readonly Plan[];
  readonly owners: Owners;
  readonly waivers: readonly Waiver[];
  /** Those at the base. @default - there is no history to tell which are new */
  readonly formerWaivers?: readonly Waiver[];
  readonly cost: Omit<EstimateOptions, "today">;
  readonly locate: JudgeInput["locate"];
  /** What the reader of the files already knows cannot be judged. */
  readonly notAnalysed: readonly NotAnalysed[];
}

/** What a change of the lock file means, and whether it may be merged. Pure: no I/O, no clock. */
export function review(input: ReviewInput): Report {
  const { before, after, plans, today, owners } = input;
  const pairs = pairLocks(before, after);
  const changed = pairs.filter((pair) => !isUnchanged(pair));
  const { usage } = input.cost;
  const judgeInput: JudgeInput = {
    pairs,
    before: new LockSide(before),
    after: new LockSide(after),
    plans,
    today,
    locate: input.locate,
    ...(usage && { usage }),
  };
  const judged = judge(RULES, judgeInput);
  const covered = applyWaivers(judged, input);
  const ofWaivers = judgeWaivers(RULES, covered.uses, judgeInput);
  const findings = [...covered.findings, ...ofWaivers].sort(bySeverity);
  const changes = changed.flatMap(changesOf);
  return {
    reportVersion: 1,
    base: input.base,
    head: input.head,
    today,
    isFirstAdoption: input.isFirstAdoption,
    verdict: verdictOf(findings, {
      differs: changes.length > 0,
      owners,
      waived: covered.waived.filter(({ isExisting }) => !isExisting).length,
    }),
    consequences: changed.flatMap(consequences(judgeInput)).sort(byWeight),
    changes,
    findings,
    existing: [...covered.existing].sort(bySeverity),
    waived: covered.waived,
    cost: estimateCost(appChanges(pairs, before, after), { ...input.cost, today }),
    layouts: changed.flatMap((pair) => layoutChange(pair) ?? []),
    plans: plans.map((plan) => summarizePlan(plan, before, after)),
    notAnalysed: [...input.notAnalysed, ...judged.notAnalysed],
  };
}

function consequences({ before, after, plans }: JudgeInput) {
  return (pair: Pair) => {
    const plan = plans.find(({ stack }) => stack === pair.subject.stack);
    return consequencesOf(pair, { before, side: after, ...(plan && { plan }) });
  };
}

/** Every app of either side, with the site that its prices go by. */
function appChanges(pairs: readonly Pair[], before: Lock, after: Lock): readonly AppChange[] {
  return pairs.flatMap((pair): AppChange[] => {
    const { subject, formerly } = pair;
    if (subject.kind !== "recording") {
      return [];
    }
    const [from, to] = [pair.before, pair.after] as readonly (Recording | undefined)[];
    return [
      {
        app: subjectName(subject),
        ...(formerly && { formerly: subjectName(formerly) }),
        ...(from && { before: declared(from, before, formerly ?? subject) }),
        ...(to && { after: declared(to, after, subject) }),
      },
    ];
  });
}

function declared(recording: Recording, lock: Lock, { stack }: Subject) {
  const site = lock.stacks[stack]?.site;
  return { recording, ...(site && { site }) };
}

interface Covered extends Pick<Report, "findings" | "existing" | "waived"> {
  readonly uses: readonly (WaiverUse & { readonly subject: Subject })[];
}

function applyWaivers(
  { findings, existing }: Judged,
  { waivers, formerWaivers, today }: ReviewInput,
): Covered {
  const used = new Set<Waiver>();
  const waived: Report["waived"][number][] = [];
  const isOpen = (isExisting: boolean) => (finding: Finding) => {
    const waiver = waiverOf(finding, waivers, today);
    if (waiver) {
      used.add(waiver);
      const { reason, owner, expires } = waiver;
      waived.push({ finding, isExisting, reason, owner, expires });
    }
    return waiver === undefined;
  };
  return {
    findings: findings.filter(isOpen(false)),
    existing: existing.filter(isOpen(true)),
    waived,
    uses: waivers.map((waiver) => ({
      waiver,
      isUsed: used.has(waiver),
      isNew: formerWaivers?.every((former) => !isDeepStrictEqual(former, waiver)) ?? false,
      subject: { kind: "waiver", stack: WAIVERS_FILE, path: waiver.subject },
    })),
  };
}

const KIND_ORDER: readonly Consequence["kind"][] = [
  "coverage",
  "retention",
  "storage",
  "callbacks",
  "guard",
  "quality",
  "files",
  "cost",
];

/** What cannot be undone first, then what is recorded at all, last how it looks. */
function byWeight(a: Consequence, b: Consequence): number {
  const irreversible = Number(b.reach === "irreversible") - Number(a.reach === "irreversible");
  return irreversible || KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);
}
