import { outlineOf, silenceOf, sizeOf } from "../../../../review/formats/private/outline";
import type { PlanSummary, Report } from "../../../../review/report";
import { aFinding, approvalReport, aReport, blockedReport } from "../../../helpers/sample-report";

const OPTIONS = { lang: "en" } as const;

const NO_PLAN: PlanSummary = {
  stack: "prod",
  create: 0,
  update: 0,
  delete: 0,
  replace: 0,
  destroyed: [],
  drifted: [],
};

const { verdict } = aReport();

test.each<[string, Partial<Report>]>([
  ["nothing else", {}],
  ["a plan that does nothing", { plans: [NO_PLAN] }],
  ["something that could not be checked", { notAnalysed: blockedReport().notAnalysed }],
  ["the cost as it was", { cost: blockedReport().cost }],
])("is silent when nothing changes, with %s", (_name, given) => {
  expect(silenceOf(aReport(given), OPTIONS)).toMatch(/^Nothing changes .* told\.$/);
});

test.each<[string, Partial<Report>]>([
  ["a difference", { verdict: { ...verdict, differs: true } }],
  ["a needed approval", { verdict: { ...verdict, decision: "needs-approval" } }],
  ["a block", { verdict: { ...verdict, decision: "block" } }],
  ["a finding", { findings: [aFinding({ severity: "info" })] }],
  ...(["create", "update", "delete", "replace"] as const).map(
    (action): [string, Partial<Report>] => [
      `a plan to ${action}`,
      { plans: [NO_PLAN, { ...NO_PLAN, [action]: 1 }] },
    ],
  ),
  ["drift", { plans: [{ ...NO_PLAN, drifted: ["a.b"] }] }],
])("is not silent with %s", (_name, given) => {
  expect(silenceOf(aReport(given), OPTIONS)).toBeUndefined();
});

test("counts in its one line what is there all the same", () => {
  const { existing, waived } = blockedReport();
  const report = aReport({ existing: [...existing, ...existing], waived });

  expect(silenceOf(report, { lang: "zh" })).toBe(
    "录制内容、保存时间和通知对象均无变化。此前已存在 2 个问题。已豁免 1 个问题。",
  );
});

test("says everything in the order in which people read it", () => {
  const { sections } = outlineOf(blockedReport(), OPTIONS);

  expect(sections.map(({ id, isFolded = false }) => (isFolded ? `(${id})` : id))).toEqual([
    ...["consequences", "approvals", "changes", "block", "approve", "warn", "info"],
    ...["cost", "(estimate)", "plan", "waived", "(notAnalysed)", "(existing)"],
  ]);
});

test("leaves out sections that would be empty", () => {
  const { sections } = outlineOf(approvalReport(), OPTIONS);

  expect(sections.map(({ id }) => id)).toEqual(["consequences", "approvals", "changes", "approve"]);
});

test("a section counts findings, not the entries that they share", () => {
  const findings = [aFinding(), aFinding()];
  const { sections } = outlineOf({ ...approvalReport(), findings }, OPTIONS);
  const section = sections.find(({ id }) => id === "approve");

  expect(section && sizeOf(section)).toBe(2);
  expect(section?.parts[0]).toMatchObject({ entries: [{}], size: 2 });
});
