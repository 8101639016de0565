import { type Verdict, verifyExitCode } from "../../verify";

test.each([
  [["verified"], 0],
  [["drifted"], 10],
  [["missing"], 10],
  [["nothing-to-judge"], 11],
  [["unknown"], 11],
  [["verified", "verified"], 0],
  [["verified", "nothing-to-judge"], 11],
  [["unknown", "drifted", "verified"], 10],
  [[], 11],
] as const)("%j: %i", (verdicts: readonly Verdict[], code) => {
  expect(verifyExitCode(verdicts)).toBe(code);
});
