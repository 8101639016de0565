import { askEdits, knownEdits, sayEdits } from "../../../verify/ask/edits";
import { reportOf } from "../asking";
import { APP, CONFIRMED, DAY } from "../drafts";
import { answered, FakeCloud, NOW } from "../fake-cloud";

describe("edits on the console", () => {
  test("after the confirmation are told, and only later recordings verify", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    cloud.edits = [{ by: "bob", at: CONFIRMED + 2 * DAY }];

    expect(await reportOf(cloud)).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "onlyBeforeLastEdit", args: [1] }],
      warnings: [
        {
          key: "editedAfterConfirmation",
          args: ["bob", "2026-10-03T12:00:00.000Z", "AlterRecording"],
        },
      ],
    });

    cloud.vod.media.push(answered("b", 72));
    expect(await reportOf(cloud)).toMatchObject({ verdict: "verified", warnings: [{}] });
  });

  test("are taken from the caller when it knows them", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const edits = { known: false, why: "asked for something else" } as const;

    expect(await reportOf(cloud, { edits })).toMatchObject({
      verdict: "verified",
      unknown: [{ key: "askingFailed", args: ["edits", "asked for something else"] }],
    });
    expect(cloud.asked).not.toContain("DescribeEvents");
  });
});

describe("what the log does not tell", () => {
  test("for want of a permission is told as such", () => {
    const why =
      "these credentials may not read CloudAudit: allow name/cloudaudit:DescribeEvents in a CAM policy";

    expect(knownEdits({ known: false, why })).toEqual({
      edits: [],
      unknown: { reason: "permission", allow: "name/cloudaudit:DescribeEvents" },
    });
  });

  test("for another reason is told in the log's words", () => {
    expect(knownEdits({ known: false, why: "it is too slow" })).toEqual({
      edits: [],
      unknown: { reason: "failed", said: "it is too slow" },
    });
  });

  test("for want of time is not asked for", async () => {
    const cloud = new FakeCloud();

    expect(await askEdits(cloud, APP, CONFIRMED, { deadline: NOW })).toEqual({
      edits: [],
      unknown: { reason: "time" },
    });
    expect(cloud.asked).toEqual([]);
  });
});

test("the newest three edits are said, newest first, and one without a time", () => {
  const times = [1, 2, 3, 4].map((days) => new Date(CONFIRMED + days * DAY));
  const edits = [...times, undefined].map((at, index) => ({
    event: "AlterRecording" as const,
    at,
    by: `u${index}`,
  }));

  expect(sayEdits({ edits }, CONFIRMED).warnings).toMatchObject([
    { key: "editedAtUnknownTime", args: ["u4", "AlterRecording"] },
    { key: "editedAfterConfirmation", args: ["u3", times[3]?.toISOString(), "AlterRecording"] },
    { key: "editedAfterConfirmation", args: ["u2", times[2]?.toISOString(), "AlterRecording"] },
  ]);
});
