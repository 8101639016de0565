import { limitOverridden } from "../../../review/rules/limit-overridden";
import type { Recording } from "../../../review/settings";
import {
  ADVANCED,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const USERS = "start.limitOverrides.mixedUsers.max";
const LONGEST = "storage.retention.longest";
const TICKET = { value: 12, basis: "stated", source: { title: "Ticket 4711", date: "2026-11-02" } };

function added(path: string, bound: unknown, recording: Recording = CLASSIC) {
  return compare(limitOverridden, recording, changed(recording, { [path]: bound }));
}

test("a limit is told with its value, the published one and its source", () => {
  const outcome = added(USERS, TICKET);

  expect(found(outcome)).toEqual([
    `${USERS}: The team vouches for a limit that Tencent's pages do not have: Mixed users at most 12 people instead of 8, by "Ticket 4711", 2026-11-02. If it is wrong, the setting is refused or nothing is recorded.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining('混流用户数最大为 12 人，文档为 8，依据："Ticket 4711", 2026-11-02'),
  ]);
});

test.each<[string, unknown, Recording, string]>([
  [
    LONGEST,
    { value: 3653, basis: "own" },
    CLASSIC,
    "Retention at most 3,653 days instead of 1,500, by no source at all",
  ],
  [
    "start.limitOverrides.resumeWaitSeconds.min",
    { value: 1, basis: "own" },
    CLASSIC,
    "Resume wait at least 1 seconds instead of 5",
  ],
  [
    "start.limitOverrides.fileMinutes.min",
    { value: 5, basis: "own" },
    ADVANCED,
    "Single file duration at least 5 minutes instead of 1,",
  ],
  [
    "start.limitOverrides.gopSeconds.max",
    { value: 60, basis: "own" },
    CLASSIC,
    "GOP at most 60 seconds, by",
  ],
  [USERS, { value: "many" }, CLASSIC, 'Mixed users at most {"value":"many"} people instead of 8'],
])("every limit is told in its unit: %s", (path, bound, recording, text) => {
  expect(found(added(path, bound, recording))).toEqual([expect.stringContaining(`${path}: `)]);
  expect(found(added(path, bound, recording))[0]).toContain(text);
});

test("a limit that changes is found, one that stays or goes is not", () => {
  const vouched = changed(CLASSIC, { [USERS]: TICKET });
  const raised = changed(CLASSIC, { [USERS]: { ...TICKET, value: 13 } });
  const resourced = changed(CLASSIC, { [`${USERS}`]: { ...TICKET, source: undefined } });

  expect(found(compare(limitOverridden, vouched, raised))).toHaveLength(1);
  expect(found(compare(limitOverridden, vouched, resourced))).toHaveLength(1);
  expect(found(compare(limitOverridden, undefined, vouched))).toHaveLength(1);
  expect(compare(limitOverridden, vouched, vouched)).toEqual(OK);
  expect(compare(limitOverridden, vouched, CLASSIC)).toEqual(NOT_APPLICABLE);
});

test("a recording without limits of its own, or that is gone, is not judged", () => {
  expect(compare(limitOverridden, CLASSIC, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(compare(limitOverridden, changed(CLASSIC, { [USERS]: TICKET }), undefined)).toEqual(
    NOT_APPLICABLE,
  );
});

test.each([null, "12", 12])("overrides that somebody has edited do no harm: %j", (given) => {
  expect(added("start.limitOverrides.mixedUsers", given)).toEqual(NOT_APPLICABLE);
});
