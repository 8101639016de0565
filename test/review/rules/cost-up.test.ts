import { costUp } from "../../../review/rules/cost-up";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const MODE = "profile.mode.kind";
const KEPT = "storage.retention";

function judge(path: string, before: unknown, after: unknown) {
  return compare(costUp, changed(CLASSIC, { [path]: before }), changed(CLASSIC, { [path]: after }));
}

test.each(["single-stream", "mixed"])("both modes instead of %s are two fees", (before) => {
  const outcome = judge(MODE, before, "single-stream-and-mixed");

  expect(outcome).toEqual({
    state: "found",
    findings: [expect.not.objectContaining({ severity: expect.anything() })],
  });
  expect(found(outcome)).toEqual([
    `${MODE}: From then on every call costs two recording fees, one for the mixed file and one for the single streams, and both kinds of files are stored.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("两份录制费用")]);
});

test.each([
  [{ days: 180 }, { days: 365 }, "for 365 days instead of 180: with as many", "增加 103%"],
  [{ days: 180 }, { days: 1827 }, "for 1,827 days instead of 180", "增加 915%"],
  [{ days: 180 }, "permanent", "for ever instead of 180 days", "录制文件永久保存"],
])("what is kept longer is a warning: %j to %j", (before, after, text, textZh) => {
  const outcome = judge(KEPT, before, after);

  expect(found(outcome)).toEqual([
    expect.stringContaining(`warn ${KEPT}: Recordings are stored ${text}`),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(textZh)]);
});

test.each([
  [MODE, "single-stream-and-mixed", "mixed"],
  [MODE, "single-stream-and-mixed", "single-stream-and-mixed"],
  [MODE, "single-stream", "mixed"],
  [KEPT, { days: 180 }, { days: 180 }],
  [KEPT, { days: 180 }, { days: 179 }],
  [KEPT, "permanent", { days: 1 }],
  [KEPT, "permanent", "permanent"],
  [KEPT, { days: "${var.days}" }, { days: "${var.days}" }],
])("what costs as much, or less, is in order: %s %j to %j", (path, before, after) => {
  expect(judge(path, before, after)).toEqual(OK);
});

test("days that are known only after apply stay unknown", () => {
  expect(judge(KEPT, { days: 180 }, { days: "${var.days}" })).toEqual(unknown(KEPT));
  expect(judge(KEPT, { days: "${var.days}" }, "permanent")).toEqual(unknown(KEPT));
});

test("a recording that is new, gone or a callback has nothing to compare", () => {
  expect(compare(costUp, undefined, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(compare(costUp, CLASSIC, undefined)).toEqual(NOT_APPLICABLE);
  expect(compare(costUp, CALLBACKS_ONLY, CLASSIC)).toEqual(NOT_APPLICABLE);
});
