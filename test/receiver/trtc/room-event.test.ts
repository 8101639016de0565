import {
  ENTER_REASONS,
  LEAVE_REASONS,
  parseCallback,
  ROLES,
  TERMINAL_TYPES,
  USER_TYPES,
} from "../../../receiver";
import { eventOf, problemsOf, ROOM_INFO, roomBody, SIGNED } from "../samples";

const COMMON = {
  family: "trtc",
  group: 1,
  sentAt: new Date(1687770731932),
  happenedAt: new Date(1687770731831),
  room: { text: "12345", isNumber: true },
};

const parse = (group: number, type: number, info: object) =>
  parseCallback(roomBody(group, type, { ...ROOM_INFO, ...info }));
const read = (group: number, type: number, info: object = {}) => eventOf(parse(group, type, info));

test("101: somebody made a room", () => {
  expect(read(1, 101)).toMatchObject({ ...COMMON, type: 101, kind: "create-room", userId: "test" });
});

test("102: the room was dissolved, as the facts print it", () => {
  const body = `{"EventGroupId":1,"EventType":102,"CallbackTs":1687771618531,"EventInfo":{"RoomId":"12345","EventTs":1687771618,"EventMsTs":1687771618457}}`;

  expect(eventOf(parseCallback(body))).toEqual({
    family: "trtc",
    group: 1,
    type: 102,
    kind: "dismiss-room",
    sentAt: new Date(1687771618531),
    happenedAt: new Date(1687771618457),
    room: { text: "12345", isNumber: false },
    raw: JSON.parse(body),
  });
});

test("103: who entered, how, and on what", () => {
  expect(read(1, 103, { Role: 21, TerminalType: 2, UserType: 3, Reason: 1 })).toMatchObject({
    ...COMMON,
    kind: "enter-room",
    userId: "test",
    role: { code: 21, name: "viewer" },
    terminal: { code: 2, name: "android" },
    userType: { code: 3, name: "native" },
    reason: { code: 1, name: "normal" },
  });
});

test("104: the same reason code means something else on leaving", () => {
  expect(read(1, 104, { Role: 20, Reason: 2 })).toMatchObject({
    kind: "exit-room",
    userId: "test",
    role: { name: "anchor" },
    reason: { code: 2, name: "timeout", meaning: "timed out" },
  });
  expect(read(1, 103, { Reason: 2 })).toMatchObject({ reason: { name: "network-switch" } });
});

test("105: a new role", () => {
  expect(read(1, 105, { Role: 21 })).toMatchObject({ kind: "change-role", role: { code: 21 } });
});

test.each([
  [201, "start-video"],
  [202, "stop-video"],
  [203, "start-audio"],
  [204, "stop-audio"],
  [205, "start-aux"],
  [206, "stop-aux"],
])("%d of group 2 is %s", (type, kind) => {
  expect(read(2, type)).toMatchObject({ ...COMMON, group: 2, type, kind, userId: "test" });
});

test("the golden vector's event can be read", () => {
  expect(eventOf(parseCallback(SIGNED.body))).toMatchObject({
    kind: "stop-audio",
    userId: "user_85034614",
    room: { text: "8489", isNumber: true },
    sentAt: new Date(1664209748188),
    happenedAt: new Date(1664209748180),
    reason: 0,
  });
});

test("codes that no page lists are kept", () => {
  expect(read(1, 103, { Role: 22, TerminalType: 5, UserType: 4, Reason: 5 })).toMatchObject({
    role: { code: 22, name: "unknown" },
    terminal: { code: 5, name: "unknown" },
    userType: { code: 4, name: "unknown" },
    reason: { code: 5, name: "unknown" },
  });
});

test.each([
  ["roles", ROLES, "20 21"],
  ["devices", TERMINAL_TYPES, "1 2 3 4 100"],
  ["kinds of user", USER_TYPES, "1 2 3"],
  ["reasons to enter", ENTER_REASONS, "1 2 3 4"],
  ["reasons to leave", LEAVE_REASONS, "1 2 3 4 5"],
])("the documented %s are %3$s", (_what, table, codes) => {
  expect(Object.keys(table).join(" ")).toBe(codes);
});

test.each([
  [1, 103],
  [1, 104],
  [1, 105],
  [2, 201],
])("an event %d/%d without its user is a problem", (group, type) => {
  expect(problemsOf(parse(group, type, { UserId: undefined }))).toEqual([
    "EventInfo.UserId is missing",
  ]);
});

test("a wrong type is a problem that names the field", () => {
  expect(problemsOf(parse(1, 103, { Role: "anchor", Reason: {} }))).toEqual([
    "EventInfo.Role must be a whole number",
    "EventInfo.Reason must be a whole number",
  ]);
});
