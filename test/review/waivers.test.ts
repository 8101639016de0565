import { parseWaivers, type Waiver, waiverOf } from "../../review/waivers";

const WAIVER: Waiver = {
  rule: "retention-shortened",
  subject: "prod/Calls",
  reason: "Agreed with the data protection officer.",
  owner: "compliance@example.com",
  expires: "2027-01-31",
};

const text = (...waivers: readonly object[]) => JSON.stringify({ waiversVersion: 1, waivers });

test("waivers are read as they are written", () => {
  expect(parseWaivers(text(WAIVER))).toEqual([WAIVER]);
});

test.each([
  ["a reason", { ...WAIVER, reason: undefined }],
  ["an owner", { ...WAIVER, owner: undefined }],
  ["an expiry", { ...WAIVER, expires: undefined }],
  ["a rule's name", { ...WAIVER, rule: "All Rules" }],
  ["a real reason", { ...WAIVER, reason: "because" }],
  ["known keys only", { ...WAIVER, until: "2027-01-31" }],
  ["a day", { ...WAIVER, expires: "tomorrow" }],
  ["a day of the calendar", { ...WAIVER, expires: "2027-02-30" }],
])("a waiver must have %s", (_, waiver) => {
  expect(() => parseWaivers(text(waiver))).toThrow(/^recording\.waivers\.json: /);
});

test("all problems come at once", () => {
  expect(() => parseWaivers(text({ ...WAIVER, owner: "" }, { ...WAIVER, expires: "x" }))).toThrow(
    "2 problems",
  );
});

describe("a waiver covers a finding", () => {
  const finding = {
    rule: "retention-shortened",
    code: "TRTC-REC-013",
    subject: { kind: "recording", stack: "prod", path: "Calls" },
    path: "storage.retention",
  } as const;

  test.each([
    ["by the rule's id", {}, true],
    ["by its code", { rule: "TRTC-REC-013" }, true],
    ["at the very setting", { path: "storage.retention" }, true],
    ["of no other setting", { path: "storage.construct" }, false],
    ["of no other rule", { rule: "mode-switched" }, false],
    ["of no other subject", { subject: "prod/Calls/Storage" }, false],
    ["on its last day", { expires: "2026-11-22" }, true],
    ["not a day later", { expires: "2026-11-21" }, false],
  ])("%s", (_, changes, covers) => {
    const waiver = { ...WAIVER, ...changes };

    expect(waiverOf(finding, [waiver], "2026-11-22")).toBe(covers ? waiver : undefined);
  });
});
