import {
  parseCallback,
  parseCallKitCallback,
  parseVodEvent,
  type RecordingStage,
  recordingProgress,
} from "../../receiver";
import {
  callQuery,
  END_CALL,
  eventOf,
  FILE_DELETED,
  NEW_FILE_UPLOAD,
  PROCEDURE_STATE_CHANGED,
  RECORD_CHANGED,
  recordingBody,
  roomBody,
  SDK_APP_ID,
  TENCENT_VOD,
  webBody,
} from "./samples";

const trtc = (body: string) => recordingProgress(eventOf(parseCallback(body)));
const call = (body: string) =>
  recordingProgress(eventOf(parseCallKitCallback(body, callQuery(), { sdkAppId: SDK_APP_ID })));
const vod = (body: object) => recordingProgress(eventOf(parseVodEvent(JSON.stringify(body))));

const COMMIT = { TencentVod: TENCENT_VOD };

test.each<[number, object, RecordingStage]>([
  [301, { Status: 0 }, "intermediate"],
  [301, { Status: 1 }, "failed"],
  [302, { LeaveCode: 0 }, "intermediate"],
  [302, { LeaveCode: 100 }, "intermediate"],
  [302, { LeaveCode: 12 }, "intermediate"],
  [303, { Status: 0 }, "intermediate"],
  [303, { Status: 1 }, "failed"],
  [304, { FileList: "x.m3u8" }, "intermediate"],
  [305, { Status: 0 }, "file-ready"],
  [305, { Status: 1 }, "intermediate"],
  [305, { Status: 2 }, "file-ready"],
  [306, { Status: 0 }, "intermediate"],
  [307, { FileName: "x.m3u8" }, "intermediate"],
  [308, { Code: 1 }, "intermediate"],
  [309, { Url: "http://xx" }, "intermediate"],
  [310, { Status: 0 }, "file-ready"],
  [310, { Status: 1 }, "failed"],
  [310, { Status: 2 }, "failed"],
  [310, { Status: 3 }, "unknown"],
  [311, { Status: 0, ...COMMIT }, "file-ready"],
  [311, { Status: 1, ...COMMIT }, "failed"],
  [311, { Status: 2, ...COMMIT }, "failed"],
  [311, { Status: 3, ...COMMIT }, "unknown"],
  [312, { Status: 0 }, "task-over"],
  [312, { Status: 1 }, "failed"],
  [313, {}, "unknown"],
  [316, {}, "unknown"],
])("%d with %j is %s", (type, payload, stage) => {
  const progress = trtc(recordingBody(type, payload));

  expect(progress.stage).toBe(stage);
  expect(progress.meaning).not.toBe("");
});

test.each<[number, number, RecordingStage]>([
  [801, 1, "intermediate"],
  [801, 2, "failed"],
  [801, 3, "intermediate"],
  [801, 4, "intermediate"],
  [801, 5, "failed"],
  [801, 6, "unknown"],
  [802, 1, "intermediate"],
  [803, 1, "intermediate"],
  [804, 1, "intermediate"],
  [804, 2, "intermediate"],
])("%d of a web page with status %d is %s", (type, Status, stage) => {
  expect(trtc(webBody(type, { Status })).stage).toBe(stage);
});

test("events of rooms and streams are unrelated", () => {
  expect(trtc(roomBody(1, 102)).stage).toBe("unrelated");
  expect(trtc(roomBody(2, 201)).stage).toBe("unrelated");
});

test("a TUICallKit callback counts for the recording event that it wraps", () => {
  const failed = RECORD_CHANGED.replace('"Status":0', '"Status":1');

  expect(call(RECORD_CHANGED)).toEqual({ stage: "intermediate", meaning: "started" });
  expect(call(failed)).toEqual({ stage: "failed", meaning: "did not start" });
  expect(call(END_CALL).stage).toBe("unrelated");
  expect(call('{"CallbackCommand":"Call.New"}').stage).toBe("unknown");
});

test("a VOD upload is a file", () => {
  expect(vod(NEW_FILE_UPLOAD).stage).toBe("file-ready");
  expect(vod(PROCEDURE_STATE_CHANGED).stage).toBe("unrelated");
  expect(vod(FILE_DELETED).stage).toBe("unrelated");
  expect(vod({ EventType: "PullComplete" }).stage).toBe("unknown");
});
