import type { Usage } from "../../../review/cost";
import { concurrency } from "../../../review/rules/concurrency";
import {
  CLASSIC,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  OVER_API,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function peak(peakConcurrentRooms: number, key = "prod/Calls"): Usage {
  return { usageVersion: 1, apps: { [key]: { calls: [], peakConcurrentRooms } } };
}

test.each(["prod/Calls", "1400000001"])("more than 100 rooms at a time is found: %s", (key) => {
  const outcome = check(concurrency, OVER_API, { usage: peak(101, key) });

  expect(found(outcome)).toEqual([
    "start.scheme: At peak, recordings fail to start: up to 101 rooms are expected at the same time, and Tencent allows 100 recording tasks until it is asked for more.",
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("同时有 101 个房间")]);
});

test.each([99, 100])("%d rooms at a time are in order", (rooms) => {
  expect(check(concurrency, OVER_API, { usage: peak(rooms) })).toEqual(OK);
});

test("without a usage file or a peak, and for recordings of the service, nothing is judged", () => {
  expect(check(concurrency, OVER_API)).toEqual(NOT_APPLICABLE);
  expect(check(concurrency, OVER_API, { usage: { usageVersion: 1 } })).toEqual(NOT_APPLICABLE);
  expect(check(concurrency, CLASSIC, { usage: peak(101) })).toEqual(NOT_APPLICABLE);
});
