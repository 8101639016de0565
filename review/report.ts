import type { ChangeKind, Reach } from "./change-kind";
import type { CostReport } from "./cost";
import type { Severity } from "./outcome";
import type { Layout, Text } from "./settings";
import type { Subject } from "./subject";

/**
 * What a review says: plain data in both languages, which every format prints and the JSON format
 * holds as it is (`review-report.schema.json`).
 */
export interface Report {
  readonly reportVersion: 1;
  /** What was compared: `origin/main (merge base 1a2b3c4)`, `recording.lock.json`. */
  readonly base: string;
  readonly head: string;
  /** The day of the review, `YYYY-MM-DD`. */
  readonly today: string;
  /** Nothing was declared before. */
  readonly isFirstAdoption: boolean;
  readonly verdict: Verdict;
  /** What the change means, one line each, what is lost first. */
  readonly consequences: readonly Consequence[];
  readonly changes: readonly Change[];
  /** What this change brings, heaviest first. */
  readonly findings: readonly Finding[];
  /** What was found and is not held against this change. */
  readonly existing: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly cost: CostReport;
  readonly layouts: readonly LayoutChange[];
  readonly plans: readonly PlanSummary[];
  /** What could not be judged, and why. */
  readonly notAnalysed: readonly NotAnalysed[];
}

export type Decision = "allow" | "needs-approval" | "block";

export interface Verdict {
  readonly decision: Decision;
  /** Whether anything differs at all. */
  readonly differs: boolean;
  /** One sentence. */
  readonly text: Text;
  /** Who must approve, and for what; empty unless approval is needed. */
  readonly approvals: readonly Approval[];
}

export interface Approval {
  /** As the owners file writes them; empty when nobody is named. */
  readonly owners: readonly string[];
  readonly kinds: readonly ChangeKind[];
  /** What they approve: `prod/Calls`. */
  readonly subjects: readonly string[];
}

export interface Consequence {
  readonly subject: Subject;
  readonly kind: ChangeKind;
  readonly reach: Reach;
  readonly text: Text;
}

export type ChangeType = "added" | "removed" | "renamed" | "moved" | "changed";

/** One setting before and after, or a thing that came, went or got another name. */
export interface Change {
  readonly subject: Subject;
  readonly type: ChangeType;
  readonly kind: ChangeKind;
  readonly reach: Reach;
  /** `profile.video.bitrateKbps`; empty for the thing as a whole. */
  readonly path: string;
  readonly label: Text;
  /** As people read it; absent where there was, or is, nothing. */
  readonly before?: Text;
  readonly after?: Text;
}

/** Where in the repository something was declared. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

export interface Finding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  readonly path: string;
  readonly text: Text;
  readonly fix: Text;
  /** The same for the same finding in every run: what waivers and scanners match. */
  readonly fingerprint: string;
  readonly location: Location;
}

/** A finding that somebody answers for, until a day. */
export interface WaivedFinding {
  readonly finding: Finding;
  /** Whether it was so before the change. */
  readonly isExisting: boolean;
  readonly reason: string;
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A mixed picture that changes, or is new: for the preview. */
export interface LayoutChange {
  readonly subject: Subject;
  readonly before?: MixedPicture;
  readonly after?: MixedPicture;
}

/** What the preview draws; a value may be an expression that is known only after apply. */
export interface MixedPicture {
  readonly layout: Layout;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly maxUsers?: number | string;
}

/** What Terraform would do in one stack. */
export interface PlanSummary {
  readonly stack: string;
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly replace: number;
  /** Addresses that would be destroyed or replaced, with what they are called in code. */
  readonly destroyed: readonly { readonly address: string; readonly subject?: string }[];
  /** Changed outside of Terraform. */
  readonly drifted: readonly string[];
}

export interface NotAnalysed {
  /** Absent for what concerns the whole review. */
  readonly subject?: Subject;
  readonly path?: string;
  readonly text: Text;
}
