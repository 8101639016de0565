import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ReviewFilesOptions, reviewFiles } from "../../review/review-files";
import type { Lock } from "../../review/settings";
import { groupRecording, lockText, prod } from "../helpers/review-locks";
import { temporaryFolder } from "../helpers/temporary-folder";

const PROJECT = process.cwd();
const LOCK = "recording.lock.json";
const root = temporaryFolder();

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
    stdio: "ignore",
  });

beforeEach(() => {
  process.chdir(mkdtempSync(join(root, "repository-")));
  git("init", "-q", "-b", "main");
  git("commit", "-q", "--allow-empty", "-m", "start");
});

afterEach(() => process.chdir(PROJECT));

function commit(lock: Lock, file = LOCK): void {
  writeFileSync(file, lockText(lock));
  git("add", file);
  git("commit", "-qm", file);
}

const kept = (days: number) =>
  prod({
    recordings: {
      Calls: groupRecording({ storage: { construct: "prod/Storage", retention: { days } } }),
    },
  });

const run = (more: Partial<ReviewFilesOptions> = {}) =>
  reviewFiles({ base: "main", head: LOCK, plans: [], today: "2026-11-22", ...more });

test("the working tree is compared with a ref", () => {
  commit(prod());
  writeFileSync(LOCK, lockText(kept(30)));

  const { base, head, verdict, changes, isFirstAdoption } = run();
  expect(base).toMatch(/^main \([0-9a-f]{7}\)$/);
  expect([head, isFirstAdoption]).toEqual([LOCK, false]);
  expect(verdict).toMatchObject({ decision: "needs-approval", differs: true });
  expect(changes).toHaveLength(1);
});

test("nothing differs between a tree and itself", () => {
  commit(prod());

  expect(run()).toMatchObject({
    verdict: { decision: "allow", differs: false },
    consequences: [],
    findings: [],
  });
});

test("where the base has no lock file, everything is a first adoption", () => {
  writeFileSync(LOCK, lockText(prod()));

  expect(run()).toMatchObject({ isFirstAdoption: true, verdict: { differs: true } });
});

test("without a lock file on either side there is nothing to review", () => {
  expect(() => run()).toThrow(
    `${LOCK}: there is no lock file, neither here nor at the base: run 'npm run synth'`,
  );
});

test("a lock file that is gone declares nothing any more", () => {
  commit(prod());
  rmSync(LOCK);

  expect(run().changes.map(({ type }) => type)).toEqual(["removed", "removed", "removed"]);
});

test("a lock file can be compared with another one, or with nothing", () => {
  writeFileSync("old.json", lockText(prod()));
  writeFileSync(LOCK, lockText(kept(30)));

  expect(run({ base: "old.json" })).toMatchObject({
    base: "old.json",
    changes: [{ path: "storage.retention.days" }],
  });
  expect(run({ base: "none" })).toMatchObject({ base: "none", isFirstAdoption: true });
  expect(() => run({ base: "gone.json" })).toThrow(
    "gone.json: there is no such file: check the path",
  );
});

test("usage, prices, owners and waivers are read where the team keeps them", () => {
  commit(prod());
  writeFileSync(LOCK, lockText(kept(30)));
  writeFileSync("recording.owners", "*:retention @compliance\n");
  const waiver = {
    rule: "retention-shortened",
    subject: "prod/Calls",
    reason: "Agreed with everybody.",
    owner: "a",
    expires: "2026-12-31",
  };
  expect(run().verdict.approvals).toMatchObject([
    { owners: ["@compliance"], kinds: ["retention"] },
  ]);

  writeFileSync("recording.waivers.json", JSON.stringify({ waiversVersion: 1, waivers: [waiver] }));
  expect(run()).toMatchObject({
    verdict: { decision: "needs-approval" },
    findings: [{ rule: "waiver-expired", severity: "approve" }, { severity: "warn" }],
    waived: [{ owner: "a", finding: { rule: "retention-shortened" } }],
  });
  git("add", "recording.waivers.json");
  git("commit", "-qm", "waiver");
  expect(run().verdict.decision).toBe("allow");

  writeFileSync(
    "recording.usage.json",
    JSON.stringify({
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
    }),
  );
  expect(run().cost.totals).toMatchObject([{ currency: "CNY" }]);
});

test("who approves is said by the file as it was, not as the change would have it", () => {
  writeFileSync("recording.owners", "* @compliance\n");
  git("add", "recording.owners");
  commit(prod());
  writeFileSync(LOCK, lockText(kept(30)));
  writeFileSync("recording.owners", "* @myself\n");

  expect(run().verdict.approvals).toMatchObject([{ owners: ["@compliance"] }]);
});

test.each([
  ["recording.owners", "*\n"],
  ["recording.waivers.json", "[]"],
  ["recording.usage.json", "{}"],
  ["recording.prices.json", "[]"],
])("a broken %s stops the review and is named", (file, text) => {
  commit(prod());
  writeFileSync(file, text);

  expect(() => run()).toThrow(new RegExp(`^${file.replaceAll(".", "\\.")}: `));
});

test("a finding points at the line of code, from the root of the repository, where synth noted it", () => {
  mkdirSync("infra/cdktf.out", { recursive: true });
  commit(prod(), `infra/${LOCK}`);
  process.chdir("infra");
  writeFileSync(LOCK, lockText(kept(30)));
  expect(run().findings[0]?.location).toMatchObject({ file: `infra/${LOCK}` });

  writeFileSync("cdktf.out/recording.sources.json", '{"prod":{"Calls":"stacks/prod.ts:14"}}');
  expect(run().findings[0]?.location).toEqual({ file: "infra/stacks/prod.ts", line: 14 });

  writeFileSync("cdktf.out/recording.sources.json", "not JSON");
  expect(run().findings[0]?.location).toMatchObject({ file: `infra/${LOCK}` });
});

test("a secret at the base is said and not shown", () => {
  const secret = "hunter2hunter2hunter2hunter2hunt";
  const callback = { url: "https://rec.example.com/trtc", signingKey: secret };
  commit(
    prod({ recordings: { Calls: groupRecording({ eventCallbacks: { recording: callback } }) } }),
  );
  writeFileSync(LOCK, lockText(prod()));

  const report = run();
  expect(JSON.stringify(report)).not.toContain(secret);
  expect(report.notAnalysed).toMatchObject([
    { text: { en: expect.stringContaining("it is still in git") } },
  ]);
});

test("a plan is read for the stack that it plans", () => {
  const resource = (address: string) => ({
    address,
    mode: "managed",
    type: address.split(".")[0],
    change: { actions: ["no-op"] },
  });
  const addresses = [
    "trtc_auto_record_template.Calls_Template_1",
    "trtc_event_callback.Calls_Recording_1",
    "tencentcloud_vod_sub_application.Storage_1",
  ];
  commit(prod());
  writeFileSync(
    "plan.json",
    JSON.stringify({ format_version: "1.2", resource_changes: addresses.map(resource) }),
  );

  for (const plan of ["plan.json", "./plan.json", "prod=plan.json"]) {
    expect(run({ plans: [plan] }).plans).toMatchObject([{ stack: "prod", create: 0 }]);
  }
  expect(() => run({ plans: ["test=plan.json"] })).toThrow(
    'plan.json: 2 problems\n  - the lock file has no stack "test"',
  );
});
