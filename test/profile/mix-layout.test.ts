import { type BigPicture, MixLayout } from "../../profile";
import { Checks } from "../../profile/checks";
import { onlyCompiled, sentencesOf, WITH_UNKNOWN } from "../helpers/profiles";

const PREFIX: BigPicture = { bigPictureUserIdPrefix: "teacher_" };
const USER: BigPicture = { bigPictureUserId: "teacher_1", bigPictureStream: "aux" };

function sentencesAbout(layout: MixLayout): string[] {
  return sentencesOf((checks) => layout.check(checks));
}

test.each<[string, MixLayout]>([
  ["nine-grid", MixLayout.nineGrid()],
  ["screen share by prefix", MixLayout.screenShare(PREFIX)],
  ["screen share by user", MixLayout.screenShare(USER)],
  ["floating by prefix", MixLayout.floating(PREFIX)],
  ["floating by user", MixLayout.floating(USER)],
  ["1 character", MixLayout.floating({ bigPictureUserIdPrefix: "t" })],
  ["32 characters", MixLayout.floating({ bigPictureUserIdPrefix: "x".repeat(32) })],
])("%s gives no problem", (_name, layout) => {
  expect(sentencesAbout(layout)).toEqual([]);
});

test("a floating layout without a prefix says what to write", () => {
  expect(sentencesAbout(MixLayout.floating({ bigPictureUserIdPrefix: "" }))).toEqual([
    "'mode.layout.bigPictureUserIdPrefix' must be 1 to 32 letters, digits, '_' or '-' for the floating layout: without a matching user the big picture stays empty, got \"\": write the common beginning of the userIds that may take the big picture, such as 'teacher_' (source: TRTC userId rules, read 2026-08)",
  ]);
});

test("a screen-share layout without a userId says what to write", () => {
  const layout = MixLayout.screenShare({ bigPictureUserId: "", bigPictureStream: "main" });

  expect(sentencesAbout(layout)).toEqual([
    "'mode.layout.bigPictureUserId' must be 1 to 32 letters, digits, '_' or '-' for the screen-share layout: without a matching user the big picture stays empty, got \"\": write the userId that takes the big picture (source: TRTC userId rules, read 2026-08)",
  ]);
});

test.each(["", "x".repeat(33), "a b", "a.b", "a*", "老师", "a\n", "\u202e"])(
  "%j is neither a userId nor the beginning of one",
  (userId) => {
    const byPrefix = MixLayout.floating({ bigPictureUserIdPrefix: userId });
    const byUser = MixLayout.screenShare({ bigPictureUserId: userId, bigPictureStream: "aux" });

    expect(sentencesAbout(byPrefix)).toHaveLength(1);
    expect(sentencesAbout(byUser)).toHaveLength(1);
  },
);

test("the userId is judged in whatever order the options are written", () => {
  const layout = MixLayout.floating({ bigPictureStream: "main", bigPictureUserId: "" });

  expect(sentencesAbout(layout)).toEqual([
    expect.stringMatching(/^'mode.layout.bigPictureUserId' must be 1 to 32 letters/),
  ]);
});

test.each([undefined, {}])("a big picture of %p, from JavaScript, is refused", (bigPicture) => {
  expect(sentencesAbout(MixLayout.floating(bigPicture as never))).toHaveLength(1);
});

test("a prefix that is not known yet is not judged", () => {
  const checks = new Checks(WITH_UNKNOWN);

  MixLayout.floating({ bigPictureUserIdPrefix: "${TfToken[TOKEN.1]}" }).check(checks);

  expect(checks.problems).toEqual([]);
});

test("the lock file shows the kind and who gets the big picture", () => {
  const layouts = [MixLayout.nineGrid(), MixLayout.screenShare(USER), MixLayout.floating(PREFIX)];

  expect(JSON.parse(JSON.stringify(layouts))).toEqual([
    { kind: "nine-grid" },
    { kind: "screen-share", bigPictureUserId: "teacher_1", bigPictureStream: "aux" },
    { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
  ]);
});

test("a layout stays as it was when the caller's object changes later", () => {
  const bigPicture = { bigPictureUserIdPrefix: "teacher_" };
  const layout = MixLayout.floating(bigPicture);

  bigPicture.bigPictureUserIdPrefix = "";

  expect(layout.toJSON()).toEqual({ kind: "floating", bigPictureUserIdPrefix: "teacher_" });
});

test("illegal layouts do not compile", () => {
  onlyCompiled(() => {
    // @ts-expect-error nine-grid has no big picture
    MixLayout.nineGrid(PREFIX);
    // @ts-expect-error floating needs to know who gets the big picture
    MixLayout.floating();
    // @ts-expect-error an empty rule is none
    MixLayout.floating({});
    // @ts-expect-error screen share needs to know who gets the big picture
    MixLayout.screenShare();
    // @ts-expect-error one whole userId has two streams, say which
    MixLayout.screenShare({ bigPictureUserId: "teacher_1" });
    // @ts-expect-error there is no such stream
    MixLayout.screenShare({ bigPictureUserId: "teacher_1", bigPictureStream: "camera" });
    // @ts-expect-error the constructor is private: kinds are made by name
    new MixLayout("custom");
  });
});
