import { idleTimeRisky } from "../../../review/rules/idle-time-risky";
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
import { check } from "../../helpers/review-rules";

const PATH = "profile.resumeWaitSeconds";
const VOUCHED = changed(CLASSIC, { "start.limitOverrides.resumeWaitSeconds.min.value": 3 });

function judge(recording: Recording, seconds: unknown) {
  return check(idleTimeRisky, changed(recording, { [PATH]: seconds }));
}

test.each([1, 4])("on the Advanced Features form, %d s is a warning: pages disagree", (seconds) => {
  const outcome = judge(ADVANCED, seconds);

  expect(found(outcome)).toEqual([
    `${PATH}: It is not known whether the service takes a resume wait of ${seconds} s: the form's page allows it, the recording API starts at 5 s.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("无从得知")]);
});

test.each([CLASSIC, OVER_API, ADVANCED])("more than 300 s is a warning: %#", (recording) => {
  const outcome = judge(recording, 301);

  expect(found(outcome)).toEqual([
    `${PATH}: After every call, 301 s of silence are billed as audio, and the file and its callback come that much later.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("301 秒静默按音频计费")]);
});

test.each<[Recording, number]>([
  [CLASSIC, 4],
  [OVER_API, 4],
  [OVER_API, 5],
  [ADVANCED, 5],
  [VOUCHED, 3],
  [CLASSIC, 29],
  [CLASSIC, 300],
])("what lies between is in order: %#", (recording, seconds) => {
  expect(judge(recording, seconds)).toEqual(OK);
});

test.each([CLASSIC, OVER_API, ADVANCED])(
  "what is below the least is left to the rule of limits: %#",
  (recording) => {
    expect(judge(recording, 0)).toEqual(OK);
  },
);

test("a wait that is known only after apply stays unknown", () => {
  expect(judge(CLASSIC, "${var.wait}")).toEqual(unknown(PATH));
});

test("what records nothing, or states no wait, is not judged", () => {
  expect(check(idleTimeRisky, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
  expect(judge(CLASSIC, undefined)).toEqual(NOT_APPLICABLE);
});
