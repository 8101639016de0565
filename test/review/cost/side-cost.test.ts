import { BUILT_IN_BOOKS } from "../../../profile/prices";
import { sideCost } from "../../../review/cost/side-cost";
import { anAppUsage, aRecording, type Declared } from "./apps";

function cost(
  declared: Declared,
  usage = anAppUsage(),
  site: "china" | "international" = "international",
) {
  return sideCost(aRecording(declared), usage, BUILT_IN_BOOKS[site]);
}

test("a month of calls is recorded, and its files are kept", () => {
  const { fee, stored, gaps } = cost({});

  expect(fee.tiers).toEqual([{ mode: "mixed", tier: "HD", minutes: 30_000, micros: 179_700_000 }]);
  expect(stored).toMatchObject({
    gbPerMonth: 138.15,
    gbAfterYear: 138.15,
    fees: { afterYear: 3_730_050 },
  });
  expect(gaps).toEqual({ recording: [], storage: [] });
});

test("files in mainland China cost less than elsewhere", () => {
  const usage = { ...anAppUsage(), storageRegion: "mainland" } as const;

  expect(cost({}, usage).stored?.fees?.afterYear).toBe(2_486_700);
});

test("in China the files have a size and no price", () => {
  const { stored } = cost({}, anAppUsage(), "china");

  expect(stored?.gbPerMonth).toBe(138.15);
  expect(stored).not.toHaveProperty("fees");
});

test("the recorder is in the room once for each mode", () => {
  expect(cost({}).robotMinutes).toBe(30_000);
  expect(cost({ mode: "single-stream-and-mixed" }).robotMinutes).toBe(60_000);
});

describe("a gap", () => {
  test("where a value is not known", () => {
    const { gaps, stored } = cost({
      resumeWaitSeconds: "${var.wait}",
      retention: { days: "${var.days}" },
    });

    expect(gaps).toEqual({
      recording: [{ kind: "unknown-value", path: "profile.resumeWaitSeconds" }],
      storage: [{ kind: "unknown-value", path: "storage.retention" }],
    });
    expect(stored).toBeUndefined();
  });

  test("where a picture is beyond the largest tier", () => {
    const usage = anAppUsage({ participants: [{ count: 1, camera: "4096x2161" }] });

    expect(cost({}, usage).gaps.recording).toEqual([
      { kind: "picture-beyond-tiers", mode: "mixed", pixels: 8_851_456, most: 8_847_360 },
    ]);
  });
});
