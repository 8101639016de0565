import { parseCallback } from "../../../receiver";
import { eventOf, ROOM_INFO, roomBody } from "../samples";

function roomOf(RoomId: unknown) {
  const event = eventOf(parseCallback(roomBody(1, 102, { ...ROOM_INFO, RoomId })));
  return "room" in event ? event.room : "none";
}

function timeOf(times: object) {
  const event = eventOf(parseCallback(roomBody(1, 102, { RoomId: 1, ...times })));
  return "happenedAt" in event ? event.happenedAt?.getTime() : undefined;
}

test.each([
  [12345, { text: "12345", isNumber: true }],
  ["12345", { text: "12345", isNumber: false }],
  ["会议 室", { text: "会议 室", isNumber: false }],
  ["", undefined],
  [undefined, undefined],
])("the room id %j is kept with its type", (id, expected) => {
  expect(roomOf(id)).toEqual(expected);
});

test("the time of the event is EventMsTs, or else EventTs, a number or text", () => {
  expect(timeOf({ EventTs: 1622186275, EventMsTs: 1622186275757 })).toBe(1622186275757);
  expect(timeOf({ EventTs: 1622186275 })).toBe(1622186275000);
  expect(timeOf({ EventTs: "1622186275" })).toBe(1622186275000);
  expect(timeOf({})).toBeUndefined();
});
