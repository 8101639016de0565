import type { Verdict } from "./verify-report";

/** Exit codes of a verification; 1 is left to errors. */
export const VERIFY_EXIT = { agrees: 0, differs: 10, nothingJudged: 11 } as const;

const CODES: Readonly<Record<Verdict, number>> = {
  verified: VERIFY_EXIT.agrees,
  drifted: VERIFY_EXIT.differs,
  missing: VERIFY_EXIT.differs,
  "nothing-to-judge": VERIFY_EXIT.nothingJudged,
  unknown: VERIFY_EXIT.nothingJudged,
};

/**
 * The exit code for some templates together: 10 when the console of one differs from the code, 11 when
 * one could not be judged, 0 when all are verified. Nothing at all is nothing judged.
 */
export function verifyExitCode(verdicts: readonly Verdict[]): number {
  const codes = verdicts.map((verdict) => CODES[verdict]);
  const worst = [VERIFY_EXIT.differs, VERIFY_EXIT.nothingJudged].find((code) =>
    codes.includes(code),
  );
  return worst ?? (codes.length === 0 ? VERIFY_EXIT.nothingJudged : VERIFY_EXIT.agrees);
}
