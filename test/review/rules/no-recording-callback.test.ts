import { noRecordingCallback } from "../../../review/rules/no-recording-callback";
import type { VodEvents } from "../../../review/settings";
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

const SILENT = changed(CLASSIC, { eventCallbacks: undefined });

const VOD_EVENTS: VodEvents = {
  subAppId: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
  url: "https://rec.example.com/vod",
  uploadComplete: true,
  deleteComplete: false,
};

function judge(
  changes: Readonly<Record<string, unknown>> = {},
  {
    others = {},
    vodEvents,
  }: { others?: Record<string, typeof CLASSIC>; vodEvents?: VodEvents } = {},
) {
  const recording = changed(SILENT, changes);
  const lock = lockOf(
    { Calls: recording, ...others },
    { vodEvents: vodEvents && { "Storage/VodEvents": vodEvents } },
  );
  return check(noRecordingCallback, recording, { lock });
}

test.each([
  [{}, {}],
  [{ start: OVER_API.start }, {}],
  [{ "eventCallbacks.room": { url: "https://rec.example.com/room" } }, {}],
  [{ "callCallback.commands": ["Call.CallbackAfterEndCall"] }, {}],
  [{}, { vodEvents: { ...VOD_EVENTS, uploadComplete: false, url: undefined } }],
  [{}, { vodEvents: { ...VOD_EVENTS, subAppId: 1500000001 } }],
  [{}, { others: { Other: changed(CALLBACKS_ONLY, { sdkAppId: 1400000002 }) } }],
])("a recording of which nobody is told is found: %#", (changes, elsewhere) => {
  const outcome = judge(changes, elsewhere);

  expect(found(outcome)).toEqual([
    expect.stringMatching(/^eventCallbacks: Nobody learns whether a call was recorded/),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("没有人会知道")]);
});

test.each([
  [{ eventCallbacks: CLASSIC.eventCallbacks }, {}],
  [{ "eventCallbacks.recording.url": "${var.url}" }, {}],
  [{ "callCallback.commands": ["Call.CallbackAfterRecordChanged"] }, {}],
  [{}, { vodEvents: VOD_EVENTS }],
  [{ storage: { subAppId: 1500000001 } }, { vodEvents: { ...VOD_EVENTS, subAppId: 1500000001 } }],
  [{}, { others: { Callbacks: CALLBACKS_ONLY } }],
])("one receiver is enough: %#", (changes, elsewhere) => {
  expect(judge(changes, elsewhere)).toEqual(OK);
});

test("callbacks alone record nothing", () => {
  expect(check(noRecordingCallback, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
});

test.each([
  [{ sdkAppId: "${var.app}" }, "sdkAppId"],
  [{ storage: { subAppId: "${var.sub_app_id}" } }, "storage.subAppId"],
  [{ "callCallback.commands": "${var.commands}" }, "callCallback.commands"],
  [{ "callCallback.commands": ["${var.command}"] }, "callCallback.commands"],
])("somebody may be told, and only apply tells: %j", (changes, path) => {
  expect(judge(changes)).toEqual(unknown(path));
});
