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

test.each<[string, Recording, number, string]>([
  ["the classic form", CLASSIC, 4, "as the recording API has it; the form's own range"],
  ["the API", OVER_API, 4, "the least is 5 s."],
  ["the API", OVER_API, 0, "the least is 5 s."],
  ["the Advanced Features form", ADVANCED, 0, "the least is 1 s."],
  ["a form whose limit the team vouches for", VOUCHED, 2, "the least is 3 s."],
])("less than %s takes is blocked: %#", (_, recording, seconds, text) => {
  const outcome = judge(recording, seconds);

  expect(outcome).toEqual({
    state: "found",
    findings: [expect.not.objectContaining({ severity: expect.anything() })],
  });
  expect(found(outcome)).toEqual([
    expect.stringContaining(`${PATH}: The service may refuse a resume wait of ${seconds} s`),
  ]);
  expect(found(outcome)[0]).toContain(text);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("续录等待时长可能被拒绝")]);
});

test.each([1, 4])("on the Advanced Features form, %d s is a warning: pages disagree", (seconds) => {
  const outcome = judge(ADVANCED, seconds);

  expect(found(outcome)).toEqual([
    `warn ${PATH}: It is not known whether the service takes a resume wait of ${seconds} s: the form's page allows it, the recording API starts at 5 s.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("无从得知")]);
});

test.each([CLASSIC, OVER_API, ADVANCED])("more than 300 s is a warning: %#", (recording) => {
  const outcome = judge(recording, 301);

  expect(found(outcome)).toEqual([
    `warn ${PATH}: After every call, 301 s of silence are billed as audio, and the file and its callback come that much later.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("301 秒静默按音频计费")]);
});

test.each<[Recording, number]>([
  [CLASSIC, 5],
  [OVER_API, 5],
  [ADVANCED, 5],
  [VOUCHED, 3],
  [CLASSIC, 29],
  [CLASSIC, 300],
])("what lies between is in order: %#", (recording, seconds) => {
  expect(judge(recording, seconds)).toEqual(OK);
});

test("a wait that is known only after apply stays unknown", () => {
  expect(judge(CLASSIC, "${var.wait}")).toEqual(unknown(PATH));
});

test("what records nothing, or states no wait, is not judged", () => {
  expect(check(idleTimeRisky, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
  expect(judge(CLASSIC, undefined)).toEqual(NOT_APPLICABLE);
});
