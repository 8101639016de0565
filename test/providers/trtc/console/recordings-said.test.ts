import type { Evidence } from "../../../../providers/trtc/client/recording-evidence";
import { recordingsSaid } from "../../../../providers/trtc/console/recordings-said";
import { verifyRecordings } from "../../../../verify";
import { confirming, declaring, NO_FORMER_WAIT } from "../../../verify/drafts";
import { answered, FakeCloud, TOO_LARGE } from "../../../verify/fake-cloud";

const SILENT = { agree: false, differ: {}, now: {} };

/** What the engine reports of some media. */
async function reported(cloud: FakeCloud): Promise<Evidence> {
  const declared = declaring();
  const options = {
    declared,
    confirmation: confirming(declared),
    edits: false,
    usage: false,
    tolerances: NO_FORMER_WAIT,
  };
  return (await verifyRecordings(cloud, options)).report;
}

test("recordings that agree are said to agree, from then on", async () => {
  const evidence = await reported(new FakeCloud([answered("1", 1)]));

  const said = recordingsSaid({}, evidence);
  expect(said).toEqual({ ...SILENT, agree: true });

  const { agree, differ } = said;
  expect(recordingsSaid({ agree, differ }, undefined)).toEqual({ ...SILENT, agree: true });
  expect(recordingsSaid({ agree, differ }, await reported(new FakeCloud([])))).toEqual(said);
});

test("a setting that differs is told as it was first seen, and as it is now", async () => {
  const one = await reported(new FakeCloud([answered("1", 1), answered("2", 2, TOO_LARGE)]));
  const first = recordingsSaid({}, one);
  const differ = {
    resolution:
      "Resolution: 640 × 360 px is declared, but the recording 1400000001_2.mp4 of 2026-10-01T14:00:00.000Z shows 1280 × 720 px.",
  };
  expect(first).toEqual({
    agree: false,
    differ,
    now: {
      resolution:
        "Resolution: 640 × 360 px is declared; 1 of 2 recordings differs, the newest of 2026-10-01T14:00:00.000Z with 1280 × 720 px (1400000001_2.mp4).",
    },
  });

  const more = await reported(
    new FakeCloud([answered("2", 2, TOO_LARGE), answered("3", 3, TOO_LARGE)]),
  );
  const second = recordingsSaid({ agree: false, differ }, more);
  expect(second.differ).toEqual(differ);
  expect(second.now.resolution).toContain("2 of 2 recordings differ");
  expect(second.now.resolution).toContain("1400000001_3.mp4");
});

test("what was told before keeps its place before what is new", async () => {
  const evidence = await reported(new FakeCloud([answered("2", 2, TOO_LARGE)]));

  const { differ } = recordingsSaid({ differ: { sampleRate: "Sample rate: other." } }, evidence);

  expect(Object.keys(differ)).toEqual(["sampleRate", "resolution"]);
});

test("a name cannot rewrite the sentence it stands in, nor fill the screen", async () => {
  const evidence = await reported(new FakeCloud([answered("2", 2, TOO_LARGE)]));
  const name = `\u202e\u001b[31m${"x".repeat(500)}`;
  const hostile = JSON.parse(JSON.stringify(evidence), (_, value) =>
    value === "1400000001_2.mp4" ? name : value,
  );

  const { differ } = recordingsSaid({}, hostile);

  expect(differ.resolution).toContain("\\u{202e}\\u{1b}[31mxxx");
  expect(differ.resolution).toContain("x… of");
  expect(differ.resolution?.length).toBeLessThan(400);
});

test("both modes that are never seen together have no single recording to name", async () => {
  const declared = declaring();
  const mode = { ...declared.profile.mode, kind: "single-stream-and-mixed" } as const;
  const both = declaring({ profile: { ...declared.profile, mode } });
  const cloud = new FakeCloud(Array.from({ length: 10 }, (_, i) => answered(`${1 + i}`, 1 + i)));
  const options = {
    declared: both,
    confirmation: confirming(both),
    edits: false,
    usage: false,
    tolerances: NO_FORMER_WAIT,
  };
  const { report } = await verifyRecordings(cloud, options);

  const sentence =
    "Recording mode: both modes are declared, but all 10 recordings are of one kind: Mixed-stream recording.";
  expect(recordingsSaid({}, report)).toEqual({
    agree: false,
    differ: { mode: sentence },
    now: { mode: sentence },
  });
});

describe("why nothing is known is told", () => {
  test("when nobody looked", () => {
    const why = "the time was used up";

    expect(recordingsSaid({ agree: true }, { why })).toEqual({ ...SILENT, agree: true, why });
  });

  test("when VOD could not be searched", async () => {
    const cloud = new FakeCloud([]);
    cloud.failures.set("SearchMedia", new Error("it is far away"));

    expect(recordingsSaid({}, await reported(cloud))).toEqual({
      ...SILENT,
      why: "cannot be known: which recordings there are. it is far away",
    });
  });

  test("but not when there is simply nothing yet", async () => {
    expect(recordingsSaid({}, await reported(new FakeCloud([])))).toEqual(SILENT);
  });
});
