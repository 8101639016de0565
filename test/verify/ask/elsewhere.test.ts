import type { MediaInfo } from "../../../cloud";
import { SUB_APP } from "../../cloud/vod/fake-vod";
import { reportOf } from "../asking";
import { answered, FakeCloud } from "../fake-cloud";

/** A file with the name of a recording, which is none. */
function uploaded(id: string, hours: number): MediaInfo {
  const { BasicInfo, ...rest } = answered(id, hours);
  return { ...rest, BasicInfo: { ...BasicInfo, SourceInfo: { SourceType: "Upload" } } };
}

describe("recordings in another sub-application", () => {
  function misplaced(hours: number, more: Partial<MediaInfo> = {}): FakeCloud {
    const cloud = new FakeCloud([]);
    cloud.vod.elsewhere.set(7, [answered("x", hours, more)]);
    return cloud;
  }

  test("are a drift when they follow the confirmation", async () => {
    expect(await reportOf(misplaced(24), { alsoSearch: [SUB_APP, 7] })).toMatchObject({
      verdict: "drifted",
      reasons: [{ key: "foundElsewhere", args: [7, 1] }],
      elsewhere: [{ subAppId: 7, files: 1, newest: { fileId: "x" } }],
    });
  });

  test("are counted as far as they were looked at, the newest named", async () => {
    const cloud = misplaced(24);
    cloud.vod.elsewhere.get(7)?.push(answered("y", 25), answered("z", 23));

    expect(await reportOf(cloud, { alsoSearch: [7] })).toMatchObject({
      elsewhere: [{ files: 3, newest: { fileId: "y" } }],
    });
  });

  test.each([
    [57, 1],
    [58, 0],
  ])(
    "behind %i newer files of another kind: %i are seen, as three pages of 20 are looked at",
    async (count, seen) => {
      const cloud = misplaced(24);
      for (let index = 0; index < count; index++) {
        cloud.vod.elsewhere.get(7)?.push(uploaded(`u${index}`, 25 + index));
      }

      expect((await reportOf(cloud, { alsoSearch: [7] })).elsewhere).toHaveLength(seen);
    },
  );

  test.each([
    ["older than the confirmation", misplaced(-24)],
    ["too close to it", misplaced(0.1)],
    ["still without content", misplaced(24, { MetaData: null })],
  ])("are none when they are %s", async (_, cloud) => {
    expect(await reportOf(cloud, { alsoSearch: [7] })).toMatchObject({
      verdict: "nothing-to-judge",
      elsewhere: [],
    });
  });

  test("are looked for in every sub-application of the account, except the declared one", async () => {
    const cloud = misplaced(24);
    cloud.subApplications = [SUB_APP, 7, 8].map((SubAppId) => ({ SubAppId, Status: "On" }));
    const report = await reportOf(cloud, { alsoSearch: "every-sub-application" });

    expect(report.elsewhere).toHaveLength(1);
    const searched = cloud.vod.searches.map(({ SubAppId }) => SubAppId);
    expect([SUB_APP, 7, 8].map((id) => searched.filter((one) => one === id).length)).toEqual([
      2, 2, 2,
    ]);
  });

  test("are not known when they cannot be looked for, which is said once", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    cloud.vod.failure = (_, request) =>
      "SubAppId" in request && request.SubAppId !== SUB_APP ? new Error("no") : undefined;

    expect(await reportOf(cloud, { alsoSearch: [7, 8] })).toMatchObject({
      verdict: "verified",
      unknown: [{ key: "askingFailed", args: ["subApplications", "no"] }],
    });
  });
});
