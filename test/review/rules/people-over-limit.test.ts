import type { Usage } from "../../../review/cost";
import { peopleOverLimit } from "../../../review/rules/people-over-limit";
import type { Recording } from "../../../review/settings";
import {
  ADVANCED,
  APP,
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
import { check } from "../../helpers/review-rules";

/** Calls of so many people: one with a camera, the rest with their voices. */
function callsOf(people: number, key: string = "prod/Calls"): Usage {
  const participants = [{ count: 1, camera: "640x360" }, { count: people - 1 }];
  const calls = [{ name: "group", callsPerMonth: 100, minutes: 10, participants }];
  return { usageVersion: 1, apps: { [key]: { calls } } };
}

const BOTH = changed(CLASSIC, { "profile.mode.kind": "single-stream-and-mixed" });

test.each<[Recording, number, string]>([
  [CLASSIC, 2, "2 are recorded"],
  [ADVANCED, 25, "25 are recorded"],
  [OVER_API, 24, "24 are recorded"],
  [BOTH, 2, "2 are in the mixed file"],
])("one person more than the mode records is found: %#", (recording, most, text) => {
  expect(check(peopleOverLimit, recording, { usage: callsOf(most) })).toEqual(OK);
  expect(found(check(peopleOverLimit, recording, { usage: callsOf(most + 1) }))).toEqual([
    expect.stringContaining(
      `Of the ${most + 1} people in calls of the kind "group", only the first ${text}`,
    ),
  ]);
});

test("of both kinds of files, each has its own limit", () => {
  const outcome = check(peopleOverLimit, BOTH, { usage: callsOf(26) });

  expect(foundInChinese(outcome)).toEqual([
    '"group" 类通话有 26 人，只录制最先加入的 25 人：之后加入的人不在任何录制文件中。',
    '"group" 类通话有 26 人，合流文件只包含最先加入的 2 人：之后加入的人仅有单流文件。',
  ]);
});

test("usage is found by the path, by the SDKAppID, or for every app", () => {
  const { apps } = callsOf(3);
  const usages: Usage[] = [
    callsOf(3, String(APP)),
    { usageVersion: 1, default: apps?.["prod/Calls"] },
  ];

  for (const usage of usages) {
    expect(found(check(peopleOverLimit, CLASSIC, { usage }))).toHaveLength(1);
  }
});

test.each([
  [CLASSIC, undefined],
  [CLASSIC, callsOf(3, "prod/Other")],
  [CALLBACKS_ONLY, callsOf(3)],
  [changed(CLASSIC, { "profile.mode": undefined }), callsOf(3)],
])("without usage, or without a mode, there is nothing to judge: %#", (recording, usage) => {
  expect(check(peopleOverLimit, recording, usage && { usage })).toEqual(NOT_APPLICABLE);
});

test("a number that is known only after apply stays unknown", () => {
  const later = changed(CLASSIC, { "profile.mode.maxUsers": "${var.people}" });

  expect(check(peopleOverLimit, later, { usage: callsOf(3) })).toEqual(
    unknown("profile.mode.maxUsers"),
  );
});
