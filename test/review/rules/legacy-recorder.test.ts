import { legacyRecorder } from "../../../review/rules/legacy-recorder";
import type { Recording } from "../../../review/settings";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

function added(sdkAppId: unknown, former: Recording = CALLBACKS_ONLY) {
  const lockBefore = lockOf({ Former: former });
  return compare(legacyRecorder, undefined, changed(CLASSIC, { sdkAppId }), { lockBefore });
}

test.each([1400000000, 1400000001, 1409999999])("app %d may be on the old recording", (app) => {
  const outcome = added(app);

  expect(found(outcome)).toEqual([
    `sdkAppId: Application ${app} may still be on the old recording, for which neither this template nor CreateCloudRecording holds; its number cannot tell.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("可能仍在使用旧版录制")]);
});

test.each([1399999999, 1410000000, 140000000, 14000000000, 20000001])(
  "app %d is none of those",
  (app) => {
    expect(added(app)).toEqual(OK);
  },
);

test("an app that was recorded before, under any name, has been looked at", () => {
  expect(added(1400000001, CLASSIC)).toEqual(OK);
  expect(compare(legacyRecorder, CLASSIC, CLASSIC)).toEqual(NOT_APPLICABLE);
});

test("a callback that begins to record is new", () => {
  expect(found(compare(legacyRecorder, CALLBACKS_ONLY, CLASSIC))).toHaveLength(1);
});

test("what records nothing, or leaves, is not judged", () => {
  expect(compare(legacyRecorder, undefined, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
  expect(compare(legacyRecorder, CLASSIC, undefined)).toEqual(NOT_APPLICABLE);
});

test("a number that is known only after apply stays unknown", () => {
  expect(added("${var.app}")).toEqual(unknown("sdkAppId"));
});
