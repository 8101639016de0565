import { usageOf } from "../../../review/cost";
import { pictureOf, secondsOf, USAGE_FILE } from "../../../review/cost/usage";
import { anAppUsage } from "./apps";

describe("the usage of an app", () => {
  const usage = {
    usageVersion: 1,
    apps: { "prod/Team/Calls": anAppUsage(), "1400000001": anAppUsage({ minutes: 5 }) },
    default: anAppUsage({ minutes: 1 }),
  } as const;

  test("is that of its path before that of its SDKAppID", () => {
    expect(usageOf(usage, ["prod/Team/Calls", "1400000001"])?.key).toBe("prod/Team/Calls");
    expect(usageOf(usage, ["prod/Other", "1400000001"])).toEqual({
      key: "1400000001",
      usage: usage.apps["1400000001"],
    });
  });

  test("is the default when it is not listed", () => {
    expect(usageOf(usage, ["prod/Other"])).toEqual({ key: "default", usage: usage.default });
  });

  test("is unknown when there is no default either", () => {
    expect(usageOf({ usageVersion: 1, apps: usage.apps }, ["prod/Other"])).toBeUndefined();
    expect(usageOf({ usageVersion: 1 }, ["toString"])).toBeUndefined();
  });
});

test("sizes and minutes are read", () => {
  expect(pictureOf("1280x720")).toEqual({ width: 1280, height: 720 });
  expect([10, 0.5, 1.001].map(secondsOf)).toEqual([600, 30, 60]);
});

test("the file has a name that people find", () => {
  expect(USAGE_FILE).toBe("recording.usage.json");
});
