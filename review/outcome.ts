import type { Text } from "./settings";

/** How much a finding weighs. `approve` needs an owner's approval, `block` forbids the merge. */
export const SEVERITIES = ["block", "approve", "warn", "info"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a rule has found at one subject. */
export interface RuleFinding {
  /** The setting: `profile.video.bitrateKbps`; empty for the subject as a whole. */
  readonly path: string;
  readonly text: Text;
  /** What to do about it. */
  readonly fix: Text;
  /** @default - the rule's own */
  readonly severity?: Severity;
}

/**
 * What a rule says of one subject. Unknown is never a violation, and never a pass: the report lists
 * it among what was not analysed.
 */
export type Outcome =
  | { readonly state: "ok" }
  | { readonly state: "not-applicable" }
  | { readonly state: "unknown"; readonly paths: readonly string[] }
  | { readonly state: "found"; readonly findings: readonly RuleFinding[] };

export const OK: Outcome = { state: "ok" };

export const NOT_APPLICABLE: Outcome = { state: "not-applicable" };

/** The rule needs a value that Terraform knows only after apply. */
export function unknownAt(...paths: readonly string[]): Outcome {
  return { state: "unknown", paths };
}

/** Found, or in order when the list is empty. */
export function found(...findings: readonly RuleFinding[]): Outcome {
  return findings.length === 0 ? OK : { state: "found", findings };
}
