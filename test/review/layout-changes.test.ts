import { layoutChange } from "../../review/layout-changes";
import { groupRecording, storage } from "../helpers/review-locks";

const subject = { kind: "recording", stack: "prod", path: "Calls" } as const;
const NINE = { layout: { kind: "nine-grid" }, width: 1280, height: 720, maxUsers: 8 };

test("a picture that changes is shown before and after", () => {
  const layout = { kind: "floating", bigPictureUserIdPrefix: "t_" } as const;
  const profile = {
    ...groupRecording().profile,
    mode: { kind: "mixed", maxUsers: 8, layout },
  } as const;

  expect(
    layoutChange({ subject, before: groupRecording(), after: groupRecording({ profile }) }),
  ).toEqual({
    subject,
    before: NINE,
    after: { ...NINE, layout },
  });
});

test("one that is new has no before, one that is gone no after", () => {
  expect(layoutChange({ subject, after: groupRecording() })).toEqual({ subject, after: NINE });
  expect(layoutChange({ subject, before: groupRecording() })).toEqual({ subject, before: NINE });
});

test("one that stays the same, sound alone, and what is no recording show nothing", () => {
  const profile = { mode: { kind: "mixed", maxUsers: 8 }, media: { kind: "audio-only" } } as const;

  expect(
    layoutChange({ subject, before: groupRecording(), after: groupRecording() }),
  ).toBeUndefined();
  expect(layoutChange({ subject, after: groupRecording({ profile }) })).toBeUndefined();
  expect(
    layoutChange({ subject: { kind: "storage", stack: "prod", path: "S" }, after: storage() }),
  ).toBeUndefined();
});
