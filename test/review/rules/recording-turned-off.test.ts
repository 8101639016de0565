import { recordingTurnedOff } from "../../../review/rules/recording-turned-off";
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
  OVER_API,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const REGIME = { name: "5 years", minimumDays: 1826, source: "ours" };

function judge(before: Recording | undefined, after: Recording | undefined, elsewhere?: Recording) {
  const lock = lockOf(elsewhere ? { Elsewhere: elsewhere } : {});
  return compare(recordingTurnedOff, before, after, { lock });
}

describe.each([
  ["approve", CLASSIC],
  ["block", changed(CLASSIC, { retentionRegime: REGIME })],
])("weighs %s by whether a rule was declared", (severity, before) => {
  test.each([
    ["", undefined],
    ["start", CALLBACKS_ONLY],
    ["sdkAppId", changed(CLASSIC, { sdkAppId: 1400000002 })],
  ])("calls are recorded no more when '%s' is gone", (path, after) => {
    const outcome = judge(before, after);

    expect(outcome).toMatchObject({ findings: [{ path, severity }] });
    expect(found(outcome)).toEqual([
      expect.stringContaining("Calls of this app are no longer recorded once this is carried out"),
    ]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("该应用的通话不再录制")]);
  });

  test("calls are recorded on demand only when the server takes over", () => {
    const outcome = judge(before, OVER_API);

    expect(outcome).toMatchObject({ findings: [{ path: "start.scheme", severity }] });
    expect(found(outcome)).toEqual([expect.stringContaining("only calls for which your own")]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("业务服务器发起录制")]);
  });
});

test.each([
  [CLASSIC, CLASSIC],
  [OVER_API, OVER_API],
  [OVER_API, CLASSIC],
  [changed(CLASSIC, { sdkAppId: "${var.app}" }), changed(CLASSIC, { sdkAppId: "${var.app}" })],
])("what goes on by itself, or starts to, is no finding: %#", (before, after) => {
  expect(judge(before, after)).toEqual(OK);
});

test.each([undefined, CALLBACKS_ONLY])("a recording that moved elsewhere goes on: %#", (after) => {
  expect(judge(CLASSIC, after, CLASSIC)).toEqual(OK);
  expect(found(judge(CLASSIC, after, OVER_API))).toEqual([
    expect.stringContaining("The service no longer records every call by itself"),
  ]);
  expect(found(judge(CLASSIC, after, CALLBACKS_ONLY))).toHaveLength(1);
});

test("what recorded nothing cannot be turned off", () => {
  expect(judge(undefined, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(judge(CALLBACKS_ONLY, undefined)).toEqual(NOT_APPLICABLE);
});

test("whether the app is still the same may be known only after apply", () => {
  expect(judge(CLASSIC, changed(CLASSIC, { sdkAppId: "${var.app}" }))).toEqual(unknown("sdkAppId"));
  expect(judge(changed(CLASSIC, { sdkAppId: "${var.app}" }), CLASSIC)).toEqual(unknown("sdkAppId"));
});
