import { keyRotated } from "../../../review/rules/key-rotated";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const OLD = "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA";
const NEW = "scrypt-1:iHdCb7HYbuiAcxGMNw8JPw:BNCm";

function judge(before: unknown, after: unknown, group = "recording") {
  const [from, to] = [before, after].map((signingKey) =>
    changed(CLASSIC, {
      [`eventCallbacks.${group}`]: { url: "https://rec.example.com", signingKey },
    }),
  );
  return compare(keyRotated, from, to);
}

test.each([
  ["recording", "Recording events", "录制事件"],
  ["room", "Room events", "房间事件"],
  ["media", "Media events", "媒体事件"],
  ["relay", "Relay events", "转推事件"],
])("another key is found: %s", (group, events, eventsZh) => {
  const outcome = judge(OLD, NEW, group);

  expect(found(outcome)).toEqual([
    `eventCallbacks.${group}.signingKey: ${events} are to be signed with another key. The console holds one key at a time: a receiver that knows only one refuses true events before or after a person changes it there.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining(`${eventsZh}将改用另一密钥签名`),
  ]);
});

test.each([
  [OLD, OLD],
  ["unsigned", OLD],
  [OLD, "unsigned"],
  ["${var.key}", "${var.key}"],
])(
  "the same key, and a callback that is signed or not, is no rotation: %s to %s",
  (before, after) => {
    expect(judge(before, after)).toEqual(OK);
  },
);

test("a key that is known only after apply stays unknown", () => {
  expect(judge(OLD, "${var.key}")).toEqual(unknown("eventCallbacks.recording.signingKey"));
});

test("a callback that is new or gone has nothing to compare", () => {
  expect(compare(keyRotated, undefined, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(compare(keyRotated, CLASSIC, changed(CLASSIC, { eventCallbacks: undefined }))).toEqual(
    NOT_APPLICABLE,
  );
});
