import { Api3Client, api3Action } from "../../cloud";
import type { ClassicTemplate } from "../../simulator";
import { DEMO_ACCOUNT, DEMO_APPLICATION } from "../../simulator";
import { type VerifyOptions, type VerifyReport, verifyRecordings } from "../../verify";
import { fakeClock } from "../cloud/fake-clock";
import { runningSimulator } from "../simulator/running";
import { classicTemplate } from "../simulator/templates";
import { APP, confirming, DAY, declaring, HOUR, MINUTE, NO_FORMER_WAIT } from "./drafts";

const SUB_APP = 1250000001;
const BLIND = { ...DEMO_ACCOUNT, secretId: "AKIDblind0000", denied: ["SearchMedia"] };
const simulator = runningSimulator({
  accounts: [
    { ...DEMO_ACCOUNT, appId: SUB_APP },
    { ...BLIND, appId: SUB_APP },
  ],
  applications: [DEMO_APPLICATION],
});

/** The simulator's recordings are made by the template of its console, which the code declares. */
const DECLARED = declaring({ subAppId: SUB_APP, retentionDays: 180 });
const NOW = Date.now();
const SAVED = NOW - 12 * DAY;
const CONFIRMED = NOW - 10 * DAY;

/** Somebody types a template into the console. */
function save(change: Partial<ClassicTemplate> = {}, at = SAVED): void {
  const { clock, console } = simulator.current;
  clock.set(new Date(at));
  console.saveTemplate(APP, classicTemplate({ subApplication: SUB_APP, ...change }));
  console.switchGlobalAuto(APP, true);
  clock.set(new Date());
}

/** Two people call each other for some minutes. */
function call(hours: number, roomId = 100 + hours, minutes = 10): void {
  const startsAt = CONFIRMED + hours * HOUR;
  simulator.current.play({
    sdkAppId: APP,
    roomId,
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt + minutes * MINUTE),
    participants: ["ann", "bob"].map((userId) => ({
      userId,
      camera: { width: 640, height: 360 },
    })),
  });
}

const CREATE_SUB_APP_ID = api3Action<{ Name: string }, { SubAppId: number }>(
  "vod",
  "2018-07-17",
  "CreateSubAppId",
  "once",
);

function api(credentials = DEMO_ACCOUNT): Api3Client {
  return new Api3Client({ credentials, endpoint: simulator.current.url, clock: fakeClock() });
}

async function verify(more: Partial<VerifyOptions> = {}, account = DEMO_ACCOUNT) {
  const { report } = await verifyRecordings(api(account), {
    declared: DECLARED,
    confirmation: confirming(DECLARED, CONFIRMED),
    tolerances: NO_FORMER_WAIT,
    ...more,
  });
  return report;
}

function outcomesOf({ settings }: VerifyReport, wanted: string): string[] {
  return settings.filter(({ outcome }) => outcome === wanted).map(({ setting }) => setting);
}

test("calls that the declared template has recorded verify it", async () => {
  save();
  call(24);
  call(48);

  const report = await verify();

  expect(report).toMatchObject({
    verdict: "verified",
    files: { found: 2, agrees: 2 },
    warnings: [],
    unknown: [],
    usage: { results: [{ outcome: "agrees" }, { outcome: "agrees" }] },
  });
  expect(outcomesOf(report, "disagrees")).toEqual([]);
  expect(outcomesOf(report, "cannot-be-shown")).toEqual([
    "templateName",
    "gop",
    "channels",
    "layout",
    "background",
    "maxUsers",
    "resumeWait",
  ]);
});

test.each<[string, Partial<ClassicTemplate>, string[]]>([
  ["a larger canvas", { width: 1280, height: 720 }, ["resolution"]],
  ["another frame rate", { fps: 30 }, ["fps"]],
  ["another sample rate", { sampleRate: 16_000 }, ["sampleRate"]],
  ["both modes", { mode: "single-stream-and-mixed" }, ["mode"]],
  ["sound removed", { removeAudio: true }, []],
  ["another retention", { retention: 30 }, ["retention"]],
])("a console that holds %s is found out", async (_, change, settings) => {
  save(change);
  call(24);

  const report = await verify();

  expect(outcomesOf(report, "disagrees")).toEqual(settings);
  expect(report.verdict).toBe(settings.length > 0 ? "drifted" : "nothing-to-judge");
});

test("a template without sound, where it is declared, is not verified: perhaps nobody spoke", async () => {
  save({ removeAudio: true });
  call(24);

  expect(await verify()).toMatchObject({ reasons: [{ key: "neverSent", args: ["sound", 1] }] });
});

test("an edit after the confirmation is told, and what was recorded since then is judged", async () => {
  save();
  call(24);
  save({ width: 1280, height: 720 }, CONFIRMED + 2 * DAY);
  call(72);

  const report = await verify();

  expect(report).toMatchObject({ verdict: "drifted", files: { agrees: 1, drifts: 1 } });
  expect(report.warnings.map(({ key }) => key)).toContain("editedAfterConfirmation");
});

test("calls from before the confirmation are not held against it", async () => {
  save({ width: 1280, height: 720 });
  call(-24);

  expect(await verify()).toMatchObject({ verdict: "nothing-to-judge" });
});

test("recordings of a template that stores them elsewhere are found there", async () => {
  const created = await api().call(CREATE_SUB_APP_ID, { Name: "declared" });
  const declared = declaring({ ...DECLARED, subAppId: created.SubAppId });
  save();
  call(24);

  expect(
    await verify({
      declared,
      confirmation: confirming(declared, CONFIRMED),
      alsoSearch: "every-sub-application",
    }),
  ).toMatchObject({ verdict: "drifted", elsewhere: [{ subAppId: SUB_APP, files: 1 }] });
});

test("minutes that are billed without a recording are missing recordings", async () => {
  save();
  call(24);
  const { media } = simulator.current;
  media.delete(media.list(SUB_APP).map(({ fileId }) => fileId));

  expect(await verify()).toMatchObject({
    verdict: "missing",
    reasons: [{ key: "billedButNothingFound" }],
  });
});

test.each([
  ["names no source", { namesTrtcAsSource: false }],
  ["keeps no extension", { mediaNameHasExtension: false }],
  ["leaves the end out of a time range", { searchIncludesEnd: false }],
])("it is the same when VOD %s", async (_, behaviour) => {
  Object.assign(simulator.current.behaviour, behaviour);
  save();
  call(24);
  call(48);

  expect(await verify()).toMatchObject({ verdict: "verified", files: { found: 2, agrees: 2 } });
});

test("many calls in few seconds are all judged once, while others come and go", async () => {
  save();
  for (let room = 0; room < 30; room++) {
    call(24 + Math.floor(room / 10), 1_000 + room);
  }
  const { media } = simulator.current;
  const last = media.list(SUB_APP).at(-1)?.fileId ?? "";
  simulator.current.afterSearches(3, () => media.delete([last]));

  const report = await verify({ pageSize: 4 });

  expect(report).toMatchObject({ verdict: "verified", files: { found: 30 } });
});

test("a file that VOD still looks into is asked about by id, and judged when that knows it", async () => {
  save();
  call(24);
  const { media } = simulator.current;
  const [file] = media.list(SUB_APP);
  media.change([file?.fileId ?? ""], { isAnalysed: false });

  expect(await verify()).toMatchObject({
    verdict: "nothing-to-judge",
    reasons: [{ key: "stillProcessing", args: [1] }],
  });
  const asked = simulator.current.requests.map(({ action }) => action);
  expect(asked).toContain("DescribeMediaInfos");
});

test("without the permission to search, that is said, and the rest as well", async () => {
  save();
  call(24);

  expect(await verify({}, BLIND)).toMatchObject({
    verdict: "unknown",
    unknown: [{ key: "permissionMissing", args: ["recordings", "name/vod:SearchMedia"] }],
    usage: { minutes: { mixed: expect.any(Number) } },
  });
});

test.each([
  ["throttled once", { kind: "throttle", times: 1 }, "verified"],
  ["throttled for ever", { kind: "throttle", times: "always" }, "unknown"],
  ["cut off for ever", { kind: "reset", times: "always" }, "unknown"],
  ["answered by a proxy", { kind: "garbage", times: "always" }, "unknown"],
] as const)("a search that is %s", async (_, fault, verdict) => {
  save();
  call(24);
  simulator.current.faults.add({ ...fault, action: "SearchMedia" });

  expect((await verify()).verdict).toBe(verdict);
});
