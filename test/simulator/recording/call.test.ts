import { checkCall } from "../../../simulator/recording/call";
import { repeatCall } from "../../../simulator/recording/repeat-call";
import { aCall, CAMERA } from "./playing";

const DAY_MS = 86_400_000;
const { startsAt } = aCall();
const after = (ms: number) => new Date(startsAt.getTime() + ms);
const somebody = (change: object) => ({ participants: [{ userId: "a", ...change }] });

test.each([
  [{ sdkAppId: 0 }, /^'sdkAppId' must be a positive whole number, got 0$/],
  [{ roomId: 0 }, /^'roomId' must be .* got 0$/],
  [{ roomId: "" }, /^'roomId' must be .* got ""$/],
  [{ endsAt: startsAt }, /^'endsAt' must be a time after 'startsAt', at most 14 days later$/],
  [{ endsAt: after(14 * DAY_MS + 1) }, /^'endsAt'/],
  [{ endsAt: new Date(Number.NaN) }, /^'endsAt'/],
  [
    somebody({ userId: "a\n" }),
    /^participants\[0\] 'userId' must be a printable text, got "a\\n"$/,
  ],
  [somebody({ joinsAfter: -0.1 }), /^participants\[0\] 'joinsAfter' must be 0 minutes or more/],
  [somebody({ joinsAfter: 1, leavesAfter: 1 }), /'leavesAfter' more than that$/],
  [somebody({ camera: { width: 0, height: 1 } }), /^participants\[0\] 'camera' must be \{ width/],
  [somebody({ camera: { width: 4097, height: 1 } }), /'camera'/],
  [somebody({ screen: { ...CAMERA, fps: 61 } }), /'screen'/],
  [somebody({ screen: { ...CAMERA, bitrateKbps: 0 } }), /'screen'/],
])("%j is no call", (change, sentence) => {
  expect(() => checkCall(aCall(change))).toThrow(sentence);
});

test.each([
  [{ endsAt: after(1) }],
  [{ endsAt: after(14 * DAY_MS) }],
  [{ participants: [] }],
  [somebody({ joinsAfter: 0, leavesAfter: 0.001, screen: { width: 4096, height: 4096, fps: 60 } })],
])("%j is one", (change) => {
  expect(() => checkCall(aCall(change))).not.toThrow();
});

test("everything that is wrong is told at once", () => {
  const change = {
    sdkAppId: 0,
    roomId: -1,
    ...somebody({ userId: "", camera: { width: 1, height: 0 } }),
  };

  expect(() => checkCall(aCall(change))).toThrow(
    /'sdkAppId'.*; 'roomId'.*; .*'userId'.*; .*'camera'/,
  );
});

test.each([
  [7, [7, 8, 9]],
  ["a", ["a", "a-1", "a-2"]],
])("a call that is repeated has a room of its own each time: %j", (roomId, rooms) => {
  const calls = [...repeatCall(aCall({ roomId }), { times: 3, everySeconds: 90 })];

  expect(calls.map((call) => call.roomId)).toEqual(rooms);
  expect(calls.map((call) => call.startsAt)).toEqual([startsAt, after(90_000), after(180_000)]);
  expect(calls.every(({ startsAt, endsAt }) => +endsAt - +startsAt === 30 * 60_000)).toBe(true);
});
