import { RecordingMode, RecordingPreset } from "../../../profile";
import { declaring, judging, profileJson, SINGLE_NAME } from "../drafts";

const ENCODING = ["resolution", "videoBitrate", "fps", "sampleRate", "audioBitrate"] as const;

function video(stream: object) {
  return { content: { video: [stream] } };
}

function audio(stream: object) {
  return { content: { audio: [stream] } };
}

describe("the resolution of a mixed recording", () => {
  test.each([
    [640, 360, "agrees", "strong"],
    [360, 640, "agrees", "strong"],
    [640, 359, "disagrees", "strong"],
    [639, 360, "disagrees", "strong"],
    [640, 368, "disagrees", "weak"],
    [655, 375, "disagrees", "weak"],
    [656, 360, "disagrees", "strong"],
    [640, 376, "disagrees", "strong"],
    [655, 359, "disagrees", "strong"],
    [1280, 720, "disagrees", "strong"],
  ])("%i × %i against 640 × 360", (width, height, outcome, strength) => {
    expect(judging("resolution", video({ width, height }))).toMatchObject({ outcome, strength });
  });

  test.each([{ width: 640 }, { height: 360 }])("is not shown by one edge: %j", (stream) => {
    expect(judging("resolution", video(stream))?.outcome).toBe("cannot-be-shown");
  });

  test("is compared by long and short edge, as the form asks for them", () => {
    expect(judging("resolution", video({ width: 360, height: 640 }))).toMatchObject({
      expected: { text: "640 × 360", unit: "px" },
      seen: { text: "640 × 360", unit: "px" },
    });
  });
});

describe("the average video bitrate", () => {
  test.each([
    [1_000, "agrees"],
    [550_000, "agrees"],
    [659_999, "agrees"],
    [660_000, "agrees"],
    [660_001, "disagrees"],
  ])("of %i bit/s against 550 kbps is weak evidence", (bitrate, outcome) => {
    expect(judging("videoBitrate", video({ bitrate }))).toMatchObject({
      outcome,
      strength: "weak",
    });
  });

  test("is shown in kbps", () => {
    expect(judging("videoBitrate", video({ bitrate: 412_345 }))).toMatchObject({
      expected: { text: "550", unit: "kbps" },
      seen: { text: "412.3", unit: "kbps" },
    });
  });
});

describe("the frame rate", () => {
  test.each([
    [12.99, "disagrees", "weak"],
    [13, "agrees", "good"],
    [17, "agrees", "good"],
    [17.01, "disagrees", "good"],
  ])("of %d against 15, with 2 to spare", (fps, outcome, strength) => {
    expect(judging("fps", video({ fps }))).toMatchObject({ outcome, strength });
  });
});

describe("the sample rate", () => {
  test.each([
    [48_000, "agrees"],
    [44_100, "disagrees"],
  ])("of %i Hz against 48000 is exact", (sampleRateHz, outcome) => {
    expect(judging("sampleRate", audio({ sampleRateHz }))).toMatchObject({
      outcome,
      strength: "strong",
    });
  });
});

describe("the average audio bitrate", () => {
  test.each([
    [51_199, "cannot-be-shown", "none"],
    [51_200, "agrees", "medium"],
    [76_800, "agrees", "medium"],
    [76_801, "disagrees", "medium"],
  ])("of %i bit/s against 64 kbps, with 20 %% to spare", (bitrate, outcome, strength) => {
    expect(judging("audioBitrate", audio({ bitrate }))).toMatchObject({ outcome, strength });
  });
});

test("tolerances can be replaced", () => {
  const fps = { value: 0, basis: "own" } as const;

  expect(judging("fps", video({ fps: 16 }), declaring(), { fps })?.outcome).toBe("disagrees");
});

test("a single-stream recording shows no encoding, whatever it looks like", () => {
  const declared = declaring({
    profile: profileJson(
      RecordingPreset.oneToOne().with({
        mode: RecordingMode.singleStreamAndMixed({
          layout: RecordingPreset.oneToOne().mode.layout as never,
          maxUsers: 2,
        }),
      }),
    ),
  });
  const draft = { name: SINGLE_NAME, ...video({ width: 960, height: 540, fps: 30, bitrate: 9e6 }) };
  for (const setting of ENCODING) {
    expect(judging(setting, draft, declared)).toMatchObject({
      outcome: "cannot-be-shown",
      strength: "none",
      reason: { key: "publisherDecides" },
    });
  }
});

test("what VOD does not tell is not shown", () => {
  for (const setting of ENCODING) {
    expect(judging(setting, { content: { video: [{}], audio: [{}] } })).toMatchObject({
      outcome: "cannot-be-shown",
      reason: { key: "noValue" },
    });
    expect(judging(setting, { content: { video: [], audio: [] } })).toMatchObject({
      outcome: "cannot-be-shown",
      reason: { key: expect.stringMatching(/noPicture|noSound/) },
    });
  }
});

test("what is recorded as published declares no encoding", () => {
  const declared = declaring({ profile: profileJson(RecordingPreset.singleStream()) });
  for (const setting of ENCODING) {
    expect(judging(setting, { name: SINGLE_NAME }, declared)).toBeUndefined();
  }
});
