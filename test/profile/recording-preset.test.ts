import { ConsoleForm, RecordingApi, RecordingPreset, type RecordingProfile } from "../../profile";
import { DESTINATION, type Target } from "../helpers/profiles";

const STEREO_64 = { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" };
const DAY_LONG_MP4 = { format: "mp4", maxDurationMinutes: 1440 };
const NINE_GRID = { kind: "nine-grid" };

const PRESETS = {
  oneToOne: {
    templateName: "one-to-one",
    mode: { kind: "mixed", layout: NINE_GRID, maxUsers: 2 },
    media: {
      kind: "audio-and-video",
      video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
      audio: STEREO_64,
    },
    file: DAY_LONG_MP4,
    resumeWaitSeconds: 5,
  },
  group: {
    templateName: "group",
    mode: { kind: "mixed", layout: NINE_GRID, maxUsers: 8 },
    media: {
      kind: "audio-and-video",
      video: { width: 1280, height: 720, bitrateKbps: 1500, fps: 15, gopSeconds: 10 },
      audio: STEREO_64,
    },
    file: DAY_LONG_MP4,
    resumeWaitSeconds: 5,
  },
  oneToOneAudio: {
    templateName: "one-to-one-audio",
    mode: { kind: "mixed", maxUsers: 2 },
    media: { kind: "audio-only", audio: STEREO_64 },
    file: DAY_LONG_MP4,
    resumeWaitSeconds: 5,
  },
  groupAudio: {
    templateName: "group-audio",
    mode: { kind: "mixed", maxUsers: 8 },
    media: { kind: "audio-only", audio: STEREO_64 },
    file: DAY_LONG_MP4,
    resumeWaitSeconds: 5,
  },
  singleStream: {
    templateName: "single-stream",
    mode: { kind: "single-stream" },
    media: { kind: "audio-and-video" },
    file: DAY_LONG_MP4,
    resumeWaitSeconds: 30,
  },
} as const;

type PresetName = keyof typeof PRESETS;

test("the presets are pinned: a rename breaks whoever uses one", () => {
  expect(Object.keys(RecordingPreset)).toEqual(Object.keys(PRESETS));
});

test.each(Object.keys(PRESETS) as PresetName[])("%s resolves to what its doc line says", (name) => {
  const profile: RecordingProfile = RecordingPreset[name]();

  expect(JSON.parse(JSON.stringify(profile.toJSON()))).toEqual(PRESETS[name]);
});

test.each<[PresetName, Target]>([
  ["oneToOne", ConsoleForm.CLASSIC],
  ["group", ConsoleForm.CLASSIC],
  ["oneToOneAudio", ConsoleForm.CLASSIC],
  ["groupAudio", ConsoleForm.CLASSIC],
  ["singleStream", ConsoleForm.ADVANCED_FEATURES],
  ["singleStream", RecordingApi.V2019_07_22],
])("%s is rendered without error or warning (%#)", (name, target) => {
  expect(target.render(RecordingPreset[name](), DESTINATION)).toMatchObject({
    ok: true,
    warnings: [],
  });
});

test.each(["oneToOne", "group", "oneToOneAudio", "groupAudio"] as const)(
  "%s is recorded by the API too, which warns only that it does not limit the people",
  (name) => {
    expect(RecordingApi.V2019_07_22.render(RecordingPreset[name](), DESTINATION)).toMatchObject({
      ok: true,
      warnings: [{ severity: "warning", field: "mode.maxUsers" }],
    });
  },
);

test("a preset is made anew for everybody", () => {
  expect(RecordingPreset.oneToOne()).not.toBe(RecordingPreset.oneToOne());
});
