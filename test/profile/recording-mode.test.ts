import { MixLayout, RecordingMode } from "../../profile";
import { Checks } from "../../profile/checks";
import { CLASSIC_FORM_LIMITS, RECORDING_API_LIMITS } from "../../profile/limits";
import { onlyCompiled, sentencesOf, UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

const layout = MixLayout.nineGrid();

function picturesIn(mode: RecordingMode): string[] {
  return sentencesOf((checks) => mode.check("picture", CLASSIC_FORM_LIMITS, checks));
}

function soundIn(mode: RecordingMode): string[] {
  return sentencesOf((checks) => mode.check("sound", CLASSIC_FORM_LIMITS, checks));
}

test.each<[string, RecordingMode, boolean]>([
  ["single-stream", RecordingMode.singleStream(), false],
  ["mixed", RecordingMode.mixed({ layout, maxUsers: 2 }), true],
  ["single-stream-and-mixed", RecordingMode.singleStreamAndMixed({ layout, maxUsers: 2 }), true],
])("%s is told by its kind", (kind, mode, isMixed) => {
  expect(mode.kind).toBe(kind);
  expect(mode.isMixed).toBe(isMixed);
  expect(picturesIn(mode)).toEqual([]);
});

test("sound is mixed without a layout", () => {
  expect(soundIn(RecordingMode.mixed({ maxUsers: 8 }))).toEqual([]);
  expect(soundIn(RecordingMode.singleStreamAndMixed({ maxUsers: 8 }))).toEqual([]);
  expect(soundIn(RecordingMode.singleStream())).toEqual([]);
});

test("nine people in the mix are one too many", () => {
  expect(picturesIn(RecordingMode.mixed({ layout, maxUsers: 9 }))).toEqual([
    "'mode.maxUsers' must be between 1 and 8 people, got 9: later joiners would not be recorded at all: split the group, or record single-stream (source: TUICallKit 云端录制, 2023-07-11)",
  ]);
});

test("the recording API mixes 24 pictures", () => {
  const mode = RecordingMode.mixed({ layout, maxUsers: 25 });

  expect(sentencesOf((checks) => mode.check("picture", RECORDING_API_LIMITS, checks))).toEqual([
    "'mode.maxUsers' must be between 1 and 24 people, got 25: later joiners would not be recorded at all: split the group, or record single-stream (source: TRTC API 2019-07-22 (SDK 4.1.313), 2026-08)",
  ]);
});

test("one and a half people are no number of people", () => {
  expect(picturesIn(RecordingMode.mixed({ layout, maxUsers: 1.5 }))).toEqual([
    "'mode.maxUsers' must be a whole number of people, got 1.5: write 1 or 2 (source: TUICallKit 云端录制, 2023-07-11)",
  ]);
});

test.each<[string, RecordingMode]>([
  ["mixed", RecordingMode.mixed({ maxUsers: 2 })],
  ["both", RecordingMode.singleStreamAndMixed({ maxUsers: 2 })],
])("%s with pictures needs a layout", (_name, mode) => {
  expect(picturesIn(mode)).toEqual([
    "'mode.layout' is missing from a mixed recording with pictures: add a layout, such as MixLayout.nineGrid()",
  ]);
});

test("a layout has no effect without pictures", () => {
  expect(soundIn(RecordingMode.mixed({ layout, maxUsers: 2 }))).toEqual([
    "'mode.layout' has no effect on a recording without pictures: leave the layout out",
  ]);
});

test("the layout of a mode is judged with it", () => {
  const floating = MixLayout.floating({ bigPictureUserIdPrefix: "" });

  expect(picturesIn(RecordingMode.mixed({ layout: floating, maxUsers: 2 }))).toEqual([
    expect.stringMatching(/^'mode.layout.bigPictureUserIdPrefix' must be /),
  ]);
});

test("a mix that does not say how many people, from JavaScript, is refused", () => {
  const mode = RecordingMode.mixed({ layout } as never);

  expect(picturesIn(mode)).toEqual([expect.stringMatching(/^'mode.maxUsers' /)]);
});

test("people that are not known yet are not counted", () => {
  const checks = new Checks(WITH_UNKNOWN);

  RecordingMode.mixed({ layout, maxUsers: UNKNOWN }).check("picture", CLASSIC_FORM_LIMITS, checks);

  expect(checks.problems).toEqual([]);
});

test("the lock file shows the kind, the layout and the people", () => {
  const modes = [
    RecordingMode.singleStream(),
    RecordingMode.mixed({ layout, maxUsers: 2 }),
    RecordingMode.singleStreamAndMixed({ maxUsers: 8 }),
  ];

  expect(JSON.parse(JSON.stringify(modes))).toEqual([
    { kind: "single-stream" },
    { kind: "mixed", layout: { kind: "nine-grid" }, maxUsers: 2 },
    { kind: "single-stream-and-mixed", maxUsers: 8 },
  ]);
});

test("illegal modes do not compile", () => {
  onlyCompiled(() => {
    // @ts-expect-error single streams are recorded as published: there is nothing to say
    RecordingMode.singleStream({ maxUsers: 2 });
    // @ts-expect-error how many people are mixed has no default
    RecordingMode.mixed({ layout });
    // @ts-expect-error a mix needs its options
    RecordingMode.mixed();
    // @ts-expect-error a layout has a kind, not a name
    RecordingMode.mixed({ layout: "nine-grid", maxUsers: 2 });
    // @ts-expect-error the constructor is private: modes are made by name
    new RecordingMode("both");
  });
});
