import { guardWeakened } from "../../../review/rules/guard-weakened";
import type { Guard } from "../../../review/settings";
import { compareMoved, stacksOf } from "../../helpers/review-plans";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const GUARD: Guard = {
  groupIds: ["100001", "100002"],
  sdkAppIds: [1400000002, 1400000003],
  denies: ["name/trtc:AlterRecording"],
  policyName: "guard",
};

test.each<[string, Guard | undefined, string, string]>([
  ["removed", undefined, "100001, 100002", "1400000002, 1400000003"],
  ["without a group", { ...GUARD, groupIds: ["100001"] }, "100002", "1400000002, 1400000003"],
  ["without an app", { ...GUARD, sdkAppIds: [1400000002] }, "100001, 100002", "1400000003"],
  ["without what it denies", { ...GUARD, denies: [] }, "100001, 100002", "1400000002, 1400000003"],
])("a guard that is %s is found", (_, after, groups, apps) => {
  const outcome = compare(guardWeakened, GUARD, after);

  expect(found(outcome)).toEqual([
    `Nothing here keeps the groups ${groups} from editing the recording template of ${apps} on the console any more, past any review.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining(`不再阻止用户组 ${groups.replace(", ", "、")} 在控制台修改应用 `),
  ]);
});

test("a guard that keeps what it guards is in order", () => {
  const more = { ...GUARD, groupIds: ["100001", "100002", "100003"], policyName: "other" };

  expect(compare(guardWeakened, GUARD, GUARD)).toEqual(OK);
  expect(compare(guardWeakened, GUARD, more)).toEqual(OK);
  expect(compareMoved(guardWeakened, GUARD, GUARD)).toEqual(OK);
});

test("what other guards of the stack deny stays denied", () => {
  const split = { A: { ...GUARD, groupIds: ["100001"] }, B: { ...GUARD, groupIds: ["100002"] } };

  expect(
    compare(guardWeakened, GUARD, undefined, { lock: stacksOf({ prod: { guards: split } }) }),
  ).toEqual(OK);
  expect(
    found(
      compare(guardWeakened, GUARD, undefined, { lock: stacksOf({ other: { guards: split } }) }),
    ),
  ).toHaveLength(1);
});

test.each<[Guard, Guard | undefined]>([
  [GUARD, { ...GUARD, groupIds: ["100001", "${var.group}"] }],
  [{ ...GUARD, sdkAppIds: ["${var.app}"] }, GUARD],
  [{ ...GUARD, sdkAppIds: ["${var.app}"] }, undefined],
])("numbers that are known only after apply stay unknown: %#", (before, after) => {
  expect(compare(guardWeakened, before, after)).toEqual(unknown("groupIds", "sdkAppIds"));
});

test("the same expression on both sides is the same", () => {
  const guard = { ...GUARD, groupIds: ["${var.group}"] };

  expect(compare(guardWeakened, guard, guard)).toEqual(OK);
});

test("a new guard has nothing to lose", () => {
  expect(compare(guardWeakened, undefined, GUARD)).toEqual(NOT_APPLICABLE);
});
