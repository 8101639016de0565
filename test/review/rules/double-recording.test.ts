import { doubleRecording } from "../../../review/rules/double-recording";
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
import { check } from "../../helpers/review-rules";

function judge(recording: Recording, others: Readonly<Record<string, Recording>>) {
  return check(doubleRecording, recording, { lock: lockOf({ Calls: recording, ...others }) });
}

test.each([
  [CLASSIC, OVER_API],
  [OVER_API, CLASSIC],
])("an app that the service and a server both record is recorded twice: %#", (one, other) => {
  expect(found(judge(one, { Other: other }))).toEqual([
    "start.scheme: Every call of this app may be recorded twice, with two files and two fees: the service records it by itself, and your server starts a recording of its own (see also prod/Other).",
  ]);
  expect(foundInChinese(judge(one, { Other: other }))).toEqual([
    expect.stringContaining("产生两份文件和两份费用"),
  ]);
});

test("two templates of one app contradict each other", () => {
  const outcome = judge(CLASSIC, { A: CLASSIC, B: CLASSIC });

  expect(found(outcome)).toEqual([
    expect.stringContaining("declared more than once (see also prod/A, prod/B)"),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("被声明了多次")]);
});

test("both can be so at once", () => {
  expect(found(judge(CLASSIC, { A: CLASSIC, B: OVER_API }))).toHaveLength(2);
});

test.each<[Recording, Readonly<Record<string, Recording>>]>([
  [CLASSIC, {}],
  [CLASSIC, { Callbacks: CALLBACKS_ONLY }],
  [CLASSIC, { Other: changed(OVER_API, { sdkAppId: 1400000002 }) }],
  // Single-stream and mixed over the API are two tasks of two profiles.
  [OVER_API, { Mixed: OVER_API }],
])("one declaration of each app is no finding: %#", (recording, others) => {
  expect(judge(recording, others)).toEqual(OK);
});

test("callbacks alone record nothing, and without a scheme nobody knows what does", () => {
  expect(judge(CALLBACKS_ONLY, { Calls: CLASSIC })).toEqual(NOT_APPLICABLE);
  expect(judge(changed(CLASSIC, { "start.scheme": undefined }), { Calls: CLASSIC })).toEqual(
    NOT_APPLICABLE,
  );
});

test("an app that is known only after apply may be any", () => {
  expect(judge(changed(CLASSIC, { sdkAppId: "${var.app}" }), {})).toEqual(unknown("sdkAppId"));
});
