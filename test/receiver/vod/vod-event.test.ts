import { parseVodEvent } from "../../../receiver";
import {
  eventOf,
  FILE_DELETED,
  NEW_FILE_UPLOAD,
  PROCEDURE_STATE_CHANGED,
  problemsOf,
} from "../samples";

const parse = (body: object) => parseVodEvent(JSON.stringify(body));
const read = (body: object) => eventOf(parse(body));

function upload(info: object) {
  return read({
    EventType: "NewFileUpload",
    FileUploadEvent: { FileId: "1", MediaBasicInfo: info },
  });
}

test("NewFileUpload as the page prints it", () => {
  expect(read(NEW_FILE_UPLOAD)).toEqual({
    family: "vod",
    type: "NewFileUpload",
    kind: "new-file-upload",
    signature: {},
    fileId: "5285890784273533167",
    name: "动物世界",
    fileType: "mp4",
    url: "http://125676836723.vod2.myqcloud.com/xxx/xxx/q1BORBPQH1IA.mp4",
    createdAt: new Date("2019-01-09T16:36:22Z"),
    expiresAt: "never",
    storageRegion: "ap-chongqing",
    sourceType: "Upload",
    raw: NEW_FILE_UPLOAD,
  });
});

test("a file that is deleted some day says when", () => {
  expect(upload({ ExpireTime: "2026-03-01T00:00:00Z" })).toMatchObject({
    expiresAt: new Date("2026-03-01T00:00:00Z"),
  });
});

test("a recording may name its application, room and task", () => {
  const TrtcRecordInfo = {
    SdkAppId: 1400000001,
    RoomId: "20015",
    TaskId: "t",
    UserIds: ["a", "b"],
  };

  expect(upload({ SourceInfo: { SourceType: "TrtcRecord", TrtcRecordInfo } })).toMatchObject({
    sourceType: "TrtcRecord",
    trtcRecord: { sdkAppId: 1400000001, roomId: "20015", taskId: "t", userIds: ["a", "b"] },
  });
});

test("an upload may have a file id only", () => {
  expect(read({ EventType: "NewFileUpload", FileUploadEvent: { FileId: "1" } })).toMatchObject({
    fileId: "1",
  });
});

test("ProcedureStateChanged as the page prints it", () => {
  expect(read(PROCEDURE_STATE_CHANGED)).toMatchObject({
    kind: "procedure-state-changed",
    taskId: "1256768367-Procedure-475b72xxxcb177t1",
    status: { code: "FINISH", name: "finished" },
    errorCode: 0,
    message: undefined,
    fileId: "5285890784246869930",
    fileName: "动物世界",
    url: "https://1256768367.vod2.myqcloud.com/xxx/xxx/xxx.mp4",
    raw: PROCEDURE_STATE_CHANGED,
  });
});

test("FileDeleted as the page prints it", () => {
  expect(read(FILE_DELETED)).toMatchObject({
    kind: "file-deleted",
    fileIds: ["24961954183381008"],
    raw: FILE_DELETED,
  });
});

test.each(["PullComplete", "EditMediaComplete", "toString"])("%s is passed on", (EventType) => {
  const body = { EventType, Content: { x: 1 } };

  expect(read(body)).toMatchObject({ kind: "unknown", type: EventType, raw: body });
});

test("Sign and T are kept as they were sent", () => {
  expect(read({ ...FILE_DELETED, Sign: "abc", T: 1664209748 }).signature).toEqual({
    sign: "abc",
    expires: "1664209748",
  });
  expect(read({ ...FILE_DELETED, Sign: "abc", T: "1664209748" }).signature.expires).toBe(
    "1664209748",
  );
});

test.each([
  [{}, ["EventType is missing"]],
  [{ EventType: "NewFileUpload" }, ["FileUploadEvent is missing"]],
  [{ EventType: "NewFileUpload", FileUploadEvent: {} }, ["FileUploadEvent.FileId is missing"]],
  [
    { EventType: "ProcedureStateChanged", ProcedureStateChangeEvent: { Status: [] } },
    [
      "ProcedureStateChangeEvent.TaskId is missing",
      "ProcedureStateChangeEvent.Status must be a text",
    ],
  ],
  [
    { EventType: "FileDeleted", FileDeleteEvent: { FileIdSet: [[]] } },
    ["FileDeleteEvent.FileIdSet.0 must be a text"],
  ],
])("%j: %j", (body, expected) => {
  expect(problemsOf(parse(body))).toEqual(expected);
});
