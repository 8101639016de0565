import { sentence, type Verdict } from "../../../verify";
import { aStack, UNCONFIRMED } from "./sample";

function saying(...verdicts: Verdict[]) {
  const recordings = verdicts.map((verdict) => ({
    path: "x",
    report: { ...UNCONFIRMED, verdict },
  }));
  const { verdict, exitCode } = aStack(...recordings);
  return [verdict, exitCode];
}

test.each<[Verdict[], Verdict, number]>([
  [["verified", "verified"], "verified", 0],
  [["verified", "nothing-to-judge"], "nothing-to-judge", 11],
  [["nothing-to-judge", "unknown"], "unknown", 11],
  [["unknown", "missing"], "missing", 10],
  [["missing", "drifted", "verified"], "drifted", 10],
])("of %j the worst counts: %s, exit code %i", (verdicts, worst, exitCode) => {
  expect(saying(...verdicts)).toEqual([worst, exitCode]);
});

test("a stack without recordings has nothing to judge", () => {
  expect(saying()).toEqual(["nothing-to-judge", 11]);
});

test("a recording without a template is not held against the others", () => {
  const verified = { path: "a", report: { ...UNCONFIRMED, verdict: "verified" as const } };
  const serverStarted = { path: "b", why: sentence("noTemplateDeclared") };

  expect(aStack(verified, serverStarted).exitCode).toBe(0);
  expect(aStack(serverStarted).exitCode).toBe(11);
});

test.each(["valuesKnownAfterApply", "storageUnknown"] as const)(
  "a template that cannot be judged yet is: %s",
  (key) => {
    const verified = { path: "a", report: { ...UNCONFIRMED, verdict: "verified" as const } };

    expect(aStack(verified, { path: "b", why: sentence(key) })).toMatchObject({
      verdict: "nothing-to-judge",
      exitCode: 11,
    });
  },
);
