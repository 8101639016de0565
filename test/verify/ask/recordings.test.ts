import { Api3Error } from "../../../cloud";
import { failureOf } from "../../cloud/failure";
import { asking, reportOf } from "../asking";
import { answered, FakeCloud, NOW } from "../fake-cloud";

const countOf = (list: readonly string[], wanted: string) =>
  list.filter((name) => name === wanted).length;

describe("a verification ends in time", () => {
  test("with what was read by then", async () => {
    const cloud = new FakeCloud(
      Array.from({ length: 3_000 }, (_, index) => answered(`f${index}`, 24 + index / 3_600)),
    );
    cloud.latency = 1_000;
    const report = await reportOf(cloud, { budgetMs: 6_000 });

    expect(cloud.clock.now() - NOW).toBeLessThanOrEqual(7_000);
    expect(report).toMatchObject({ verdict: "unknown", isComplete: false });
    expect(report.unknown.map(({ key, args }) => [key, args[0]])).toContainEqual([
      "timeOver",
      "recordings",
    ]);
  });

  test("with nothing, when there is no time at all", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);

    expect(await reportOf(cloud, { budgetMs: 0, edits: false, usage: false })).toMatchObject({
      verdict: "unknown",
      reasons: [{ key: "timeOver", args: ["recordings"] }],
    });
    expect(cloud.asked).toEqual([]);
  });

  test("after the newest so many recordings", async () => {
    const cloud = new FakeCloud(
      Array.from({ length: 1_200 }, (_, index) => answered(`f${index}`, 24 + index / 3_600)),
    );

    expect(await reportOf(cloud, { mostFiles: 400 })).toMatchObject({
      verdict: "verified",
      isComplete: false,
      unknown: [{ key: "onlyNewestRead" }],
    });
    expect(countOf(cloud.asked, "SearchMedia")).toBe(2);
  });

  test("with an error when the caller gives up", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const aborted = new Api3Error("cancelled.", "aborted", false, false, undefined, undefined);
    for (const action of ["SearchMedia", "DescribeEvents", "DescribeRecordingUsage"]) {
      cloud.failures.clear();
      cloud.failures.set(action, aborted);

      expect(await failureOf(Api3Error, () => asking(cloud))).toBe(aborted);
    }
  });
});

test("a question that cannot be asked is an error, not something unknown", async () => {
  await failureOf(RangeError, () => asking(new FakeCloud([]), { userDefineRecordIds: ["a b"] }));
});
