import { peopleDropped } from "../../../review/rules/people-dropped";
import type { Recording } from "../../../review/settings";
import {
  ADVANCED,
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  OVER_API,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

function mixed(maxUsers: unknown, kind = "mixed"): Recording {
  return changed(CLASSIC, { "profile.mode.maxUsers": maxUsers, "profile.mode.kind": kind });
}

const both = (maxUsers: unknown) => mixed(maxUsers, "single-stream-and-mixed");

test.each([
  [mixed(8), mixed(7), "maxUsers: Only the first 7 people of a call are recorded instead of the"],
  [
    ADVANCED,
    mixed(8),
    "kind: Only the first 8 people of a call are recorded instead of the first 25",
  ],
  [
    ADVANCED,
    OVER_API,
    "kind: Only the first 24 people of a call are recorded instead of the first",
  ],
  [
    both(8),
    mixed(8),
    "kind: Only the first 8 people of a call are recorded instead of the first 25",
  ],
  [
    mixed(8),
    both(4),
    "kind: Only the first 4 people of a call are in the mixed file instead of the first 8",
  ],
  [
    both(8),
    both(7),
    "maxUsers: Only the first 7 people of a call are in the mixed file instead of",
  ],
])("fewer people are found: %#", (before, after, text) => {
  expect(found(compare(peopleDropped, before, after))).toEqual([
    expect.stringContaining(`profile.mode.${text}`),
  ]);
});

test("says it in Chinese", () => {
  expect(foundInChinese(compare(peopleDropped, mixed(8), mixed(2)))).toEqual([
    "每通通话只录制最先加入的 2 人，原为 8 人：之后加入的人不在任何录制文件中。",
  ]);
  expect(foundInChinese(compare(peopleDropped, both(8), both(2)))).toEqual([
    "合流文件只包含最先加入的 2 人，原为 8 人：之后加入的人仅有单流文件。",
  ]);
});

test.each([
  [mixed(8), mixed(8)],
  [mixed(8), mixed(9)],
  [mixed(8), ADVANCED],
  [both(8), ADVANCED],
  [mixed(4), both(8)],
  [mixed(8), OVER_API],
  [OVER_API, changed(OVER_API, { "profile.mode.maxUsers": 1 })],
  [mixed("${var.people}"), mixed("${var.people}")],
  [
    changed(CLASSIC, {
      "profile.mode.layout": { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
    }),
    changed(CLASSIC, {
      "profile.mode.layout": { kind: "floating", bigPictureUserIdPrefix: "pupil_" },
    }),
  ],
])("as many people, or more, are no finding: %#", (before, after) => {
  expect(compare(peopleDropped, before, after)).toEqual(OK);
});

test.each([
  [undefined, CLASSIC],
  [CLASSIC, undefined],
  [CLASSIC, CALLBACKS_ONLY],
  [CLASSIC, mixed(undefined)],
])(
  "where one side records nobody, or does not say whom, there is nothing to compare: %#",
  (before, after) => {
    expect(compare(peopleDropped, before, after)).toEqual(NOT_APPLICABLE);
  },
);

test.each([
  [mixed(8), mixed("${var.people}")],
  [mixed("${var.people}"), mixed(8)],
  [both(8), both("${var.people}")],
])("a number that is known only after apply stays unknown: %#", (before, after) => {
  expect(compare(peopleDropped, before, after)).toEqual(unknown("profile.mode.maxUsers"));
});
