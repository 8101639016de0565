import { termsOf } from "../../../review/cost/recorded-terms";
import { AUDIO, aRecording, SOUND, VIDEO } from "./apps";

describe("what decides the cost of a declared recording", () => {
  test("all of it, where everything is known", () => {
    expect(termsOf(aRecording({ resumeWaitSeconds: 5, retention: "permanent" }))).toEqual({
      recording: { modes: ["mixed"], carries: "picture", mixedUsers: 8, resumeWaitSeconds: 5 },
      declaredModes: ["mixed"],
      mixedKbps: 614,
      kept: "permanent",
      unknown: { recording: [], storage: [] },
    });
  });

  test.each([
    ["single-stream", ["single-stream"], undefined],
    ["mixed", ["mixed"], 614],
    ["single-stream-and-mixed", ["single-stream", "mixed"], 614],
  ] as const)("%s is %j, and its mixed file has %s kbps", (mode, modes, kbps) => {
    const found = termsOf(aRecording({ mode }));

    expect(found.recording.modes).toEqual(modes);
    expect(found.mixedKbps).toBe(kbps);
  });

  test.each([
    [SOUND, "sound", 64],
    [{ kind: "video-only", video: VIDEO }, "picture", 550],
    [{ kind: "audio-and-video", video: VIDEO, audio: AUDIO }, "picture", 614],
  ] as const)("%j carries %s at %d kbps", (media, carries, kbps) => {
    const found = termsOf(aRecording({ media }));

    expect(found.recording.carries).toBe(carries);
    expect(found.mixedKbps).toBe(kbps);
    expect(found.unknown.storage).toEqual([]);
  });
});

describe("what is not known stands there by its path:", () => {
  const LATER = "${var.later}";

  test("the people of the mix; single streams are still known", () => {
    const found = termsOf(aRecording({ mode: "single-stream-and-mixed", maxUsers: LATER }));

    expect(found.recording.modes).toEqual(["single-stream"]);
    expect(found.declaredModes).toEqual(["single-stream", "mixed"]);
    expect(found.unknown.recording).toEqual(["profile.mode.maxUsers"]);
  });

  test("the resume wait", () => {
    expect(termsOf(aRecording({ resumeWaitSeconds: LATER })).unknown.recording).toEqual([
      "profile.resumeWaitSeconds",
    ]);
  });

  test.each([
    [
      { video: { ...VIDEO, bitrateKbps: LATER }, audio: AUDIO },
      ["profile.media.video.bitrateKbps"],
    ],
    [{ video: VIDEO }, ["profile.media.audio.bitrateKbps"]],
    [{}, ["profile.media.video.bitrateKbps", "profile.media.audio.bitrateKbps"]],
  ])("the bitrate of a mix: %j", (encoding, paths) => {
    const found = termsOf(aRecording({ media: { kind: "audio-and-video", ...encoding } }));

    expect(found.unknown.storage).toEqual(paths);
    expect(found.mixedKbps).toBeUndefined();
  });

  test.each([{ days: LATER }, { days: 0 }, { days: -1 }, LATER as "permanent"])(
    "a retention of %j",
    (retention) => {
      expect(termsOf(aRecording({ retention })).unknown.storage).toEqual(["storage.retention"]);
    },
  );

  test("everything, of an entry that somebody has emptied", () => {
    expect(termsOf({ profile: {} }).unknown).toEqual({
      recording: ["profile.mode.kind", "profile.media.kind", "profile.resumeWaitSeconds"],
      storage: ["profile.mode.kind", "profile.media.kind", "storage.retention"],
    });
  });
});
