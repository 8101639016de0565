import type { VerifyOptions } from "../../../verify";
import { asking, reportOf } from "../asking";
import { confirming, declaring } from "../drafts";
import { FakeCloud } from "../fake-cloud";

describe("minutes are asked for", () => {
  const days = async (more: Partial<VerifyOptions>) => {
    const cloud = new FakeCloud([]);
    await asking(cloud, more);
    return cloud.usagePeriods.map((period) => {
      const { StartTime, EndTime } = period as { StartTime: string; EndTime: string };
      return `${StartTime}/${EndTime}`;
    });
  };
  const since = (day: string) => ({ since: new Date(day) });

  test("of whole days in China since the settings counted, to yesterday", async () => {
    expect(await days({})).toEqual(["2026-10-02/2026-10-10", "2026-10-02/2026-10-10"]);
  });

  test("of 31 days at most", async () => {
    expect(await days(since("2026-09-09T15:00:00Z"))).toContain("2026-09-10/2026-10-10");
    expect(await days(since("2026-09-08T15:00:00Z"))).toContain("2026-09-10/2026-10-10");
  });

  test("of no day, when none is whole yet", async () => {
    expect(await days(since("2026-10-09T15:59:59Z"))).toContain("2026-10-10/2026-10-10");
    expect(await days(since("2026-10-09T16:00:00Z"))).toEqual([]);
    expect(await reportOf(new FakeCloud(), since("2026-10-09T16:00:00Z"))).toMatchObject({
      usage: null,
      unknown: [],
    });
  });

  test("of days whose recordings have not expired", async () => {
    const declared = declaring({ retentionDays: 3 });
    const confirmation = confirming(declared);

    expect(await days({ declared, confirmation })).toContain("2026-10-09/2026-10-10");
  });

  test("and without a recording they say that one is missing", async () => {
    const cloud = new FakeCloud([]);
    cloud.usage.mixed = [{ tier: "HD", minutes: 30 }];

    expect(await reportOf(cloud)).toMatchObject({
      verdict: "missing",
      reasons: [{ key: "billedButNothingFound", args: [30, "2026-10-02", "2026-10-10"] }],
    });
  });
});
