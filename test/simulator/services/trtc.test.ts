import { DEMO_ACCOUNT, DEMO_APPLICATION } from "../../../simulator";
import { type Answer, calling } from "../calling";
import { runningSimulator } from "../running";

const FOREIGN = { sdkAppId: 1400000009, secretKey: "9c".repeat(32), uin: "900000000009" };
const simulator = runningSimulator({
  accounts: [
    DEMO_ACCOUNT,
    { uin: FOREIGN.uin, secretId: "AKIDforeign000", secretKey: "foreign-secret" },
  ],
  applications: [DEMO_APPLICATION, FOREIGN],
});
const { call, codeOf } = calling(() => simulator.current);
const OCTOBER = { StartTime: "2026-10-01", EndTime: "2026-10-31", MixType: "multi" };

test("usage of several days is a point a day, in the order of the tiers", async () => {
  simulator.current.addUsage(1400000001, "2026-10-02", "multi", { SD: 20, "4K": 60 });

  const { UsageKey, UsageList } = await call("trtc", "DescribeRecordingUsage", OCTOBER);

  expect(UsageKey).toEqual(["Audio", "SD", "HD", "FullHD", "2K", "4K"]);
  expect(UsageList).toHaveLength(31);
  expect(UsageList[1]).toEqual({
    TimeKey: "2026-10-02 00:00:00",
    TimeStampKey: Date.parse("2026-10-01T16:00:00Z") / 1_000,
    UsageValue: [0, 20, 0, 0, 0, 60],
  });
});

test("usage of one day is a point each five minutes", async () => {
  simulator.current.addUsage(1400000001, "2026-10-02", "multi", { SD: 20 });
  const day = { ...OCTOBER, StartTime: "2026-10-02", EndTime: "2026-10-02" };

  const { UsageList } = await call("trtc", "DescribeRecordingUsage", day);

  expect(UsageList).toHaveLength(288);
  expect(UsageList[1].TimeKey).toBe("2026-10-02 00:05:00");
  expect(UsageList.reduce((sum: number, { UsageValue }: Answer) => sum + UsageValue[1], 0)).toBe(
    20,
  );
});

test("usage of another account is neither summed nor told", async () => {
  simulator.current.addUsage(FOREIGN.sdkAppId, "2026-10-02", "multi", { SD: 20 });

  const { UsageList } = await call("trtc", "DescribeRecordingUsage", OCTOBER);

  expect(
    UsageList.flatMap(({ UsageValue }: Answer) => UsageValue).every((one: number) => one === 0),
  ).toBe(true);
});

test.each([
  [{ EndTime: "2026-11-01" }, "InvalidParameter.QueryScaleOversize"],
  [{ EndTime: "2026-09-30" }, "InvalidParameter"],
  [{ StartTime: "2026-1-1" }, "InvalidParameter"],
  [{ StartTime: "2026-02-30", EndTime: "2026-03-01" }, "InvalidParameter"],
  [{ MixType: "mixed" }, "InvalidParameter"],
  [{ MixType: undefined }, "MissingParameter"],
  [{ SdkAppId: 1400000001 }, "ok"],
  [{ SdkAppId: 1400000002 }, "FailedOperation.SdkAppIdNotExist"],
  [{ SdkAppId: FOREIGN.sdkAppId }, "FailedOperation.SdkAppIdNotUnderAppId"],
])("%j gives %s", async (change, expected) => {
  expect(await codeOf("trtc", "DescribeRecordingUsage", { ...OCTOBER, ...change })).toBe(expected);
});

test.each([
  ["", "MissingParameter"],
  ["ap-beijing", "UnsupportedRegion"],
  ["ap-singapore", "ok"],
])("region %j gives %s", async (region, expected) => {
  expect(await codeOf("trtc", "DescribeRecordingUsage", OCTOBER, region)).toBe(expected);
});

test("usage of an application that is not there cannot be added", () => {
  expect(() => simulator.current.addUsage(7, "2026-10-02", "multi", {})).toThrow(/not seeded/);
});
