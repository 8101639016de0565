import { modeSwitched } from "../../../review/rules/mode-switched";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const MODES = ["single-stream", "mixed", "single-stream-and-mixed"];

function recorded(kind: string) {
  return changed(CLASSIC, { "profile.mode.kind": kind });
}

test.each(MODES.flatMap((from) => MODES.flatMap((to) => (from === to ? [] : [[from, to]]))))(
  "from %s to %s is found",
  (from = "", to = "") => {
    expect(found(compare(modeSwitched, recorded(from), recorded(to)))).toEqual([
      expect.stringMatching(
        /^profile\.mode\.kind: Each call leaves .* instead of .*billed otherwise\.$/,
      ),
    ]);
  },
);

test("says which files there are, in both languages", () => {
  const outcome = compare(modeSwitched, recorded("single-stream"), recorded("mixed"));

  expect(found(outcome)).toEqual([
    expect.stringContaining("one file for everybody instead of one file for each person"),
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining("每通通话的录制文件为所有人一个文件，原为每位参与者一个文件"),
  ]);
});

test.each(MODES)("%s that stays is no finding", (mode) => {
  expect(compare(modeSwitched, recorded(mode), recorded(mode))).toEqual(OK);
});

test.each([
  [undefined, CLASSIC],
  [CLASSIC, undefined],
  [CALLBACKS_ONLY, CLASSIC],
  [CLASSIC, changed(CLASSIC, { "profile.mode": undefined })],
])("without a mode on both sides there is nothing to compare: %#", (before, after) => {
  expect(compare(modeSwitched, before, after)).toEqual(NOT_APPLICABLE);
});
