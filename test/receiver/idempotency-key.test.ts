import { idempotencyKey, parseCallback, parseCallKitCallback, parseVodEvent } from "../../receiver";
import {
  callQuery,
  END_CALL,
  eventOf,
  FILE_DELETED,
  MEMBER_CHANGED,
  NEW_FILE_UPLOAD,
  PROCEDURE_STATE_CHANGED,
  RECORD_CHANGED,
  recordingBody,
  roomBody,
  SDK_APP_ID,
  SIGNED,
  START_CALL,
  TENCENT_VOD,
} from "./samples";

const trtc = (body: string) => idempotencyKey(eventOf(parseCallback(body)));
const call = (body: string) =>
  idempotencyKey(eventOf(parseCallKitCallback(body, callQuery(), { sdkAppId: SDK_APP_ID })));
const vod = (body: object) => idempotencyKey(eventOf(parseVodEvent(JSON.stringify(body))));

const commit = (file: object, info?: object) =>
  trtc(recordingBody(311, { Status: 0, TencentVod: { ...TENCENT_VOD, ...file } }, info));

describe("a TRTC event", () => {
  test("has a key that tells its family, group and type", () => {
    expect(trtc(SIGNED.body)).toMatch(/^trtc-2-204-[\w-]{43}$/);
    // Pinned: with another key, a receiver that is updated handles events a second time.
    expect(trtc(SIGNED.body)).toBe("trtc-2-204-jV1gy8uWrs8nXLJUACoLkBx8JyjLJS22eTg4fOzdYcs");
  });

  test("has the same key when it is sent again", () => {
    const again = SIGNED.body.replace("1664209748188", "1664209758200");

    expect(trtc(again)).toBe(trtc(SIGNED.body));
    expect(trtc(JSON.stringify(JSON.parse(SIGNED.body)))).toBe(trtc(SIGNED.body));
  });

  test("has the same key whatever the order of its fields", () => {
    const reversed = Object.fromEntries(Object.entries(TENCENT_VOD).reverse());
    const body = recordingBody(311, { TencentVod: reversed, Status: 0 });

    expect(trtc(body)).toBe(commit({}));
  });

  test.each([
    ["another file", () => commit({ FileId: "file-2" })],
    ["another name", () => commit({ CacheFile: "yyyy.mp4" })],
    ["another task", () => commit({}, { TaskId: "task-2" })],
    ["another time", () => commit({}, { EventMsTs: 1622186275758 })],
    ["another room", () => commit({}, { RoomId: "20016" })],
    ["a number room", () => commit({}, { RoomId: 20015 })],
  ])("of %s has another key", (_what, other) => {
    expect(other()).not.toBe(commit({}));
  });

  test("310 of one task has one key per file", () => {
    const stop = (name: string) =>
      trtc(recordingBody(310, { Status: 0, FileList: [name], FileMessage: [{ FileName: name }] }));

    expect(stop("1.mp4")).not.toBe(stop("2.mp4"));
  });

  test("of another type or group has another key", () => {
    expect(trtc(roomBody(1, 103))).not.toBe(trtc(roomBody(1, 104)));
  });

  test("that nobody knows is told from another by all that it says", () => {
    const unknown = (extra: object) =>
      trtc(JSON.stringify({ EventGroupId: 99, EventType: 1, CallbackTs: 1e12, ...extra }));

    expect(unknown({ Other: 1 })).not.toBe(unknown({ Other: 2 }));
    expect(unknown({ Other: 1, CallbackTs: 2e12 })).toBe(unknown({ Other: 1 }));
  });

  test("keeps lone surrogates apart, which would be one and the same in UTF-8", () => {
    const key = (name: string) => commit({ CacheFile: name });

    expect(key("\ud800")).not.toBe(key("\ud801"));
  });
});

describe("a TUICallKit event", () => {
  test("is one per call where there is one per call, whatever its EventTime", () => {
    const later = (body: string) => body.replace(/"EventTime":\d+/, '"EventTime":1803589922780');

    expect(call(END_CALL)).toMatch(/^call-end-call-[\w-]{43}$/);
    expect(call(later(END_CALL))).toBe(call(END_CALL));
    expect(call(later(START_CALL))).toBe(call(START_CALL));
    expect(call(later(MEMBER_CHANGED))).not.toBe(call(MEMBER_CHANGED));
  });

  test("of another call has another key", () => {
    expect(call(END_CALL.replace("055662e1", "155662e1"))).not.toBe(call(END_CALL));
  });

  test("of a recording has the key of what it wraps, without the time of sending", () => {
    const again = RECORD_CHANGED.replace("1774425607091", "1774425617091");
    const byItsOtherName = RECORD_CHANGED.replace("AfterRecord", "AfterCloudRecording");
    const ofAnotherTask = RECORD_CHANGED.replace("-nHuq", "-nHur");

    expect(call(again)).toBe(call(RECORD_CHANGED));
    expect(call(byItsOtherName)).toBe(call(RECORD_CHANGED));
    expect(call(ofAnotherTask)).not.toBe(call(RECORD_CHANGED));
  });

  test("wraps an event with the key that it has in a recording callback", () => {
    const { Callback } = JSON.parse(RECORD_CHANGED);
    const { KitType, ...sentToTheOtherUrl } = Callback;
    const event = eventOf(
      parseCallKitCallback(RECORD_CHANGED, callQuery(), { sdkAppId: SDK_APP_ID }),
    );

    expect(KitType).toBe(2);
    expect(event.kind === "record-changed" && idempotencyKey(event.recording)).toBe(
      trtc(JSON.stringify(sentToTheOtherUrl)),
    );
  });

  test("that nobody knows has a key of all that it says", () => {
    const unknown = (text: string) => call(`{"CallbackCommand":"Call.New","Text":"${text}"}`);

    expect(unknown("a")).toMatch(/^call-unknown-/);
    expect(unknown("a")).not.toBe(unknown("b"));
  });
});

describe("a VOD event", () => {
  const signed = (body: object, T: number) => ({ ...body, Sign: `sign at ${T}`, T });

  test.each([NEW_FILE_UPLOAD, PROCEDURE_STATE_CHANGED, FILE_DELETED, { EventType: "New" }])(
    "%j has the same key under another signature",
    (body) => {
      expect(vod(signed(body, 1664209748))).toBe(vod(signed(body, 1664209999)));
    },
  );

  test("of an upload is one per file", () => {
    const { FileUploadEvent, ...rest } = NEW_FILE_UPLOAD;
    const upload = (change: object) =>
      vod({ ...rest, FileUploadEvent: { ...FileUploadEvent, ...change } });

    expect(upload({ MediaBasicInfo: { Name: "renamed" } })).toBe(vod(NEW_FILE_UPLOAD));
    expect(upload({ FileId: "2" })).not.toBe(vod(NEW_FILE_UPLOAD));
  });

  test("of a task flow has a key per state", () => {
    const state = (Status: string) =>
      vod({
        EventType: "ProcedureStateChanged",
        ProcedureStateChangeEvent: { TaskId: "t", Status },
      });

    expect(state("PROCESSING")).not.toBe(state("FINISH"));
  });
});
