import { Owners } from "../../review/owners";
import { type ReviewInput, review } from "../../review/review";
import { NO_LOCK } from "../../review/settings";
import type { Waiver } from "../../review/waivers";
import { groupRecording, prod } from "../helpers/review-locks";
import { TODAY } from "../helpers/review-rules";

const kept = (days: number | string) =>
  prod({
    recordings: {
      Calls: groupRecording({ storage: { construct: "prod/Storage", retention: { days } } }),
    },
  });

const run = (changes: Partial<ReviewInput>) =>
  review({
    before: prod(),
    after: prod(),
    base: "main",
    head: "recording.lock.json",
    isFirstAdoption: false,
    today: TODAY,
    plans: [],
    owners: Owners.NONE,
    waivers: [],
    cost: {},
    locate: () => ({ file: "a.ts", line: 1 }),
    notAnalysed: [],
    ...changes,
  });

const WAIVER: Waiver = {
  rule: "retention-shortened",
  subject: "prod/Calls",
  reason: "Agreed with the data protection officer.",
  owner: "compliance@example.com",
  expires: "2026-12-31",
};

test("a review of nothing says nothing", () => {
  expect(run({})).toMatchObject({
    verdict: { decision: "allow", differs: false, approvals: [] },
    consequences: [],
    changes: [],
    findings: [],
    layouts: [],
    notAnalysed: [],
  });
});

test("the heaviest findings come first, and what cannot be undone is said first", () => {
  const before = prod({
    storages: {
      ...prod().stacks.prod?.storages,
      Old: {
        subApplicationName: "old",
        destroy: "wipe-all-recordings",
        addresses: { resource: "tencentcloud_vod_sub_application.Old" },
      },
    },
  });
  const { findings, consequences } = run({ before, after: kept(30) });

  expect(findings.map(({ severity }) => severity)).toEqual(["block", "approve", "warn"]);
  expect(consequences.map(({ reach }) => reach)).toEqual(["irreversible", "new-rooms"]);
});

test("a waived finding counts no more and is listed with who answers for it", () => {
  const { verdict, findings, waived } = run({ after: kept(30), waivers: [WAIVER] });

  expect(verdict.decision).toBe("allow");
  expect(findings.map(({ rule }) => rule)).not.toContain("retention-shortened");
  expect(waived).toMatchObject([
    { owner: "compliance@example.com", expires: "2026-12-31", finding: { severity: "approve" } },
  ]);
});

test("an expired waiver covers nothing and is a finding itself", () => {
  const { verdict, findings } = run({
    after: kept(30),
    waivers: [{ ...WAIVER, expires: "2026-11-21" }],
  });

  expect(verdict.decision).toBe("block");
  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["waiver-expired", "retention-shortened"]),
  );
});

test("a waiver that covers nothing is a finding too", () => {
  expect(run({ waivers: [WAIVER] })).toMatchObject({
    verdict: { decision: "allow", differs: false },
    findings: [
      { rule: "waiver-expired", severity: "warn", subject: { kind: "waiver", path: "prod/Calls" } },
    ],
  });
});

test("owners are asked for what is theirs", () => {
  const owners = Owners.parse("* @platform\n*:retention @compliance");

  expect(run({ after: kept(30), owners }).verdict.approvals).toEqual([
    { owners: ["@compliance"], kinds: ["retention"], subjects: ["prod/Calls"] },
  ]);
});

test("what is known only after apply is never a pass in silence", () => {
  const { findings, notAnalysed } = run({ after: kept("${var.days}") });

  expect(findings.map(({ rule }) => rule)).toContain("unreadable");
  expect(notAnalysed).toContainEqual({
    subject: { kind: "recording", stack: "prod", path: "Calls" },
    path: "storage.retention",
    text: { en: expect.stringContaining("retention-shortened"), zh: expect.any(String) },
  });
});

test("usage gives amounts for what changes, and totals over all apps", () => {
  const usage = {
    usageVersion: 1,
    default: {
      calls: [
        {
          name: "call",
          callsPerMonth: 1000,
          minutes: 10,
          participants: [{ count: 2, camera: "640x360" }],
        },
      ],
    },
  } as const;

  expect(run({ cost: { usage } }).cost).toMatchObject({ apps: [], totals: [{ currency: "CNY" }] });
  expect(run({ after: kept(30), cost: { usage } }).cost.apps).toMatchObject([
    { kind: "estimate", app: "prod/Calls" },
  ]);
});

test("a mixed picture that is new is shown", () => {
  expect(run({ before: NO_LOCK, isFirstAdoption: true }).layouts).toEqual([
    {
      subject: { kind: "recording", stack: "prod", path: "Calls" },
      after: { layout: { kind: "nine-grid" }, width: 1280, height: 720, maxUsers: 8 },
    },
  ]);
});

test("a plan is summed up with what it would destroy, by its name in the code", () => {
  const resource = (address: string, action: "create" | "delete" | "replace") => ({
    address,
    type: "x",
    action,
  });
  const plan = {
    stack: "prod",
    resources: [
      resource("trtc_auto_record_template.Calls_Template_1", "replace"),
      resource("x.a", "create"),
      resource("x.b", "delete"),
    ],
    drifted: [resource("x.c", "delete")],
    secretPaths: [],
  };

  expect(run({ plans: [plan] }).plans).toEqual([
    {
      stack: "prod",
      create: 1,
      update: 0,
      delete: 1,
      replace: 1,
      destroyed: [
        { address: "trtc_auto_record_template.Calls_Template_1", subject: "prod/Calls" },
        { address: "x.b" },
      ],
      drifted: ["x.c"],
    },
  ]);
});
