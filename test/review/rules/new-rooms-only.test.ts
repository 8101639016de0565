import { newRoomsOnly } from "../../../review/rules/new-rooms-only";
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
import { compare } from "../../helpers/review-rules";

const FPS = "profile.media.video.fps";

test.each([
  [CLASSIC, { [FPS]: 30 }, FPS, "about 5 minutes"],
  [CLASSIC, { "storage.retention.days": 181 }, "storage.retention.days", "about 5 minutes"],
  [CLASSIC, { "storage.construct": "prod/Other" }, "storage.construct", "about 5 minutes"],
  [ADVANCED, { "profile.resumeWaitSeconds": 60 }, "profile.resumeWaitSeconds", "5 to 10 minutes"],
  [changed(CLASSIC, { "start.consoleForm": undefined }), { [FPS]: 30 }, FPS, "some minutes"],
  [CLASSIC, { [FPS]: 30, "profile.mode.maxUsers": "${var.people}" }, FPS, "about 5 minutes"],
])("what is typed into the template reaches new rooms only: %#", (before, changes, path, delay) => {
  expect(found(compare(newRoomsOnly, before, changed(before, changes)))).toEqual([
    `${path}: Nothing changes until a person has changed the template on the console; after that it takes ${delay}, and only rooms created later are recorded the new way.`,
  ]);
});

test("says it in Chinese", () => {
  expect(foundInChinese(compare(newRoomsOnly, CLASSIC, changed(CLASSIC, { [FPS]: 30 })))).toEqual([
    "在人工修改控制台模板之前不会有任何变化；修改后约 5 分钟生效，且只有之后新建的房间按新设置录制。",
  ]);
});

test.each([
  {},
  { "eventCallbacks.recording.url": "https://other.example.com/trtc" },
  { "start.limitOverrides": { mixedUsers: { max: { value: 9, basis: "stated" } } } },
])("what is no part of the template is no finding: %#", (changes) => {
  expect(compare(newRoomsOnly, CLASSIC, changed(CLASSIC, changes))).toEqual(OK);
});

test.each([
  [undefined, CLASSIC],
  [CLASSIC, undefined],
  [CLASSIC, CALLBACKS_ONLY],
  [OVER_API, changed(OVER_API, { [FPS]: 30 })],
  [OVER_API, CLASSIC],
])("without a template on both sides there is nothing to compare: %#", (before, after) => {
  expect(compare(newRoomsOnly, before, after)).toEqual(NOT_APPLICABLE);
});

test("a value that is known only after apply may turn out to be the same", () => {
  const later = changed(CLASSIC, { "storage.retention.days": "${var.days}" });

  expect(compare(newRoomsOnly, CLASSIC, later)).toEqual(unknown("storage.retention.days"));
  expect(compare(newRoomsOnly, later, later)).toEqual(OK);
});
