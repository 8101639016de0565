import { MESSAGES, NUMBERS } from "../../../review/preview/messages";
import { layoutPreview } from "../../../review/preview/preview";
import { FLOATING, mixedPicture, SCREEN_SHARE } from "./pictures";

test("a new picture has one side without a heading, and says what it rests on", () => {
  const { sides, notes } = layoutPreview({ after: mixedPicture() });

  expect(sides).toMatchObject([
    {
      title: { en: "Nine-grid, 1280×720 px", zh: "九宫格模板，1280×720 px" },
      notes: [MESSAGES.notRecorded(8), NUMBERS["nine-grid"]],
      scale: 0.125,
    },
  ]);
  expect(sides[0]?.heading).toBeUndefined();
  expect(notes).toEqual([
    {
      en: "Drawn from Tencent's documents (TRTC 云端录制 (new recording), 2023), not from a recording.",
      zh: "依据腾讯云文档（TRTC 云端录制 (new recording)，2023）绘制，并非实际录制画面。",
    },
  ]);
});

test("before and after stand on one scale, with as many people in each", () => {
  const { sides } = layoutPreview({
    before: mixedPicture({ maxUsers: 4 }),
    after: mixedPicture({ layout: FLOATING, width: 320, height: 180 }),
  });

  expect(sides).toMatchObject([
    { heading: MESSAGES.before, scale: 0.125, scenes: Array(4).fill({}) },
    { heading: MESSAGES.after, scale: 0.125, scenes: Array(5).fill({}) },
  ]);
  expect(sides[1]).toHaveProperty("notes.0", MESSAGES.byPrefix("teacher_"));
});

test("a picture that is gone leaves a statement", () => {
  const { sides } = layoutPreview({ before: mixedPicture() });

  expect(sides[1]).toEqual({
    heading: MESSAGES.after,
    title: MESSAGES.mixedPicture,
    statement: MESSAGES.noPicture,
  });
});

test("a picture that is not known yet leaves a statement, and nothing is said of a source", () => {
  const { sides, notes } = layoutPreview({ after: mixedPicture({ width: "${var.width}" }) });

  expect(sides).toEqual([
    {
      title: MESSAGES.mixedPicture,
      statement: MESSAGES.unknown(MESSAGES.canvasWidth, "${var.width}"),
    },
  ]);
  expect(notes).toEqual([]);
});

test.each([
  [24, MESSAGES.notRecorded(24)],
  [25, MESSAGES.unpublishedSizes(24, 25)],
])("with room for %i people it is said what is left out", (maxUsers, note) => {
  const { sides } = layoutPreview({ after: mixedPicture({ layout: SCREEN_SHARE, maxUsers }) });

  expect(sides[0]).toHaveProperty("notes.1", note);
});
