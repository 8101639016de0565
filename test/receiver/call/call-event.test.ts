import { CALL_CALLBACK_ANSWER, parseCallKitCallback } from "../../../receiver";
import {
  callQuery,
  END_CALL,
  eventOf,
  MEMBER_CHANGED,
  problemsOf,
  RECORD_CHANGED,
  SDK_APP_ID,
  START_CALL,
} from "../samples";

const parse = (body: string, query = callQuery()) =>
  parseCallKitCallback(body, query, { sdkAppId: SDK_APP_ID });
const read = (body: string) => eventOf(parse(body));

const CALL_ID = "055662e1-bc8a-469c-a334-1126c8c17d58";

test("the answer is the documented one, to the byte", () => {
  expect(CALL_CALLBACK_ANSWER).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
});

test("EndCall: who called whom, how long, and how it ended", () => {
  expect(read(END_CALL)).toEqual({
    family: "call",
    kind: "end-call",
    sdkAppId: SDK_APP_ID,
    command: "Call.CallbackAfterEndCall",
    happenedAt: new Date(1703589922780),
    clientIp: "127.0.0.1",
    platform: { code: "iOS", name: "ios", meaning: "iOS" },
    callId: CALL_ID,
    callerId: "10001",
    calleeIds: ["10001", "user2"],
    media: { code: "Audio", name: "audio", meaning: "audio call" },
    callType: { code: "SingleCall", name: "one-to-one", meaning: "one-to-one call" },
    result: expect.objectContaining({ code: "NotAnswer", name: "not-answered" }),
    startedAt: new Date(1741231146000),
    acceptedAt: undefined,
    endedAt: new Date(1741231296000),
    room: { text: "roomid-1434", isNumber: false },
    raw: JSON.parse(END_CALL),
  });
});

test.each(["Cancel", "Reject", "NotAnswer", "NormalEnd", "CallBusy", "Interrupt", "Offline"])(
  "%s is a documented result",
  (result) => {
    const event = read(END_CALL.replace("NotAnswer", result));

    expect(event).toMatchObject({
      result: { code: result, name: expect.not.stringMatching("unknown") },
    });
  },
);

test("RoomIdType decides whether a room is a number room: 1 is", () => {
  const body = END_CALL.replace(
    '"RoomId":"roomid-1434","RoomIdType":2',
    '"RoomId":"12","RoomIdType":1',
  );

  expect(read(body)).toMatchObject({ room: { text: "12", isNumber: true } });
});

describe("StartCall", () => {
  test("keeps every digit of user ids that are numbers beyond 2^53", () => {
    expect(read(START_CALL)).toMatchObject({
      kind: "start-call",
      callId: CALL_ID,
      media: { name: "audio" },
      chatGroupId: undefined,
      room: undefined,
      happenedAt: new Date(1740464128807),
      members: [
        { userId: "144115212830834855", status: { name: "calling" } },
        { userId: "144115212948889925", status: { name: "waiting" } },
      ],
    });
  });

  test("may hold its fields at the top, and call the medium MediaType, as the table does", () => {
    const body = `{"CallbackCommand":"Call.CallbackAfterStartCall","CallId":"c","MediaType":"Video","UserList":[]}`;

    expect(read(body)).toMatchObject({ callId: "c", media: { name: "video" }, members: [] });
  });
});

describe("MemberChanged", () => {
  test("tells who is in the call and what has changed", () => {
    expect(read(MEMBER_CHANGED)).toMatchObject({
      kind: "member-changed",
      callId: CALL_ID,
      members: [
        { userId: "user1", status: { name: "calling" } },
        { userId: "user2", status: { name: "calling" } },
      ],
      changed: [{ userId: "user2", action: { code: "Answer", name: "answer" } }],
    });
  });

  test.each([
    ["Answer", "answer"],
    ["Accept", "answer"],
    ["Reject", "reject"],
    ["NotAnswer", "not-answer"],
    ["Hangup", "hang-up"],
    ["Hang Up", "hang-up"],
    ["Join", "join"],
    ["Offline", "offline"],
    ["Invite", "invite"],
    ["Invited", "invite"],
    ["Cancel_Invite", "cancel-invite"],
    ["Canncel_Invite", "cancel-invite"],
    ["Levitate", "unknown"],
  ])("the spelling %j means %s", (spelling, name) => {
    const event = read(MEMBER_CHANGED.replace('"Answer"', JSON.stringify(spelling)));

    expect(event).toMatchObject({ changed: [{ action: { code: spelling, name } }] });
  });
});

describe("RecordChanged", () => {
  const wrapped = {
    kind: "record-changed",
    callId: "f6273604-3806-4abb-bc7e-090cd9208ee6",
    kitType: 2,
    recording: {
      family: "trtc",
      kind: "recorder-start",
      status: { name: "ok" },
      robotId: "callkit_1500099430_record_1280586498",
      room: { text: "1280586498", isNumber: false },
      sentAt: new Date(1774425607091),
      happenedAt: new Date(1774425607077),
    },
  };

  test("wraps a recording event", () => {
    expect(read(RECORD_CHANGED)).toMatchObject(wrapped);
  });

  test("has another name in the Chinese sample", () => {
    expect(read(RECORD_CHANGED.replace("AfterRecord", "AfterCloudRecording"))).toMatchObject({
      ...wrapped,
      command: "Call.CallbackAfterCloudRecordingChanged",
    });
  });

  test("passes on a wrapped event that nobody knows", () => {
    expect(read(RECORD_CHANGED.replace(":301,", ":313,"))).toMatchObject({
      kind: "record-changed",
      recording: { kind: "unknown", type: 313 },
    });
  });

  test("names problems by their whole path", () => {
    expect(problemsOf(parse(RECORD_CHANGED.replace('"Status":0', '"Status":{}')))).toEqual([
      "Callback.EventInfo.Payload.Status must be a whole number",
    ]);
  });
});

test("the printed samples that lack a comma are problems, not exceptions", () => {
  const printed = END_CALL.replace(',"EventTime"', ' "EventTime"');

  expect(problemsOf(parse(printed))).toEqual(["body must be JSON"]);
});

test("a command that nobody knows is passed on", () => {
  expect(read('{"CallbackCommand":"Call.New","X":1}')).toMatchObject({
    kind: "unknown",
    command: "Call.New",
    raw: { X: 1 },
  });
});

test("a body without a command has that of the query", () => {
  const body = END_CALL.replace('"CallbackCommand":"Call.CallbackAfterEndCall",', "");

  expect(read(body)).toMatchObject({ kind: "end-call", command: "Call.CallbackAfterEndCall" });
  expect(eventOf(parse("{}", new URLSearchParams({ Sdkappid: `${SDK_APP_ID}` })))).toMatchObject({
    kind: "unknown",
    command: "",
  });
});

test.each([
  ["{}", []],
  ["EndCall", ["CallRecord is missing"]],
  ["StartCall", ["CallId is missing"]],
  ["MemberChanged", ["CallId is missing"]],
  ["RecordChanged", ["Callback is missing", "CallId is missing"]],
])("a bare %s lacks %j", (name, expected) => {
  const body = name === "{}" ? name : `{"CallbackCommand":"Call.CallbackAfter${name}"}`;

  expect(problemsOf(parse(body, new URLSearchParams({ SdkAppid: `${SDK_APP_ID}` })))).toEqual(
    expected,
  );
});

describe("the Sdkappid of the query", () => {
  const with_ = (query: string) => problemsOf(parse(END_CALL, new URLSearchParams(query)));

  test.each(["SdkAppid", "Sdkappid", "sdkappid"])("is found under the name %s", (name) => {
    expect(with_(`${name}=${SDK_APP_ID}`)).toEqual([]);
  });

  test.each([
    "",
    "SdkAppid=",
    "SdkAppid=1500099431",
    "SdkAppid=1500099430x",
    "SdkAppid=+1500099430",
  ])("is not the application's in %j", (query) => {
    expect(with_(query)).toEqual([`Sdkappid must be ${SDK_APP_ID} in the URL's query`]);
  });

  test("counts once: the first is taken", () => {
    expect(with_(`SdkAppid=1&SdkAppid=${SDK_APP_ID}`)).toHaveLength(1);
  });
});

test.each([0, -1, 1.5, Number.NaN, "1500099430"])("%p cannot be the application", (sdkAppId) => {
  expect(() =>
    parseCallKitCallback(END_CALL, callQuery(), { sdkAppId: sdkAppId as number }),
  ).toThrow(
    /^'sdkAppId' must be a whole number above 0, got .*: write the application's SDKAppID$/,
  );
});
