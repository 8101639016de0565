import { RecordingMode, RecordingPreset } from "../../profile";
import { type DeclaredRecording, usageReport } from "../../verify";
import { declaring, profileJson } from "./drafts";

const MIXED = declaring();
const SINGLE = declaring({ profile: profileJson(RecordingPreset.singleStream()) });
const VOICE = declaring({ profile: profileJson(RecordingPreset.oneToOneAudio()) });
const BOTH = declaring({
  profile: profileJson(
    RecordingPreset.oneToOneAudio().with({
      mode: RecordingMode.singleStreamAndMixed({ maxUsers: 2 }),
    }),
  ),
});

type Tiers = Readonly<Record<string, number>>;

function reporting(declared: DeclaredRecording, single: Tiers, mixed: Tiers) {
  const list = (tiers: Tiers) =>
    Object.entries(tiers).map(([tier, minutes]) => ({ tier, minutes }));
  return usageReport(declared, {
    known: true,
    firstDay: "2026-10-02",
    lastDay: "2026-10-05",
    single: list(single),
    mixed: list(mixed),
  });
}

test("minutes stand by tier and in sum, with the days they were counted on", () => {
  expect(reporting(MIXED, {}, { Audio: 2, SD: 30, HD: 10 })).toMatchObject({
    firstDay: "2026-10-02",
    lastDay: "2026-10-05",
    single: [],
    mixed: [{ tier: "Audio" }, { tier: "SD" }, { tier: "HD", minutes: 10 }],
    minutes: { single: 0, mixed: 42 },
  });
});

test.each([
  ["mixed, as declared", MIXED, 0, 5, "agrees", "billedAsDeclared"],
  ["single-stream although only mixed is declared", MIXED, 1, 5, "disagrees", "billedUndeclared"],
  ["single-stream instead of mixed", MIXED, 1, 0, "disagrees", "billedUndeclared"],
  ["single-stream, as declared", SINGLE, 5, 0, "agrees", "billedAsDeclared"],
  ["mixed although only single-stream is declared", SINGLE, 5, 1, "disagrees", "billedUndeclared"],
  ["both, as declared", BOTH, 5, 5, "agrees", "billedAsDeclared"],
  ["one of both", BOTH, 5, 0, "disagrees", "notBilled"],
  ["the other of both", BOTH, 0, 5, "disagrees", "notBilled"],
  ["nothing", MIXED, 0, 0, "cannot-be-shown", "nothingBilled"],
])("the mode: %s", (_, declared, single, mixed, outcome, key) => {
  const { results } = reporting(declared, { Audio: single }, { Audio: mixed });

  expect(results.find(({ setting }) => setting === "mode")).toMatchObject({
    outcome,
    strength: outcome === "cannot-be-shown" ? "none" : "medium",
    reason: { key },
  });
});

test.each([
  ["pictures, as declared", MIXED, { Audio: 5, HD: 5 }, "agrees", "pictureBilled"],
  [
    "sound alone: perhaps nobody sent more",
    MIXED,
    { Audio: 5 },
    "cannot-be-shown",
    "onlySoundBilled",
  ],
  ["sound, as declared", VOICE, { Audio: 5 }, "agrees", "billedAsDeclared"],
  ["pictures although only sound is declared", VOICE, { "2K": 1 }, "disagrees", "pictureBilled"],
  ["nothing", VOICE, {}, "cannot-be-shown", "nothingBilled"],
])("the media: %s", (_, declared, mixed, outcome, key) => {
  const { results } = reporting(declared, {}, mixed);

  expect(results.find(({ setting }) => setting === "media")).toMatchObject({
    outcome,
    reason: { key },
  });
});

test("the minutes of both modes count for the media", () => {
  const [, media] = reporting(BOTH, { Audio: 5 }, { Audio: 7 }).results;

  expect(media?.reason).toEqual({ key: "billedAsDeclared", args: [12] });
});

test("what is not declared names the mode and its minutes", () => {
  const [mode] = reporting(MIXED, { Audio: 1, HD: 11 }, { HD: 5 }).results;

  expect(mode?.reason).toEqual({ key: "billedUndeclared", args: ["single-stream", 12] });
});
