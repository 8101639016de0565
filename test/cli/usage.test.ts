import { RecordingPreset } from "../../profile";
import { APP, OTHER_APP, profileJson, RecordedProject } from "../helpers/recorded-project";

let project: RecordedProject;

beforeEach(async () => {
  project = await RecordedProject.start();
});

afterEach(() => project.remove());

const usage = (...options: string[]) => project.run(["usage", "prod", ...options]);
const october = (...options: string[]) => usage("--month", "2026-10", ...options);

test("minutes are listed by tier and mode, with their list price and its date", async () => {
  project.cloud.addUsage(APP, "2026-10-01", "multi", { Audio: 1_000, SD: 2_000 });
  project.cloud.addUsage(APP, "2026-10-31", "multi", { SD: 500 });

  expect(await october()).toEqual({
    status: 0,
    stderr: "",
    stdout: `prod/Calls (SDKAppID 1400000001), minutes from 2026-10-01 to 2026-10-31, China time

  Tier   Single-stream  Mixed  List price
  Audio              0  1,000    9.00 CNY
  SD                 0  2,500   47.50 CNY
  Total              0  3,500   56.50 CNY

Declared: Mixed-stream recording
Recording costs 56.50 CNY at list price, without discounts and packages (TRTC 云端录制计费 (647/75047), 2022 edition, prices of 2022-01-01 or later)
Not in the amount either: storage, downloads, and the call itself.
! The recording prices of the China site (“TRTC 云端录制计费 (647/75047), 2022 edition”) are of 2022-01-01 or later and may be ${age()} days old: check them, and write today's into recording.prices.json.
`,
  });
});

/** Of the built-in prices, on the day that it is in China. */
function age(): string {
  const today = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000);
  return (today - Date.parse("2022-01-01") / 86_400_000).toLocaleString("en-US");
}

test("minutes of a mode that is not declared are said, in Chinese too", async () => {
  project.cloud.addUsage(APP, "2026-10-10", "multi", { SD: 100 });
  project.cloud.addUsage(APP, "2026-10-10", "single", { HD: 50 });

  expect((await october()).stdout).toContain(
    "! 50 minutes were billed that are not declared: Single-stream recording.",
  );
  expect((await october("--lang", "zh")).stdout).toContain("! 有 50 分钟未声明的计费：单流录制。");
});

test("a tier without a price is left out of the amount, and said", async () => {
  project.writeLock({ site: "international" });
  project.cloud.addUsage(APP, "2026-10-10", "multi", { SD: 100, HD: 1_000 });

  const { stdout } = await october();

  expect(stdout).toMatch(/SD +0 +100 +no price\n/);
  expect(stdout).toContain("Recording costs 5.99 USD at list price");
  expect(stdout).toContain("does not name the tier: 100 minutes SD, Mixed-stream recording\n");
  expect(stdout).toContain("! 10,000 minutes a month are free; they are not deducted");
  expect(stdout).toContain("is inferred");
});

test("own prices replace the built-in ones", async () => {
  project.cloud.addUsage(APP, "2026-10-10", "multi", { SD: 1_000 });
  const tiers = [
    { name: "Audio", maxPixels: 0, singleStream: 1, mixed: 1 },
    { name: "SD", maxPixels: 307_200, singleStream: 1, mixed: 12.5 },
  ];
  const recording = { source: { title: "our contract" }, asOf: "2026-09-01", tiers };
  project.write(
    "recording.prices.json",
    JSON.stringify({ pricesVersion: 1, china: { recording } }),
  );

  const { stdout } = await october();

  expect(stdout).toContain("Recording costs 12.50 CNY at list price");
  expect(stdout).toContain("(our contract, prices of 2026-09-01 or later)");
  expect(stdout).not.toContain("days old");
});

test("each application of the stack is asked about, and one alone when that is wanted", async () => {
  project.declareRecording("Sales", OTHER_APP, {
    profile: profileJson(RecordingPreset.singleStream()),
  });
  project.cloud.addUsage(OTHER_APP, "2026-10-10", "single", { HD: 10 });

  const { stdout } = await october();

  expect(stdout).toContain("prod/Calls (SDKAppID 1400000001)");
  expect(stdout).toContain("! no minute was billed\n");
  expect(stdout).toContain("prod/Sales (SDKAppID 1400000002)");
  expect((await october("--app", String(OTHER_APP))).stdout).not.toContain("prod/Calls");
});

test("a stack whose applications nobody can name yet says so", async () => {
  project.declareRecording("Calls", "${var.app}");

  expect((await october()).stdout).toBe(
    "This stack declares no recording of an application whose number is known.\n",
  );
});

test("programs get the same as JSON", async () => {
  project.cloud.addUsage(APP, "2026-10-10", "multi", { SD: 100 });
  project.cloud.addUsage(APP, "2026-10-11", "single", { Audio: 2 });

  const { stdout } = await october("--format", "json");
  const { apps, ...rest } = JSON.parse(stdout);

  expect(rest).toEqual({
    usageVersion: 1,
    stack: "prod",
    firstDay: "2026-10-01",
    lastDay: "2026-10-31",
  });
  expect(apps[0]).toMatchObject({
    path: "Calls",
    declaredMode: "mixed",
    minutes: { single: 2, mixed: 100 },
    findings: [
      {
        key: "billedUndeclared",
        args: ["single-stream", 2],
        text: { zh: expect.stringContaining("单流录制") },
      },
    ],
    micros: 1_907_000,
    currency: "CNY",
    notPriced: [],
  });
});

test("days of one's own are asked about, and the day in progress is said to be so", async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  project.cloud.addUsage(APP, today, "multi", { SD: 10 });

  const { stdout, stderr } = await usage("--since", today);

  expect(stdout).toContain(`minutes from ${today} to ${today}`);
  expect(stdout).toMatch(/Total +0 +10 /);
  expect(stderr).toBe("Today (China time) is not over: its minutes settle on the next morning.\n");
});

test("a missing permission is named: exit 1", async () => {
  const fault = { kind: "error", code: "UnauthorizedOperation", times: "always" } as const;
  project.cloud.faults.add({ action: "DescribeRecordingUsage", ...fault });

  expect(await october()).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("Allow name/trtc:DescribeRecordingUsage to these credentials"),
  });
});

test("without days it says which to name", async () => {
  expect(await usage()).toMatchObject({
    status: 1,
    stderr: "error: say which days: --month 2026-10, or --since 2026-10-01 --until 2026-10-31\n",
  });
});
