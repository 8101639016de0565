/**
 * Bodies as the pages print them (trtc.io 54914, 39558, 68940, 68941, 69215, 80345; VOD 266/7830, 9636,
 * 13434), and the golden vector of a signature, whose body has tabs.
 */
import type { CallbackResult } from "../../receiver";

export const SIGNED = {
  key: "123654",
  signature: "kkoFeO3Oh2ZHnjtg8tEAQhtXK16/KI05W3BQff8IvGA=",
  body: [
    "{",
    '\t"EventGroupId":\t2,',
    '\t"EventType":\t204,',
    '\t"CallbackTs":\t1664209748188,',
    '\t"EventInfo":\t{',
    '\t\t"RoomId":\t8489,',
    '\t\t"EventTs":\t1664209748,',
    '\t\t"EventMsTs":\t1664209748180,',
    '\t\t"UserId":\t"user_85034614",',
    '\t\t"Reason":\t0',
    "\t}",
    "}",
  ].join("\n"),
};

export const ROOM_INFO = {
  RoomId: 12345,
  EventTs: 1687770731,
  EventMsTs: 1687770731831,
  UserId: "test",
};

export function roomBody(group: number, type: number, info: object = ROOM_INFO): string {
  return JSON.stringify({
    EventGroupId: group,
    EventType: type,
    CallbackTs: 1687770731932,
    EventInfo: info,
  });
}

export const RECORDING_INFO = {
  RoomId: "20015",
  EventTs: 1622191965,
  EventMsTs: 1622186275757,
  UserId: "xx",
  TaskId: "task-1",
};

export function recordingBody(type: number, payload: unknown, info: object = {}): string {
  return JSON.stringify({
    EventGroupId: 3,
    EventType: type,
    CallbackTs: 1622191965320,
    EventInfo: { ...RECORDING_INFO, ...info, Payload: payload },
  });
}

export const TENCENT_VOD = {
  UserId: "xx",
  TrackType: "audio_video",
  MediaId: "main",
  FileId: "file-1",
  VideoUrl: "http://xxxx",
  CacheFile: "xxxx.mp4",
  StartTimeStamp: 1622186279153,
  EndTimeStamp: 1622186282153,
};

export function webBody(type: number, payload: unknown): string {
  return JSON.stringify({
    EventGroupId: 8,
    EventType: type,
    CallbackTs: 1622186275913,
    EventInfo: { EventMsTs: 1622186275757, TaskId: "web-1", Payload: payload },
  });
}

/** The printed samples lack a comma before EventTime; here it is. */
export const END_CALL = `{"CallbackCommand":"Call.CallbackAfterEndCall","CallRecord":{"CallId":"055662e1-bc8a-469c-a334-1126c8c17d58","Caller_Account":"10001","MediaType":"Audio","CallType":"SingleCall","StartTime":1741231146,"EndTime":1741231296,"AcceptTime":0,"CallResult":"NotAnswer","CalleeList_Account":["10001","user2"],"RoomId":"roomid-1434","RoomIdType":2},"EventTime":1703589922780}`;

/** Its user ids are numbers beyond 2^53. */
export const START_CALL = `{"CallbackCommand":"Call.CallbackAfterStartCall","CallInfo":{"CallId":"055662e1-bc8a-469c-a334-1126c8c17d58","CallMediaType":"Audio","ChatGroupId":"","RoomId":"","RoomIdType":1},"UserList":[{"User_Account":144115212830834855,"Status":"Calling"},{"User_Account":144115212948889925,"Status":"Waiting"}],"EventTime":1740464128807}`;

export const MEMBER_CHANGED = `{"CallbackCommand":"Call.CallbackAfterMemberChanged","CallId":"055662e1-bc8a-469c-a334-1126c8c17d58","UserList":[{"User_Account":"user1","Status":"Calling"},{"User_Account":"user2","Status":"Calling"}],"ChangedUserList":[{"User_Account":"user2","ActionType":"Answer"}],"EventTime":1740464128807}`;

export const RECORD_CHANGED = `{"CallId":"f6273604-3806-4abb-bc7e-090cd9208ee6","Callback":{"EventGroupId":3,"EventType":301,"CallbackTs":1774425607091,"EventInfo":{"RoomId":"1280586498","EventTs":1774425607,"UserId":"callkit_1500099430_record_1280586498","TaskId":"-nHuqHlU7islZCDCjMne7HY2TJoU1NbbDkHjVoK","Payload":{"Status":0},"EventMsTs":1774425607077},"KitType":2},"CallbackCommand":"Call.CallbackAfterRecordChanged","EventTime":1774425607149}`;

export const SDK_APP_ID = 1500099430;

export function callQuery(command = "Call.CallbackAfterEndCall"): URLSearchParams {
  return new URLSearchParams(
    `SdkAppid=${SDK_APP_ID}&CallbackCommand=${command}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=iOS`,
  );
}

export const NEW_FILE_UPLOAD = {
  EventType: "NewFileUpload",
  FileUploadEvent: {
    FileId: "5285890784273533167",
    MediaBasicInfo: {
      Name: "动物世界",
      Description: "",
      CreateTime: "2019-01-09T16:36:22Z",
      UpdateTime: "2019-01-09T16:36:24Z",
      ExpireTime: "9999-12-31T23:59:59Z",
      ClassId: 0,
      ClassName: "其他",
      ClassPath: "其他",
      CoverUrl: "",
      Type: "mp4",
      MediaUrl: "http://125676836723.vod2.myqcloud.com/xxx/xxx/q1BORBPQH1IA.mp4",
      TagSet: [],
      StorageRegion: "ap-chongqing",
      SourceInfo: { SourceType: "Upload", SourceContext: "" },
      Vid: "5285890784273533167",
    },
    ProcedureTaskId: "",
    ReviewAudioVideoTaskId: "",
  },
};

export const PROCEDURE_STATE_CHANGED = {
  EventType: "ProcedureStateChanged",
  ProcedureStateChangeEvent: {
    TaskId: "1256768367-Procedure-475b72xxxcb177t1",
    Status: "FINISH",
    ErrCode: 0,
    Message: "",
    FileId: "5285890784246869930",
    FileName: "动物世界",
    FileUrl: "https://1256768367.vod2.myqcloud.com/xxx/xxx/xxx.mp4",
    MetaData: { AudioDuration: 59.990001678467, Bitrate: 1021028 },
    MediaProcessResultSet: [{ Type: "Transcode", TranscodeTask: { Status: "SUCCESS" } }],
  },
};

export const FILE_DELETED = {
  EventType: "FileDeleted",
  FileDeleteEvent: {
    FileIdSet: ["24961954183381008"],
    FileDeleteResultInfo: [
      { FileId: "24961954183381008", DeleteParts: [{ Type: "TranscodeFiles", Definition: 0 }] },
    ],
  },
};

/** The event of a body that must be readable. */
export function eventOf<Event>(result: CallbackResult<Event>): Event {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.event;
}

/** "field rule" of every problem of a body. */
export function problemsOf(result: CallbackResult<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ field, rule }) => `${field} ${rule}`);
}
