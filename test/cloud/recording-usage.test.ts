import { type Api3Caller, Api3Client, Api3Error, recordingUsage } from "../../cloud";
import { DEMO_ACCOUNT, DEMO_APPLICATION } from "../../simulator";
import { runningSimulator } from "../simulator/running";
import { failureOf } from "./failure";
import { fakeClock } from "./fake-clock";

const { sdkAppId } = DEMO_APPLICATION;
const OCTOBER = { startDate: "2026-10-01", endDate: "2026-10-31", mixType: "multi" } as const;
const simulator = runningSimulator({
  applications: [DEMO_APPLICATION, { sdkAppId: 1400000002, secretKey: "7a".repeat(32) }],
});

function api(): Api3Client {
  return new Api3Client({ credentials: DEMO_ACCOUNT, endpoint: simulator.current.url });
}

/** Answers every call with one and the same thing. */
function answering(answer: object): Api3Caller {
  return { site: "china", clock: fakeClock(), call: async () => answer as never };
}

test("minutes are summed over the period, by tier, for one application or all", async () => {
  simulator.current.addUsage(sdkAppId, "2026-10-01", "multi", { HD: 10, Audio: 1 });
  simulator.current.addUsage(sdkAppId, "2026-10-31", "multi", { HD: 5 });
  simulator.current.addUsage(sdkAppId, "2026-11-01", "multi", { HD: 100 });
  simulator.current.addUsage(sdkAppId, "2026-10-02", "single", { HD: 1_000 });
  simulator.current.addUsage(1400000002, "2026-10-02", "multi", { HD: 7 });

  expect(await recordingUsage(api(), { ...OCTOBER, sdkAppId })).toEqual([
    { tier: "Audio", minutes: 1 },
    { tier: "SD", minutes: 0 },
    { tier: "HD", minutes: 15 },
    { tier: "FullHD", minutes: 0 },
    { tier: "2K", minutes: 0 },
    { tier: "4K", minutes: 0 },
  ]);
  expect(await recordingUsage(api(), OCTOBER)).toContainEqual({ tier: "HD", minutes: 22 });
  expect(simulator.current.requests[0]).toMatchObject({
    region: "ap-guangzhou",
    body: { StartTime: "2026-10-01", EndTime: "2026-10-31", MixType: "multi", SdkAppId: sdkAppId },
  });
});

test("a single day, which comes in points of five minutes, is summed as well", async () => {
  simulator.current.addUsage(sdkAppId, "2026-10-02", "multi", { SD: 30 });
  const day = { startDate: "2026-10-02", endDate: "2026-10-02", mixType: "multi" } as const;

  expect(await recordingUsage(api(), day)).toContainEqual({ tier: "SD", minutes: 30 });
});

test.each([
  [
    { startDate: "2026-10-01", endDate: "2026-11-01" },
    /'endDate' must be 1 to 31 days .* 2026-10-01 to 2026-11-01/,
  ],
  [{ startDate: "2026-10-02", endDate: "2026-10-01" }, /'endDate' must be 1 to 31 days/],
  [{ startDate: "2026-02-30", endDate: "2026-03-01" }, /'startDate' must be a day .* "2026-02-30"/],
  [
    { startDate: "2026-10-01", endDate: "1.10.2026\n" },
    /'endDate' must be a day .* "1\.10\.2026\\u\{a\}"/,
  ],
])("%j is refused before anything is sent", async (period, message) => {
  const error = await failureOf(RangeError, () =>
    recordingUsage(api(), { ...period, mixType: "single" }),
  );

  expect(error.message).toMatch(message);
  expect(simulator.current.requests).toEqual([]);
});

test("an application of somebody else is the service's refusal", async () => {
  const error = await failureOf(Api3Error, () =>
    recordingUsage(api(), { ...OCTOBER, sdkAppId: 1499999999 }),
  );

  expect(error.code).toBe("FailedOperation.SdkAppIdNotExist");
});

test("a period without any usage may come as nothing", async () => {
  const usage = await recordingUsage(answering({ UsageKey: ["Audio"], UsageList: null }), OCTOBER);

  expect(usage).toEqual([{ tier: "Audio", minutes: 0 }]);
});

test("an answer without usage is an error, not zero", async () => {
  for (const answer of [
    {},
    { UsageKey: null, UsageList: [] },
    { UsageKey: ["HD"], UsageList: 3 },
  ]) {
    await expect(recordingUsage(answering(answer), OCTOBER)).rejects.toThrow("holds no usage");
  }
});
