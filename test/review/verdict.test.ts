import type { Severity } from "../../review/outcome";
import { Owners } from "../../review/owners";
import type { Finding } from "../../review/report";
import { exitCodeOf, type FailOn, verdictOf } from "../../review/verdict";

function finding(severity: Severity, kind: Finding["kind"] = "retention", path = "Calls"): Finding {
  return {
    rule: "retention-shortened",
    code: "TRTC-REC-013",
    severity,
    kind,
    subject: { kind: "recording", stack: "prod", path },
    path: "",
    text: { en: "", zh: "" },
    fix: { en: "", zh: "" },
    fingerprint: "",
    location: { file: "", line: 1 },
  };
}

const owners = Owners.parse("* @platform\n*:retention @compliance");

test.each<[readonly Severity[], boolean, string]>([
  [[], false, "allow"],
  [["info", "warn"], true, "allow"],
  [["warn", "approve"], true, "needs-approval"],
  [["approve", "block", "info"], true, "block"],
])("findings of %j give %s: %s", (severities, differs, decision) => {
  const verdict = verdictOf(
    severities.map((each) => finding(each)),
    { differs, owners, waived: 0 },
  );

  expect(verdict).toMatchObject({ decision, differs });
});

test("each set of owners is asked once, for what is theirs", () => {
  const findings = [
    finding("approve", "retention"),
    finding("approve", "coverage"),
    finding("approve", "guard", "Guard"),
    finding("warn", "cost"),
  ];

  expect(verdictOf(findings, { differs: true, owners, waived: 0 }).approvals).toEqual([
    { owners: ["@compliance"], kinds: ["retention"], subjects: ["prod/Calls"] },
    { owners: ["@platform"], kinds: ["coverage", "guard"], subjects: ["prod/Calls", "prod/Guard"] },
  ]);
});

test.each<[readonly Severity[], boolean, Readonly<Record<FailOn, number>>]>([
  [[], false, { differs: 0, "needs-approval": 0, blocked: 0, never: 0 }],
  [[], true, { differs: 2, "needs-approval": 0, blocked: 0, never: 0 }],
  [["approve"], true, { differs: 10, "needs-approval": 10, blocked: 0, never: 0 }],
  [["block"], true, { differs: 20, "needs-approval": 20, blocked: 20, never: 0 }],
])("findings of %j, differs %s, exit with %j", (severities, differs, codes) => {
  const verdict = verdictOf(
    severities.map((each) => finding(each)),
    { differs, owners, waived: 0 },
  );

  for (const [failOn, code] of Object.entries(codes)) {
    expect(exitCodeOf(verdict, failOn as FailOn)).toBe(code);
  }
});

test("what was waived, and what nobody could judge, is no silent consent", () => {
  const unjudged = { ...finding("warn"), rule: "unreadable" };
  const told = (findings: readonly Finding[], waived: number) =>
    verdictOf(findings, { differs: true, owners, waived }).text.en;

  expect(told([], 0)).toMatch(/^Allowed: .* nothing in it needs approval\.$/);
  expect(told([unjudged], 0)).toBe(
    "Allowed, with a reservation: 1 changed value could not be judged.",
  );
  expect(told([unjudged, unjudged], 1)).toBe(
    "Allowed, with a reservation: 2 changed values could not be judged, 1 finding is waived.",
  );
});
