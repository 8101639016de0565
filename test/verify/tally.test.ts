import fc from "fast-check";
import type { FoundRecording, RecordingsPage } from "../../cloud";
import { emptyTally, tallyFile, tallyPage } from "../../verify";
import {
  APP,
  CONFIRMED,
  DAY,
  declaring,
  HOUR,
  MIXED_NAME,
  recording,
  SINGLE_NAME,
  TOLERATED,
  tallying,
  timeOf,
} from "./drafts";

const JUDGING = { declared: declaring(), time: timeOf(), tolerances: TOLERATED };

function drift(fileId: string, createdAt: number): FoundRecording {
  return recording({ fileId, createdAt, content: { video: [{ width: 1280, height: 720 }] } });
}

function page(more: Partial<RecordingsPage>): RecordingsPage {
  return {
    files: [],
    next: undefined,
    deleted: 0,
    cutSeconds: [],
    hasUnreadable: false,
    ...more,
  };
}

test("a recording that agrees counts for every setting it shows", () => {
  const tally = tallying([recording()]);
  const time = "2026-10-01T13:00:00.000Z";

  expect(tally).toMatchObject({
    agrees: 1,
    warns: 0,
    drifts: 0,
    verifying: 1,
    superseded: 0,
    notJudged: {},
  });
  expect(tally.settings.resolution?.agrees).toMatchObject({
    files: 1,
    first: time,
    last: time,
    strength: "strong",
  });
  expect(tally.days).toEqual({ "2026-10-01": { agrees: 1, warns: 0, drifts: 0, notJudged: 0 } });
  expect(tally).toMatchObject({ storageClasses: { STANDARD: 1 }, modes: { mixed: 1 } });
});

test.each([
  ["drifts", { content: { video: [{ width: 1280, height: 720 }] } }, "drifts"],
  ["only warns", { content: { video: [{ width: 640, height: 360, bitrate: 9e6 }] } }, "warns"],
  ["agrees", {}, "agrees"],
])("a recording that %s is counted once, by its firmest disagreement", (_, draft, verdict) => {
  const tally = tallying([recording(draft)]);

  expect([tally.agrees, tally.warns, tally.drifts].reduce((sum, files) => sum + files)).toBe(1);
  expect(tally[verdict as "drifts"]).toBe(1);
  expect(tally.verifying).toBe(verdict === "agrees" ? 1 : 0);
  expect(tally.days["2026-10-01"]).toMatchObject({ [verdict]: 1 });
});

test.each([
  ["an unreadable name", { name: "x" }, "unreadable-name"],
  ["another application", { name: "1400000002_1.mp4" }, "other-application"],
  ["the API", { name: `x__UserDefine_u_${APP}_1.mp4` }, "started-by-api"],
  ["an upload", { sourceType: "Upload" }, "other-source"],
  ["no content yet", { content: null }, "processing"],
  ["no content, long ago", { content: null, createdAt: CONFIRMED - DAY }, "before"],
  ["long ago", { createdAt: CONFIRMED - DAY }, "before"],
  ["just now", { createdAt: CONFIRMED + 60_000 }, "too-close"],
] as const)("a file with %s is counted apart", (_, draft, why) => {
  const tally = tallying([recording(draft)]);

  expect(tally).toMatchObject({ agrees: 0, drifts: 0, settings: {}, notJudged: { [why]: 1 } });
  expect(Object.values(tally.days)).toEqual([{ agrees: 0, warns: 0, drifts: 0, notJudged: 1 }]);
});

test("what other sources are called is remembered", () => {
  const files = ["Upload", "Upload", "constructor"].map((sourceType, index) =>
    recording({ sourceType, fileId: `f${index}` }),
  );

  expect(tallying(files).otherSources).toEqual({ Upload: 2, constructor: 1 });
});

test("a recording from before the last edit is judged, but verifies nothing", () => {
  const time = { ...timeOf(), currentFrom: CONFIRMED + DAY };
  const tally = tallying([recording()], declaring(), time);

  expect(tally).toMatchObject({ agrees: 1, verifying: 0, superseded: 1 });
});

test("the newest three counter-examples are kept, with the first and the last time", () => {
  const files = [5, 2, 9, 7, 1].map((hours) => drift(`f${hours}`, CONFIRMED + hours * HOUR));
  const drifts = tallying(files).settings.resolution?.drifts;

  expect(drifts).toMatchObject({
    files: 5,
    first: "2026-10-01T13:00:00.000Z",
    last: "2026-10-01T21:00:00.000Z",
    strength: "strong",
  });
  expect(drifts?.examples.map(({ fileId }) => fileId)).toEqual(["f9", "f7", "f5"]);
  expect(drifts?.examples[0]).toMatchObject({
    name: MIXED_NAME,
    seen: { text: "1280 × 720", unit: "px" },
    reason: { key: "canvasIsFixed" },
  });
});

test("a page adds what is said of the search", () => {
  const tally = emptyTally();
  tallyPage(tally, page({}), JUDGING);
  expect(tally).toEqual(emptyTally());

  const undescribed = { reason: "permission", allow: "name/vod:DescribeMediaInfos" } as const;
  const second = CONFIRMED / 1_000;
  tallyPage(tally, page({ deleted: 2, cutSeconds: [second], hasUnreadable: true }), JUDGING);
  tallyPage(tally, page({ deleted: 1, cutSeconds: [second - 1, second], undescribed }), JUDGING);

  expect(tally).toMatchObject({
    notJudged: { deleted: 3 },
    cutSeconds: ["2026-10-01T11:59:59.000Z", "2026-10-01T12:00:00.000Z"],
    hasUnreadable: true,
    undescribed: "name/vod:DescribeMediaInfos",
  });
});

/** Files of every kind; several share a moment. */
const files = fc
  .array(
    fc.record({
      hours: fc.integer({ min: -30, max: 60 }),
      name: fc.constantFrom(MIXED_NAME, SINGLE_NAME, "x.mp4", `${APP}_1410.mp4`),
      width: fc.constantFrom(640, 655, 1280),
      isKnown: fc.boolean(),
      sourceType: fc.constantFrom("TrtcRecord", "Upload"),
    }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ hours, name, width, isKnown, sourceType }, index) =>
      recording({
        fileId: `f${index}`,
        createdAt: CONFIRMED + hours * HOUR,
        name,
        sourceType,
        content: isKnown ? { video: [{ width, height: 360, fps: 15 }] } : null,
      }),
    ),
  );

test("the order of the files does not matter", () => {
  const shuffled = files.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(tallying(other)).toEqual(tallying(all));
    }),
    { numRuns: 60 },
  );
});

test("a tally that was kept as JSON in between goes on as if it had not been", () => {
  fc.assert(
    fc.property(files, fc.nat({ max: 25 }), (all, stop) => {
      const kept = JSON.parse(JSON.stringify(tallying(all.slice(0, stop))));
      for (const file of all.slice(stop)) {
        tallyFile(kept, file, JUDGING);
      }

      expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(tallying(all))));
    }),
    { numRuns: 60 },
  );
});

test("a tally stays small, however many files there are", () => {
  const tally = emptyTally();
  for (let index = 0; index < 1_000; index++) {
    tallyFile(tally, drift(`f${index}`, CONFIRMED + HOUR + index * 1_000), JUDGING);
  }

  expect(tally.drifts).toBe(1_000);
  expect(JSON.stringify(tally).length).toBeLessThan(15_000);
});
