import { found, NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../../outcome";

/** What a rule says of a subject whose parts it has judged one by one: what is found comes first. */
export function mergeOutcomes(outcomes: readonly Outcome[]): Outcome {
  const findings = outcomes.flatMap((each) => (each.state === "found" ? each.findings : []));
  const unknown = outcomes.flatMap((each) => (each.state === "unknown" ? each.paths : []));
  if (findings.length > 0) {
    return found(...findings);
  }
  if (unknown.length > 0) {
    return unknownAt(...unknown);
  }
  return outcomes.some(({ state }) => state === "ok") ? OK : NOT_APPLICABLE;
}
