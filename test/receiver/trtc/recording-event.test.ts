import {
  FAILOVER_STATUSES,
  LEAVE_CODES,
  MEDIA_IDS,
  MP4_STATUSES,
  parseCallback,
  START_STATUSES,
  TRACK_TYPES,
  UPLOAD_STATUSES,
  VOD_COMMIT_STATUSES,
  VOD_STOP_STATUSES,
} from "../../../receiver";
import { eventOf, problemsOf, recordingBody, TENCENT_VOD } from "../samples";

const read = (type: number, payload: unknown, info?: object) =>
  eventOf(parseCallback(recordingBody(type, payload, info)));
const problems = (type: number, payload: unknown, info?: object) =>
  problemsOf(parseCallback(recordingBody(type, payload, info)));

test("301 as the page prints it, with EventTs as text", () => {
  const body = `{"EventGroupId":3,"EventType":301,"CallbackTs":1622186275913,"EventInfo":{"RoomId":"xx","EventTs":"1622186275","EventMsTs":1622186275757,"UserId":"robot","TaskId":"task","Payload":{"Status":0}}}`;

  expect(eventOf(parseCallback(body))).toEqual({
    family: "trtc",
    group: 3,
    type: 301,
    kind: "recorder-start",
    sentAt: new Date(1622186275913),
    happenedAt: new Date(1622186275757),
    room: { text: "xx", isNumber: false },
    taskId: "task",
    robotId: "robot",
    status: { code: 0, name: "ok", meaning: "started" },
    raw: JSON.parse(body),
  });
  expect(read(301, { Status: 1 })).toMatchObject({ status: { name: "failed" } });
});

test.each([
  [0, "normal"],
  [1, "customer-kicked"],
  [2, "customer-dissolved"],
  [3, "server-kicked"],
  [4, "server-dissolved"],
  [99, "idle"],
  [100, "room-timeout"],
  [101, "same-user"],
  [5, "unknown"],
  [98, "unknown"],
])("302 with LeaveCode %d is %s", (LeaveCode, name) => {
  expect(read(302, { LeaveCode })).toMatchObject({
    kind: "recorder-stop",
    reason: { code: LeaveCode, name },
  });
});

test("303 and 304 of an upload to COS", () => {
  expect(read(303, { Status: 1 })).toMatchObject({
    kind: "upload-start",
    status: { name: "failed" },
  });
  expect(read(304, { FileList: "x.m3u8" })).toMatchObject({
    kind: "file-info",
    fileNames: ["x.m3u8"],
  });
  expect(read(304, { FileList: ["x.m3u8", "y.m3u8"] })).toMatchObject({
    fileNames: ["x.m3u8", "y.m3u8"],
  });
});

test.each([
  [{ LeaveCode: 2 }, "restored"],
  [{ Status: 1 }, "delayed"],
  [{ Status: 0 }, "uploaded"],
  [{ LeaveCode: 1, Status: 0 }, "delayed"],
])("305 with %j is %s: one page says LeaveCode, the other Status", (payload, name) => {
  expect(read(305, payload)).toMatchObject({ kind: "upload-stop", status: { name } });
});

test("306 says that the task has moved", () => {
  expect(read(306, { Status: 0 })).toMatchObject({
    kind: "failover",
    status: { name: "migrated" },
  });
});

test.each([1622186279145, "1622186279145"])("307 with the time %j", (BeginTimeStamp) => {
  const payload = { FileName: "x.m3u8", UserId: "u", TrackType: "audio", BeginTimeStamp };

  expect(read(307, payload)).toMatchObject({
    kind: "file-slice",
    file: {
      fileName: "x.m3u8",
      userId: "u",
      track: { code: "audio", name: "audio" },
      startedAt: new Date(1622186279145),
    },
  });
});

test("308 and 309 tell what went wrong", () => {
  expect(read(308, { Code: 12, Message: "no bucket" })).toMatchObject({
    kind: "upload-error",
    code: "12",
    message: "no bucket",
  });
  expect(read(309, { Url: "http://xx" })).toMatchObject({
    kind: "download-image-error",
    url: "http://xx",
  });
});

describe("310", () => {
  const message = {
    FileName: "xxxx1.mp4",
    UserId: "xxxx",
    TrackType: "audio_video",
    MediaId: "main",
    StartTimeStamp: 1622186279145,
    EndTimeStamp: 1622186282145,
  };
  const file = {
    fileName: "xxxx1.mp4",
    userId: "xxxx",
    track: { code: "audio_video", name: "audio-video", meaning: "sound and pictures" },
    media: { code: "main", name: "main", meaning: "camera" },
    startedAt: new Date(1622186279145),
    endedAt: new Date(1622186282145),
  };

  test("describes its files", () => {
    const payload = { Status: 0, FileList: ["xxxx1.mp4"], FileMessage: [message] };

    expect(read(310, payload)).toMatchObject({
      kind: "mp4-stop",
      status: { name: "uploaded" },
      files: [file],
    });
  });

  test("names those that it does not describe", () => {
    const payload = { Status: 1, FileList: ["xxxx1.mp4", "xxxx2.mp4"], FileMessage: [message] };

    expect(read(310, payload)).toMatchObject({ files: [file, { fileName: "xxxx2.mp4" }] });
    expect(read(310, { Status: 2 })).toMatchObject({ status: { name: "abnormal" }, files: [] });
  });

  test("of a mixed recording has no user", () => {
    const mixed = { ...message, UserId: "", MediaId: "mix" };
    const event = read(310, { Status: 0, FileMessage: [mixed] });

    expect(event).toMatchObject({
      files: [{ userId: undefined, media: { name: "mix", meaning: "everybody mixed" } }],
    });
  });

  test("names the file that is wrong", () => {
    expect(problems(310, { Status: 0, FileMessage: [message, { FileName: 1 }, {}] })).toEqual([
      "EventInfo.Payload.FileMessage.2.FileName is missing",
    ]);
  });
});

describe("311", () => {
  const file = {
    userId: "xx",
    track: { name: "audio-video" },
    media: { name: "main" },
    fileId: "file-1",
    url: "http://xxxx",
    fileName: "xxxx.mp4",
    startedAt: new Date(1622186279153),
    endedAt: new Date(1622186282153),
  };

  test("names the file that is in VOD", () => {
    expect(read(311, { Status: 0, TencentVod: TENCENT_VOD })).toMatchObject({
      kind: "vod-commit",
      isStored: true,
      status: { code: 0, name: "stored" },
      file,
    });
  });

  test("has a file id where it is stored: that compiles", () => {
    const event = read(311, { Status: 0, TencentVod: TENCENT_VOD });

    const fileId: string = event.kind === "vod-commit" && event.isStored ? event.file.fileId : "";

    expect(fileId).toBe("file-1");
  });

  test("tells why the file is not there", () => {
    const payload = {
      Status: 1,
      Errmsg: "xxx",
      TencentVod: { UserId: "123", TrackType: "audio_video", CacheFile: "xxx.mp4" },
    };

    expect(read(311, payload)).toMatchObject({
      isStored: false,
      status: { code: 1, name: "stuck" },
      errorMessage: "xxx",
      file: { userId: "123", fileName: "xxx.mp4", fileId: undefined },
    });
    expect(read(311, { Status: 2 })).toMatchObject({
      isStored: false,
      status: { name: "upload-error" },
    });
  });

  test("in its old form is flat, in seconds and without a status", () => {
    const { StartTimeStamp, EndTimeStamp, ...fields } = TENCENT_VOD;
    const old = { ...fields, BeginTimeStamp: 1622186279, EndTimeStamp: 1622186282 };

    expect(read(311, old)).toMatchObject({
      isStored: true,
      status: { code: 0 },
      file: { ...file, startedAt: new Date(1622186279000), endedAt: new Date(1622186282000) },
    });
  });

  test("does not claim more than an unknown status says", () => {
    expect(read(311, { Status: 9, TencentVod: TENCENT_VOD })).toMatchObject({
      isStored: false,
      status: { code: 9, name: "unknown" },
      file: { fileId: "file-1" },
    });
  });

  test("without a file is a problem, not a success", () => {
    expect(problems(311, { Status: 0, TencentVod: {} })).toEqual([
      "EventInfo.Payload.TencentVod.FileId is missing",
    ]);
    expect(problems(311, {})).toEqual(["EventInfo.Payload.FileId is missing"]);
    expect(problems(311, { Status: 0, TencentVod: [] })).toEqual([
      "EventInfo.Payload.TencentVod must be an object",
    ]);
  });
});

test("312 ends the task", () => {
  expect(read(312, { Status: 0 })).toMatchObject({ kind: "vod-stop", status: { name: "ok" } });
  expect(read(312, { Status: 1 })).toMatchObject({ status: { name: "abnormal" } });
});

test.each([301, 302, 303, 305, 306, 310, 312])("%d without its code is a problem", (type) => {
  const field = type === 302 ? "LeaveCode" : "Status";

  expect(problems(type, {})).toEqual([`EventInfo.Payload.${field} is missing`]);
});

test("without task or payload, both are named", () => {
  expect(problems(312, undefined, { TaskId: "" })).toEqual([
    "EventInfo.TaskId is missing",
    "EventInfo.Payload is missing",
  ]);
});

test.each([
  ["LeaveCode", LEAVE_CODES, "0 1 2 3 4 99 100 101"],
  ["301 and 303", START_STATUSES, "0 1"],
  ["305", UPLOAD_STATUSES, "0 1 2"],
  ["306", FAILOVER_STATUSES, "0"],
  ["310", MP4_STATUSES, "0 1 2"],
  ["311", VOD_COMMIT_STATUSES, "0 1 2"],
  ["312", VOD_STOP_STATUSES, "0 1"],
  ["TrackType", TRACK_TYPES, "audio video audio_video"],
  ["MediaId", MEDIA_IDS, "main aux mix"],
])("the documented codes of %s are %3$s", (_what, table, codes) => {
  expect(Object.keys(table).join(" ")).toBe(codes);
});
