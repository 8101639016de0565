import { emptyTally, sentence } from "../../verify";
import { buildReport, type ReportParts } from "../../verify/build-report";
import {
  CONFIRMED,
  confirming,
  DAY,
  declaring,
  recording,
  TOLERATED,
  tallying,
  timeOf,
} from "./drafts";

const PARTS: ReportParts = {
  declared: declaring(),
  confirmation: confirming(declaring()),
  asOf: CONFIRMED + 10 * DAY,
  time: timeOf(),
  tally: emptyTally(),
  isComplete: true,
  elsewhere: [],
  usage: null,
  tolerances: TOLERATED,
  said: { warnings: [], unknown: [] },
  requests: 2,
};

test("days stand in their order, with what was judged and what was not", () => {
  const tally = tallying([
    recording({ fileId: "a", createdAt: CONFIRMED + 3 * DAY, name: "x" }),
    recording({ fileId: "b", createdAt: CONFIRMED + DAY }),
  ]);

  expect(buildReport({ ...PARTS, tally })).toMatchObject({
    files: { found: 2, agrees: 1, notJudged: { "unreadable-name": 1 } },
    days: [
      { day: "2026-10-02", agrees: 1, notJudged: 0 },
      { day: "2026-10-04", agrees: 0, notJudged: 1 },
    ],
  });
});

test("what is said besides the recordings stands behind what they say", () => {
  const said = {
    warnings: [sentence("editedAtUnknownTime", "bob", "AlterRecording")],
    unknown: [sentence("timeOver", "usage")],
  };
  const tally = tallying([recording({ name: "x" })]);
  const report = buildReport({ ...PARTS, tally, said });

  expect(report.warnings.map(({ key }) => key)).toEqual(["editedAtUnknownTime"]);
  expect(report.unknown.map(({ key }) => key)).toEqual(["unreadableNames", "timeOver"]);
});

test("without a time from which recordings count, the verdict is why there is none", () => {
  const report = buildReport({
    ...PARTS,
    confirmation: undefined,
    time: { why: sentence("notConfirmed") },
    calls: 3,
  });

  expect(report).toMatchObject({
    verdict: "nothing-to-judge",
    reasons: [{ key: "notConfirmed" }],
    confirmedAt: null,
    confirmedBy: null,
    judgedFrom: null,
  });
});
