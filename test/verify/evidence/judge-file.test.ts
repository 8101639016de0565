import {
  Duration,
  RecordedMedia,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
} from "../../../profile";
import {
  CONFIRMED,
  DAY,
  declaring,
  HOUR,
  judging,
  MINUTE,
  profileJson,
  SINGLE_NAME,
} from "../drafts";

const BOTH = declaring({
  profile: profileJson(
    RecordingPreset.oneToOneAudio().with({
      mode: RecordingMode.singleStreamAndMixed({ maxUsers: 2 }),
    }),
  ),
});
const SINGLE = declaring({
  consoleForm: "advanced-features",
  profile: profileJson(RecordingPreset.singleStream()),
});
const VOICE = declaring({ profile: profileJson(RecordingPreset.oneToOneAudio()) });
const SILENT = declaring({
  profile: profileJson(
    RecordingPreset.oneToOne().with({
      media: RecordedMedia.videoOnly({ video: RecordingPreset.oneToOne().media.video }),
    }),
  ),
});

describe("the recording mode", () => {
  test.each([
    ["a mixed name", {}, declaring(), "agrees"],
    ["a single-stream name", { name: SINGLE_NAME }, declaring(), "disagrees"],
    ["a mixed name, single-stream declared", {}, SINGLE, "disagrees"],
    ["a single-stream name, as declared", { name: SINGLE_NAME }, SINGLE, "agrees"],
    ["a mixed name, both declared", {}, BOTH, "agrees"],
    ["a single-stream name, both declared", { name: SINGLE_NAME }, BOTH, "agrees"],
  ])("is told by %s", (_, draft, declared, outcome) => {
    expect(judging("mode", draft, declared)).toMatchObject({ outcome, strength: "strong" });
  });

  test("is shown as declared and as seen", () => {
    expect(judging("mode", { name: SINGLE_NAME })).toEqual({
      setting: "mode",
      outcome: "disagrees",
      strength: "strong",
      expected: { word: "mixed" },
      seen: { word: "single-stream" },
      reason: { key: "nameTellsMode", args: [] },
    });
  });
});

describe("picture and sound", () => {
  const picture = { audio: [] };
  const sound = { video: [] };

  test.each([
    ["both, as declared", declaring(), {}, "agrees", "strong"],
    ["no picture: perhaps nobody sent any", declaring(), sound, "cannot-be-shown", "none"],
    ["no sound: perhaps nobody sent any", declaring(), picture, "cannot-be-shown", "none"],
    ["a picture that is not declared", VOICE, {}, "disagrees", "strong"],
    ["no picture, as declared", VOICE, sound, "agrees", "weak"],
    ["sound that was to be removed", SILENT, {}, "disagrees", "strong"],
    ["no sound, as declared", SILENT, picture, "agrees", "weak"],
    ["nothing that VOD tells", SILENT, { video: [], audio: [] }, "cannot-be-shown", "none"],
    [
      "nothing that VOD tells of a voice call",
      VOICE,
      { video: [], audio: [] },
      "cannot-be-shown",
      "none",
    ],
  ])("%s", (_, declared, content, outcome, strength) => {
    expect(judging("media", { content }, declared)).toMatchObject({ outcome, strength });
  });
});

test.each([
  [VOICE, {}, "streamNotDeclared", "picture"],
  [VOICE, { video: [] }, "streamAbsent", "picture"],
  [SILENT, {}, "streamNotDeclared", "sound"],
  [SILENT, { audio: [] }, "streamAbsent", "sound"],
])("the stream that must not be there is named: %#", (declared, content, key, stream) => {
  expect(judging("media", { content }, declared)?.reason).toEqual({ key, args: [stream] });
});

test.each([
  ["picture", { video: [] }],
  ["sound", { audio: [] }],
])("what nobody may have sent is named: %s", (missing, content) => {
  expect(judging("media", { content })?.reason).toEqual({
    key: "nobodyMayHaveSent",
    args: [missing],
  });
});

describe("the file format", () => {
  const hls = declaring({
    consoleForm: "advanced-features",
    profile: profileJson(RecordingPreset.singleStream().with({ file: RecordingFile.hls() })),
  });
  const aac = declaring({
    consoleForm: "advanced-features",
    profile: profileJson(
      RecordingPreset.oneToOneAudio().with({
        mode: RecordingMode.singleStream(),
        media: RecordedMedia.audioOnly(),
        file: RecordingFile.aac({ maxDuration: Duration.hours(24) }),
      }),
    ),
  });
  const nameless = { type: undefined, name: "1400000001_12345" };

  test.each([
    ["mp4", declaring(), { type: "mp4" }, "agrees"],
    ["m4a, which is MP4 with sound only", declaring(), { type: "m4a" }, "agrees"],
    ["m3u8 instead of MP4", declaring(), { type: "m3u8" }, "disagrees"],
    ["m3u8 for HLS", hls, { type: "m3u8" }, "agrees"],
    ["mp4 instead of HLS", hls, { type: "mp4" }, "disagrees"],
    ["aac", aac, { type: "aac" }, "agrees"],
    ["mp4 instead of AAC", aac, { type: "mp4" }, "disagrees"],
    ["the extension, where the type is missing", declaring(), { type: undefined }, "agrees"],
    ["the families of the container, where both are missing", declaring(), nameless, "agrees"],
    [
      "another family",
      declaring(),
      { ...nameless, content: { container: "hls,applehttp" } },
      "disagrees",
    ],
    ["nothing", declaring(), { ...nameless, content: { container: undefined } }, "cannot-be-shown"],
  ])("is told by %s", (_, declared, draft, outcome) => {
    expect(judging("fileFormat", draft, declared)?.outcome).toBe(outcome);
  });
});

describe("the longest file", () => {
  const hour = declaring({
    profile: profileJson(
      RecordingPreset.oneToOne().with({
        file: RecordingFile.mp4({ maxDuration: Duration.hours(1) }),
      }),
    ),
  });
  const name = "1400000001_12345_1.mp4";

  test.each([
    [3_659, "agrees"],
    [3_660, "agrees"],
    [3_661, "disagrees"],
  ])("is a bound with 60 seconds to spare: %i s of one hour", (seconds, outcome) => {
    expect(judging("fileDuration", { content: { seconds } }, hour)).toMatchObject({
      outcome,
      strength: "good",
    });
  });

  test("is not shown by a file without a duration", () => {
    const result = judging("fileDuration", { content: { seconds: undefined } }, hour);

    expect(result?.outcome).toBe("cannot-be-shown");
  });

  test("does not exist for HLS, which is split by the service", () => {
    const hls = declaring({
      profile: profileJson(RecordingPreset.singleStream().with({ file: RecordingFile.hls() })),
    });

    expect(judging("fileDuration", {}, hls)).toBeUndefined();
  });

  test.each([
    ["well before the hour", 3_239, 4_000_000, "disagrees", "medium"],
    ["at nine tenths of the hour", 3_240, 4_000_000, "agrees", "good"],
    ["just below nine tenths of 2 GB", 600, 1_799_999_999, "disagrees", "medium"],
    ["at nine tenths of 2 GB", 600, 1_800_000_000, "agrees", "good"],
  ])("first part that ended %s", (_, seconds, bytes, outcome, strength) => {
    expect(judging("fileDuration", { name, content: { seconds, bytes } }, hour)).toMatchObject({
      outcome,
      strength,
    });
  });

  test("a later part may be as short as it likes, and so may a file that was not split", () => {
    for (const other of ["1400000001_12345_2.mp4", "1400000001_12345.mp4"]) {
      const draft = { name: other, content: { seconds: 1 } };

      expect(judging("fileDuration", draft, hour)?.outcome).toBe("agrees");
    }
  });
});

describe("the retention", () => {
  const createdAt = CONFIRMED + HOUR;
  const days = declaring({ retentionDays: 180 });

  test.each([
    [-10 * MINUTE - 1, "disagrees"],
    [-10 * MINUTE, "agrees"],
    [0, "agrees"],
    [10 * MINUTE, "agrees"],
    [10 * MINUTE + 1, "disagrees"],
  ])("may be off by 10 minutes: %i ms", (off, outcome) => {
    const expiresAt = createdAt + 180 * DAY + off;

    expect(judging("retention", { expiresAt }, days)).toMatchObject({
      outcome,
      strength: "strong",
    });
  });

  test.each([
    ["permanent, as declared", declaring(), "never", "agrees"],
    ["permanent instead of days", days, "never", "disagrees"],
    ["days instead of permanent", declaring(), createdAt + 180 * DAY, "disagrees"],
    ["not told", days, undefined, "cannot-be-shown"],
  ] as const)("%s", (_, declared, expiresAt, outcome) => {
    expect(judging("retention", { expiresAt }, declared)?.outcome).toBe(outcome);
  });

  test("is shown in days", () => {
    expect(judging("retention", { expiresAt: createdAt + 7.5 * DAY }, days)).toMatchObject({
      expected: { text: "180", unit: "days" },
      seen: { text: "7.5", unit: "days" },
    });
  });

  test.each([
    [10 * MINUTE, "strong", "expiryTells"],
    [10 * MINUTE + 1, "medium", "expiryMayBeChanged"],
  ])("of a file that was changed %i ms after it was made says less", (later, strength, key) => {
    const draft = { createdAt, updatedAt: createdAt + later, expiresAt: "never" } as const;

    expect(judging("retention", draft, days)).toMatchObject({
      outcome: "disagrees",
      strength,
      reason: { key },
    });
  });

  test("that agrees does so whoever changed the file", () => {
    const draft = { createdAt, updatedAt: createdAt + DAY };

    expect(judging("retention", draft)).toMatchObject({ outcome: "agrees", strength: "strong" });
  });
});

test("the sub-application is the one that was searched", () => {
  expect(judging("subApplication")).toMatchObject({
    outcome: "agrees",
    strength: "strong",
    seen: { text: "1500000123" },
  });
});
