import { refusedAction } from "../../cloud/api3-error";
import { SUB_APP } from "../cloud/vod/fake-vod";
import { asking, reportOf } from "./asking";
import { CONFIRMED, confirming, DAY, declaring } from "./drafts";
import { answered, FakeCloud } from "./fake-cloud";

const DECLARED = declaring();

function denied(service: string, action: string): Error {
  const code = "UnauthorizedOperation";
  return refusedAction({ service, action, code, said: "", requestId: undefined });
}

const countOf = (list: readonly string[], wanted: string) =>
  list.filter((name) => name === wanted).length;

describe("a verification", () => {
  test("tells everything as plain JSON", async () => {
    const cloud = new FakeCloud([answered("a", 24), answered("b", 48)]);
    cloud.usage.mixed = [{ tier: "SD", minutes: 4 }];
    const report = await reportOf(cloud);

    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({
      reportVersion: 1,
      sdkAppId: 1400000001,
      subAppId: SUB_APP,
      consoleForm: "classic",
      fingerprint: confirming(DECLARED).fingerprint,
      verdict: "verified",
      reasons: [{ key: "recordingsAgree", args: [2, "2026-10-01T12:10:00.000Z"] }],
      asOf: "2026-10-11T12:00:00.000Z",
      confirmedAt: "2026-10-01T12:00:00.000Z",
      confirmedBy: "Ann <ann@example.com>",
      judgedFrom: "2026-10-01T12:10:00.000Z",
      isComplete: true,
      files: { found: 2, agrees: 2, warns: 0, drifts: 0, notJudged: {}, ambiguousNames: 0 },
      elsewhere: [],
      usage: { firstDay: "2026-10-02", lastDay: "2026-10-10", minutes: { single: 0, mixed: 4 } },
      warnings: [],
      unknown: [],
      days: [
        { day: "2026-10-02", agrees: 1, warns: 0, drifts: 0, notJudged: 0 },
        { day: "2026-10-03", agrees: 1, warns: 0, drifts: 0, notJudged: 0 },
      ],
      storageClasses: { STANDARD: 2 },
      storageRegions: { "ap-guangzhou": 2 },
      requests: 2,
    });
  });

  test("asks as little as it can: two searches, the log, and two kinds of minutes", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    await asking(cloud);

    expect(countOf(cloud.asked, "SearchMedia")).toBe(2);
    expect(countOf(cloud.asked, "DescribeEvents")).toBe(2);
    expect(countOf(cloud.asked, "DescribeRecordingUsage")).toBe(2);
    expect(cloud.asked).toHaveLength(6);
  });

  test("asks for recordings only, when that is wanted", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const report = await reportOf(cloud, { edits: false, usage: false });

    expect(cloud.asked).toEqual(["SearchMedia", "SearchMedia"]);
    expect(report).toMatchObject({ verdict: "verified", usage: null, unknown: [] });
  });

  test("asks nothing of what nobody has confirmed", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const { report, checkpoint } = await asking(cloud, { confirmation: undefined });

    expect(cloud.asked).toEqual([]);
    expect(checkpoint).toBeUndefined();
    expect(report).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "notConfirmed" }],
      judgedFrom: null,
      confirmedAt: null,
      isComplete: false,
      requests: 0,
    });
  });

  test("judges from a time of one's own, whatever is confirmed", async () => {
    const cloud = new FakeCloud([answered("a", 24), answered("b", 72)]);
    const since = new Date(CONFIRMED + 2 * DAY);

    expect(await reportOf(cloud, { confirmation: undefined, since })).toMatchObject({
      verdict: "verified",
      files: { found: 1 },
      judgedFrom: since.toISOString(),
    });
  });

  test("finds a recording that VOD's clock, a little ahead, dates after now", async () => {
    const cloud = new FakeCloud([answered("a", 240.05), answered("b", 240.2)]);

    expect(await reportOf(cloud)).toMatchObject({ files: { found: 1 } });
  });
});

describe("what cannot be known is said, and the rest is judged", () => {
  test.each([
    ["DescribeEvents", "cloudaudit", "edits", "verified"],
    ["DescribeRecordingUsage", "trtc", "usage", "verified"],
    ["SearchMedia", "vod", "recordings", "unknown"],
  ])("without the permission for %s", async (action, service, subject, verdict) => {
    const cloud = new FakeCloud([answered("a", 24)]);
    cloud.failures.set(action, denied(service, action));
    const report = await reportOf(cloud);

    expect(report.verdict).toBe(verdict);
    expect(report.unknown).toEqual([
      { key: "permissionMissing", args: [subject, `name/${service}:${action}`] },
    ]);
  });

  test("without any permission, each is named", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    for (const [action, service] of [
      ["DescribeEvents", "cloudaudit"],
      ["DescribeRecordingUsage", "trtc"],
      ["SearchMedia", "vod"],
      ["DescribeSubAppIds", "vod"],
    ] as const) {
      cloud.failures.set(action, denied(service, action));
    }
    const report = await reportOf(cloud, { alsoSearch: "every-sub-application" });

    expect(report.verdict).toBe("unknown");
    expect(report.unknown.map(({ args }) => args[0])).toEqual(["recordings", "edits", "usage"]);
    expect(cloud.asked).not.toContain("DescribeSubAppIds");
  });

  test("without the permission to list sub-applications", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    cloud.failures.set("DescribeSubAppIds", denied("vod", "DescribeSubAppIds"));

    expect(await reportOf(cloud, { alsoSearch: "every-sub-application" })).toMatchObject({
      verdict: "verified",
      unknown: [{ args: ["subApplications", "name/vod:DescribeSubAppIds"] }],
    });
  });

  test("when credentials expire on the way, what was read is judged", async () => {
    const cloud = new FakeCloud(
      Array.from({ length: 1_200 }, (_, index) => answered(`f${index}`, 24 + index / 3_600)),
    );
    cloud.vod.failure = () =>
      cloud.vod.searches.length < 2 ? undefined : new Error("The security token has expired.");
    const report = await reportOf(cloud, { usage: false });

    expect(report).toMatchObject({ verdict: "unknown", isComplete: false });
    expect(report.files.found).toBeGreaterThan(400);
    expect(report.unknown).toContainEqual({
      key: "askingFailed",
      args: ["recordings", "The security token has expired."],
    });
  });
});
