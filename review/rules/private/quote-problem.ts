import type { Problem } from "../../../profile";

/** What is wrong, in the words of the profile's check, for the end of a sentence. */
export function quoteProblem({ field, rule, given, source }: Problem): string {
  const got = given === undefined ? "" : `, got ${given}`;
  const cited = source ? ` (source: ${source.title}, ${source.date})` : "";
  return `'${field}' ${rule}${got}${cited}`;
}

/** What to write instead, as a sentence of its own. */
export function quoteFix({ fix }: Problem): string {
  return `${fix.charAt(0).toUpperCase()}${fix.slice(1)}.`;
}
