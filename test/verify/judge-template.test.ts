import type { FoundRecording, WhyUnknown } from "../../cloud";
import { RecordingMode, RecordingPreset } from "../../profile";
import {
  type ElsewhereReport,
  emptyTally,
  type JudgedTime,
  judgeTemplate,
  type Tally,
  type TemplateEvidence,
  tallyPage,
  type UsageReport,
  usageReport,
} from "../../verify";
import {
  APP,
  CONFIRMED,
  DAY,
  declaring,
  profileJson,
  recording,
  SINGLE_NAME,
  TOLERATED,
  tallying,
  timeOf,
} from "./drafts";

const BOTH = declaring({
  profile: profileJson(
    RecordingPreset.oneToOneAudio().with({
      mode: RecordingMode.singleStreamAndMixed({ maxUsers: 2 }),
    }),
  ),
});
const WRONG = { content: { video: [{ width: 1280, height: 720 }] } };
const LOUD = { content: { video: [{ width: 640, height: 360, bitrate: 9e6 }] } };
const SOUND = { content: { video: [] } };

function judgement(tally: Tally, more: Partial<TemplateEvidence> = {}) {
  const declared = declaring();
  const evidence = {
    declared,
    time: timeOf(),
    tally,
    isComplete: true,
    elsewhere: [],
    usage: null,
  };
  return judgeTemplate({ ...evidence, tolerances: TOLERATED, ...more });
}

function keysOf(sentences: readonly { readonly key: string }[]): string[] {
  return sentences.map(({ key }) => key);
}

function usage(single: number, mixed: number, declared = declaring()): UsageReport {
  const tier = (minutes: number) => [{ tier: "SD", minutes }];
  const days = { firstDay: "2026-10-02", lastDay: "2026-10-05" };
  return usageReport(declared, { known: true, ...days, single: tier(single), mixed: tier(mixed) });
}

const ELSEWHERE: ElsewhereReport = {
  subAppId: 7,
  files: 2,
  newest: {
    fileId: "f9",
    name: "x",
    createdAt: "2026-10-02T00:00:00.000Z",
    reason: { key: "foundElsewhere", args: [7, 1] },
  },
};

describe("verified", () => {
  test("is what recordings say that agree and follow the confirmation", () => {
    expect(judgement(tallying([recording()]))).toMatchObject({
      verdict: "verified",
      reasons: [{ key: "recordingsAgree", args: [1, "2026-10-01T12:10:00.000Z"] }],
      warnings: [],
      unknown: [],
    });
  });

  test("remains so beside a weak disagreement, which is a warning", () => {
    const files = [recording({ fileId: "a", ...LOUD }), recording({ fileId: "b" })];

    expect(judgement(tallying(files))).toMatchObject({
      verdict: "verified",
      warnings: [{ key: "settingMayDiffer", args: ["videoBitrate", 1, 2] }],
    });
  });

  test("needs a recording that agrees in everything", () => {
    expect(judgement(tallying([recording(LOUD)]))).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "onlyWarned", args: [1] }],
      warnings: [{ key: "settingMayDiffer" }],
    });
  });

  test("is not claimed when the rest was not read: what agrees so far is said", () => {
    const stopped = { reason: "time" } as const;

    expect(judgement(tallying([recording()]), { isComplete: false, stopped })).toMatchObject({
      verdict: "unknown",
      reasons: [{ key: "newestAgree", args: [1] }, { key: "timeOver" }],
      unknown: [
        { key: "timeOver", args: ["recordings"] },
        { key: "onlyNewestRead", args: [1] },
      ],
    });
  });

  test("needs a recording since the last edit", () => {
    const time: JudgedTime = { ...timeOf(), currentFrom: CONFIRMED + DAY };
    const later = recording({ fileId: "b", createdAt: CONFIRMED + 2 * DAY });

    expect(judgement(tallying([recording()], declaring(), time))).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "onlyBeforeLastEdit", args: [1] }],
    });
    expect(judgement(tallying([recording(), later], declaring(), time)).verdict).toBe("verified");
  });
});

describe("drifted", () => {
  test("is what one strong disagreement says, among many agreements", () => {
    const agreeing = Array.from({ length: 9 }, (_, index) => recording({ fileId: `f${index}` }));

    expect(judgement(tallying([...agreeing, recording({ fileId: "x", ...WRONG })]))).toMatchObject({
      verdict: "drifted",
      reasons: [{ key: "settingDiffers", args: ["resolution", 1, 10] }],
    });
  });

  test("does not come from a recording that is older than the confirmation, or too close to it", () => {
    const older = recording({ ...WRONG, fileId: "a", createdAt: CONFIRMED - DAY });
    const close = recording({ ...WRONG, fileId: "b", createdAt: CONFIRMED + 60_000 });

    expect(judgement(tallying([older, close]))).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [
        { key: "tooClose", args: [1] },
        { key: "onlyOlder", args: [1] },
      ],
    });
  });

  test("comes from a recording before the last edit all the same", () => {
    const time: JudgedTime = { ...timeOf(), currentFrom: CONFIRMED + DAY };

    expect(judgement(tallying([recording(WRONG)], declaring(), time)).verdict).toBe("drifted");
  });

  test("is single-stream beside mixed, when only mixed is declared", () => {
    const files = [recording({ fileId: "a" }), recording({ fileId: "b", name: SINGLE_NAME })];

    expect(judgement(tallying(files))).toMatchObject({
      verdict: "drifted",
      reasons: [{ key: "settingDiffers", args: ["mode", 1, 2] }],
    });
  });

  test("is a recording in another sub-application", () => {
    const { verdict, reasons, settings } = judgement(tallying([recording()]), {
      elsewhere: [ELSEWHERE],
    });

    expect(verdict).toBe("drifted");
    expect(reasons).toEqual([{ key: "foundElsewhere", args: [7, 2] }]);
    expect(settings.find(({ setting }) => setting === "subApplication")).toMatchObject({
      outcome: "disagrees",
      strength: "strong",
    });
  });

  test("names every setting that differs", () => {
    const files = [recording({ ...WRONG, type: "m3u8" })];

    expect(judgement(tallying(files)).reasons).toMatchObject([
      { args: ["fileFormat", 1, 1] },
      { args: ["resolution", 1, 1] },
    ]);
  });
});

describe("when both modes are declared", () => {
  const mixed = (count: number) =>
    Array.from({ length: count }, (_, index) => recording({ fileId: `f${index}`, ...SOUND }));
  const single = recording({ fileId: "s", name: SINGLE_NAME, ...SOUND });
  const judged = (files: readonly FoundRecording[]) =>
    judgement(tallying(files, BOTH), { declared: BOTH });

  test("both kinds verify it", () => {
    expect(judged([...mixed(20), single]).verdict).toBe("verified");
  });

  test.each([
    [1, "nothing-to-judge", "onlyOneModeSoFar"],
    [9, "nothing-to-judge", "onlyOneModeSoFar"],
    [10, "drifted", "onlyOneModeSeen"],
    [11, "drifted", "onlyOneModeSeen"],
  ])("%i of one kind alone: %s", (count, verdict, key) => {
    expect(judged(mixed(count))).toMatchObject({ verdict, reasons: [{ key }] });
  });

  test("no recording shows neither", () => {
    expect(keysOf(judged([]).reasons)).toEqual(["noRecordings"]);
  });
});

describe("when picture and sound are declared", () => {
  const silent = { content: { audio: [] } };
  const judged = (drafts: readonly object[]) =>
    judgement(tallying(drafts.map((draft, index) => recording({ fileId: `f${index}`, ...draft }))));

  test.each([
    ["picture", [SOUND, SOUND]],
    ["sound", [silent, silent]],
  ])("recordings that never have %s do not verify it", (missing, drafts) => {
    expect(judged(drafts)).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "neverSent", args: [missing, 2] }],
    });
  });

  test("a single recording with both does", () => {
    expect(judged([SOUND, {}]).verdict).toBe("verified");
  });

  test("some with the one and some with the other do", () => {
    expect(judged([SOUND, silent]).verdict).toBe("verified");
  });
});

describe("nothing to judge", () => {
  test("because nothing is confirmed, whatever else there is", () => {
    const why = { key: "notConfirmed", args: [] } as const;

    expect(judgement(emptyTally(), { time: { why }, calls: 3 })).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [why],
    });
  });

  test.each([
    ["there is none", [], ["noRecordings"]],
    ["VOD still looks into it", [recording({ content: null })], ["stillProcessing"]],
    ["it is none of the template's", [recording({ sourceType: "Upload" })], ["onlyOthers"]],
    ["its name is not readable", [recording({ name: "x" })], ["onlyOthers"]],
  ] as const)("because %s", (_, files, keys) => {
    const judged = judgement(tallying(files));

    expect(judged.verdict).toBe("nothing-to-judge");
    expect(keysOf(judged.reasons)).toEqual(keys);
  });

  test("because all were deleted meanwhile", () => {
    const tally = emptyTally();
    const page = { files: [], next: undefined, cutSeconds: [], hasUnreadable: false };
    const judging = { declared: declaring(), time: timeOf(), tolerances: TOLERATED };
    tallyPage(tally, { ...page, deleted: 3 }, judging);

    expect(judgement(tally)).toMatchObject({
      verdict: "nothing-to-judge",
      reasons: [{ key: "onlyOthers", args: [3] }],
    });
  });
});

describe("missing", () => {
  test("is what the bill says when there is no recording", () => {
    expect(judgement(emptyTally(), { usage: usage(0, 30) })).toMatchObject({
      verdict: "missing",
      reasons: [{ key: "billedButNothingFound", args: [30, "2026-10-02", "2026-10-05"] }],
    });
  });

  test("is what calls say when there is no recording", () => {
    expect(judgement(emptyTally(), { calls: 3 })).toMatchObject({
      verdict: "missing",
      reasons: [{ key: "callsButNothingFound", args: [3] }],
    });
  });

  test("is said all the same when only other things lie there", () => {
    const beside = tallying([recording({ name: `${APP}_notes.mp4` })]);

    expect(judgement(beside, { calls: 3 }).verdict).toBe("missing");
  });

  test.each([
    ["nothing was billed and nobody called", emptyTally(), { usage: usage(0, 0), calls: 0 }],
    ["there is a recording of any kind", tallying([recording({ content: null })]), { calls: 3 }],
    ["not all was read", emptyTally(), { calls: 3, isComplete: false }],
  ])("is not said when %s", (_, tally, more) => {
    expect(judgement(tally, more).verdict).toBe("nothing-to-judge");
  });
});

describe("unknown", () => {
  test.each([
    [{ reason: "permission", allow: "name/vod:SearchMedia" }, "permissionMissing"],
    [{ reason: "failed", said: "broken" }, "askingFailed"],
    [{ reason: "time" }, "timeOver"],
  ] as const)("is when nobody could look: %j", (stopped: WhyUnknown, key) => {
    expect(judgement(emptyTally(), { stopped, isComplete: false, calls: 3 })).toMatchObject({
      verdict: "unknown",
      reasons: [{ key }],
    });
  });

  test("is said of single things beside the verdict", () => {
    const tally = tallying([
      recording({ fileId: "a" }),
      recording({ fileId: "b", name: "x" }),
      recording({ fileId: "c", sourceType: "Upload" }),
    ]);
    const said = judgement({
      ...tally,
      undescribed: "name/vod:DescribeMediaInfos",
      cutSeconds: ["2026-10-01T13:00:00.000Z"],
      hasUnreadable: true,
    }).unknown;

    expect(said).toEqual([
      { key: "permissionMissing", args: ["contents", "name/vod:DescribeMediaInfos"] },
      { key: "cutSeconds", args: [1, "2026-10-01T13:00:00.000Z"] },
      { key: "unreadableMedia", args: [] },
      { key: "unreadableNames", args: [1] },
      { key: "otherSource", args: ["Upload", 1] },
    ]);
  });
});

describe("warnings", () => {
  test("when minutes are billed that are not declared", () => {
    const { verdict, warnings } = judgement(tallying([recording()]), { usage: usage(12, 30) });

    expect(verdict).toBe("verified");
    expect(warnings).toEqual([{ key: "billedUndeclared", args: ["single-stream", 12] }]);
  });

  test("when the API starts recordings as well", () => {
    const byApi = recording({ fileId: "b", name: `x__UserDefine_u_${APP}_1.mp4` });

    expect(judgement(tallying([recording(), byApi])).warnings).toEqual([
      { key: "alsoStartedByApi", args: [1] },
    ]);
  });
});
