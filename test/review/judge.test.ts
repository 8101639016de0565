import { LockSide } from "../../review/context";
import { type JudgeInput, judge } from "../../review/judge";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../../review/outcome";
import { pairLocks } from "../../review/pair-locks";
import { changeRule, planRule, type Rule, type RuleMeta, stateRule } from "../../review/rule";
import type { Lock } from "../../review/settings";
import { groupRecording, prod } from "../helpers/review-locks";

const meta: RuleMeta = {
  id: "too-long",
  code: "TRTC-REC-099",
  severity: "approve",
  kind: "files",
  title: { en: "", zh: "" },
  why: { en: "", zh: "" },
  sources: [],
  example: { bad: "", good: "" },
};

const say = (text: string) => ({
  path: "profile.resumeWaitSeconds",
  text: { en: text, zh: text },
  fix: { en: "", zh: "" },
});

const tooLong = stateRule({
  on: "recording",
  meta,
  check: ({ profile }) => {
    const seconds = profile?.resumeWaitSeconds;
    return typeof seconds === "string"
      ? unknownAt("profile.resumeWaitSeconds")
      : found(...((seconds ?? 0) > 10 ? [say(`${seconds} s`)] : []));
  },
});

const waiting = (seconds: number | string, name = "Calls") =>
  prod({ recordings: { [name]: groupRecording({ profile: { resumeWaitSeconds: seconds } }) } });

function run(rule: Rule, before: Lock, after: Lock, more: Partial<JudgeInput> = {}) {
  return judge([rule], {
    pairs: pairLocks(before, after),
    before: new LockSide(before),
    after: new LockSide(after),
    plans: [],
    today: "2026-11-22",
    locate: () => ({ file: "a.ts", line: 7 }),
    ...more,
  });
}

test("what a change brings is a finding with everything that a reader needs", () => {
  const { findings, existing } = run(tooLong, waiting(5), waiting(30));

  expect(existing).toEqual([]);
  expect(findings).toEqual([
    {
      rule: "too-long",
      code: "TRTC-REC-099",
      severity: "approve",
      kind: "files",
      subject: { kind: "recording", stack: "prod", path: "Calls" },
      path: "profile.resumeWaitSeconds",
      text: { en: "30 s", zh: "30 s" },
      fix: { en: "", zh: "" },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      location: { file: "a.ts", line: 7 },
    },
  ]);
});

test("what was so before is not held against the change, also under another name", () => {
  expect(run(tooLong, waiting(30), waiting(30))).toMatchObject({
    findings: [],
    existing: [{ rule: "too-long" }],
  });
  expect(run(tooLong, waiting(30), waiting(30, "Renamed"))).toMatchObject({
    findings: [],
    existing: [{}],
  });
});

test("what gets worse counts as new", () => {
  expect(run(tooLong, waiting(30), waiting(60)).findings).toHaveLength(1);
});

test("what is gone is not judged any more", () => {
  expect(run(tooLong, waiting(30), prod({ recordings: {} })).findings).toEqual([]);
});

test("the same finding has the same fingerprint in every run, another one another", () => {
  const print = (seconds: number) =>
    run(tooLong, waiting(5), waiting(seconds)).findings[0]?.fingerprint;

  expect(print(30)).toBe(print(30));
  expect(print(30)).not.toBe(print(31));
});

test("unknown is neither a finding nor a pass: it is listed once, with the rules that need it", () => {
  const { findings, notAnalysed } = run(tooLong, waiting(5), waiting("${var.wait}"));

  expect(findings).toEqual([]);
  expect(notAnalysed).toMatchObject([
    { path: "profile.resumeWaitSeconds", text: { en: expect.stringContaining("too-long") } },
  ]);
});

test("a rule of changes sees what came and went, and nothing where nothing changed", () => {
  const seen: string[] = [];
  const rule = changeRule({
    on: "recording",
    meta,
    check: ({ before, after }) => {
      seen.push(`${before ? "before" : ""}>${after ? "after" : ""}`);
      return after ? OK : NOT_APPLICABLE;
    },
  });
  run(rule, prod(), prod());
  run(rule, prod(), prod({ recordings: {} }));
  run(rule, prod({ recordings: {} }), prod());
  run(rule, waiting(5), waiting(6));

  expect(seen).toEqual(["before>", ">after", "before>after"]);
});

test("a rule of plans is asked once for each plan, and lighter findings may be given by any rule", () => {
  const rule = planRule({ meta, check: (plan) => found({ ...say(plan.stack), severity: "info" }) });
  const plans = [{ stack: "prod", resources: [], drifted: [], secretPaths: [] }];

  expect(run(rule, prod(), prod(), { plans }).findings).toMatchObject([
    { severity: "info", subject: { kind: "stack", stack: "prod" }, text: { en: "prod" } },
  ]);
});

test("a rule is told the plan of its own stack only", () => {
  const rule = stateRule({
    on: "recording",
    meta,
    check: (_, { plan, subject }) => found(say(`${subject.stack}: ${plan?.stack ?? "none"}`)),
  });
  const { prod: stack } = prod().stacks;
  const both = { stacks: { prod: stack, test: stack } } as Lock;
  const plans = [{ stack: "test", resources: [], drifted: [], secretPaths: [] }];

  expect(run(rule, { stacks: {} }, both, { plans }).findings.map(({ text }) => text.en)).toEqual([
    "prod: none",
    "test: test",
  ]);
});
