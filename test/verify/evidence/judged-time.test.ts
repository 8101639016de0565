import type { ConsoleEdit } from "../../../cloud";
import {
  type JudgedTime,
  judgedTime,
  nameRecording,
  recordedWhen,
  toleranceValues,
} from "../../../verify";
import { afterEdits, editsAfter } from "../../../verify/evidence/judged-time";
import {
  APP,
  CONFIRMED,
  confirming,
  DAY,
  declaring,
  HOUR,
  MINUTE,
  recording,
  TOLERATED,
  timeOf,
} from "../drafts";

const DECLARED = declaring();

function asking(more: object = {}, declared = DECLARED) {
  const confirmation = confirming(declared);
  const settling = { declared, confirmation, since: undefined, now: CONFIRMED + DAY, ...more };
  return judgedTime(settling, TOLERATED);
}

describe("from when on recordings count", () => {
  test.each([
    ["classic", 10],
    ["advanced-features", 15],
  ] as const)("on the %s form it is %i minutes, clocks included", (consoleForm, minutes) => {
    expect(asking({}, declaring({ consoleForm }))).toEqual({
      confirmed: CONFIRMED,
      settled: CONFIRMED - 5 * MINUTE,
      from: CONFIRMED + minutes * MINUTE,
      currentFrom: CONFIRMED + minutes * MINUTE,
    });
  });

  test("a time of one's own counts as it is, whatever is confirmed", () => {
    const since = CONFIRMED - 3 * DAY;

    expect(asking({ since, confirmation: undefined })).toEqual({
      confirmed: since,
      settled: since,
      from: since,
      currentFrom: since,
    });
  });

  test.each([
    ["nothing is confirmed", { confirmation: undefined }, "notConfirmed"],
    [
      "other values are",
      { confirmation: { ...confirming(DECLARED), fingerprint: "000000000000" } },
      "otherValuesConfirmed",
    ],
    [
      "the confirmation is from the future",
      { now: CONFIRMED - 5 * MINUTE - 1 },
      "confirmedInFuture",
    ],
    [
      "it has no date",
      { confirmation: { ...confirming(DECLARED), confirmedAt: "soon" } },
      "confirmedInFuture",
    ],
  ])("none does when %s", (_, more, key) => {
    expect(asking(more)).toMatchObject({ why: { key } });
  });

  test("a confirmation from a clock that is 5 minutes ahead counts", () => {
    expect(asking({ now: CONFIRMED - 5 * MINUTE })).toHaveProperty("from");
  });
});

describe("edits on the console", () => {
  const edit = (at: number | undefined) => ({
    event: "AlterRecording" as const,
    at: at === undefined ? undefined : new Date(at),
    by: "bob",
  });
  const known = (...times: (number | undefined)[]) => times.map(edit);
  const now = CONFIRMED + DAY;
  const current = (edits: readonly ConsoleEdit[]) =>
    afterEdits(timeOf(), edits, DECLARED, now, TOLERATED).currentFrom - CONFIRMED;

  test.each([
    ["none", known(), 10 * MINUTE],
    ["one at the confirmation", known(CONFIRMED), 10 * MINUTE],
    ["one a moment later", known(CONFIRMED + 1), 10 * MINUTE + 1],
    ["two", known(CONFIRMED + HOUR, CONFIRMED + 2 * HOUR), 2 * HOUR + 10 * MINUTE],
    ["one whose time is not told", known(undefined), DAY + 10 * MINUTE],
  ])("%s", (_, edits, expected) => {
    expect(current(edits)).toBe(expected);
  });

  test("before the confirmation do not speak against it", () => {
    expect(editsAfter(known(CONFIRMED - 1, CONFIRMED, CONFIRMED + 1), CONFIRMED)).toHaveLength(1);
  });
});

describe("when a recording was made", () => {
  const time: JudgedTime = { ...timeOf(), currentFrom: timeOf().from + DAY };
  /** A minute of recording, 5 s of resume wait, up to 3 minutes of delay. */
  const OVERHEAD = 60_000 + 5_000 + 3 * MINUTE;

  function when(createdAt: number, draft: object = {}) {
    const file = recording({ createdAt, ...draft });
    const name = nameRecording(APP, file);
    if (typeof name === "string") {
      throw new Error(name);
    }
    return recordedWhen(DECLARED, file, name, time, TOLERATED);
  }

  test.each([
    [time.settled - 1, "before"],
    [time.settled, "too-close"],
    [time.from + OVERHEAD - 1, "too-close"],
    [time.from + OVERHEAD, "before-last-edit"],
    [time.currentFrom + OVERHEAD - 1, "before-last-edit"],
    [time.currentFrom + OVERHEAD, "after"],
  ])("is judged by the earliest time its room may have begun: %i", (createdAt, expected) => {
    expect(when(createdAt)).toBe(expected);
  });

  test("a longer recording began earlier", () => {
    const createdAt = time.from + OVERHEAD;

    expect(when(createdAt, { content: { seconds: 61 } })).toBe("too-close");
  });

  test("a later part of a split recording began whole parts earlier", () => {
    const name = `${APP}_12345_3.mp4`;

    expect(when(time.from + 2 * DAY + OVERHEAD - 1, { name })).toBe("too-close");
    expect(when(time.from + 2 * DAY + OVERHEAD, { name })).toBe("before-last-edit");
  });

  test("a room of the former template may have waited longer than the declared one says", () => {
    const tolerances = toleranceValues({ formerResumeWait: { value: 60, basis: "own" } });
    const waited = time.from + 60_000 + 3_600_000 + 3 * MINUTE;
    const judge = (createdAt: number, declared = DECLARED) => {
      const file = recording({ createdAt });
      const name = nameRecording(APP, file);
      return typeof name === "string" ? name : recordedWhen(declared, file, name, time, tolerances);
    };
    const patient = { ...DECLARED, profile: { ...DECLARED.profile, resumeWaitSeconds: 7_200 } };

    expect(judge(waited - 1)).toBe("too-close");
    expect(judge(waited)).toBe("before-last-edit");
    expect(judge(waited + 3_600_000 - 1, patient)).toBe("too-close");
    expect(judge(waited + 3_600_000, patient)).toBe("before-last-edit");
  });

  test("a recording without a duration began when its file was made, at the latest", () => {
    const draft = { content: { seconds: undefined } };

    expect(when(time.from + 5_000 + 3 * MINUTE, draft)).toBe("before-last-edit");
  });
});
