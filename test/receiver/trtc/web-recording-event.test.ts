import {
  parseCallback,
  WEB_LIMIT_STATUSES,
  WEB_START_STATUSES,
  WEB_STOP_STATUSES,
  WEB_UPDATE_STATUSES,
} from "../../../receiver";
import { eventOf, problemsOf, TENCENT_VOD, webBody } from "../samples";

const read = (type: number, payload: unknown) => eventOf(parseCallback(webBody(type, payload)));

test("801 as the page prints it: no room, no user", () => {
  const body = webBody(801, { Status: 1, EventMessage: "Success" });

  expect(eventOf(parseCallback(body))).toEqual({
    family: "trtc",
    group: 8,
    type: 801,
    kind: "web-recorder-start",
    sentAt: new Date(1622186275913),
    happenedAt: new Date(1622186275757),
    taskId: "web-1",
    status: { code: 1, name: "ok", meaning: "started" },
    message: "Success",
    raw: JSON.parse(body),
  });
});

test.each([
  [801, 5, "web-recorder-start", "abandoned"],
  [802, 1, "web-recorder-stop", "ok"],
  [803, 2, "web-recorder-update", "paused"],
  [804, 2, "web-recorder-limit", "too-large"],
])("%d with status %d is %s, %s", (type, Status, kind, name) => {
  expect(read(type, { Status })).toMatchObject({ kind, status: { name } });
});

test("its uploads are reported as 311 and 312", () => {
  expect(read(311, { Status: 0, TencentVod: TENCENT_VOD })).toMatchObject({
    group: 8,
    kind: "vod-commit",
    taskId: "web-1",
    isStored: true,
  });
  expect(read(312, { Status: 0 })).toMatchObject({ group: 8, kind: "vod-stop" });
});

test.each([
  [801, WEB_START_STATUSES, "1 2 3 4 5"],
  [802, WEB_STOP_STATUSES, "1"],
  [803, WEB_UPDATE_STATUSES, "1 2 3"],
  [804, WEB_LIMIT_STATUSES, "1 2"],
])("the documented statuses of %d are %3$s", (type, table, codes) => {
  expect(Object.keys(table).join(" ")).toBe(codes);
  expect(read(type, { Status: 0 })).toMatchObject({ status: { name: "unknown" } });
});

test("without task and status, both are named", () => {
  const body = webBody(801, {}).replace("web-1", "");

  expect(problemsOf(parseCallback(body))).toEqual([
    "EventInfo.TaskId is missing",
    "EventInfo.Payload.Status is missing",
  ]);
});
