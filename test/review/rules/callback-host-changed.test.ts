import {
  callbackHostChanged,
  callbackHostChangedOfVodEvents,
} from "../../../review/rules/callback-host-changed";
import type { Recording, VodEvents } from "../../../review/settings";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const URL = "eventCallbacks.recording.url";

function judge(before: Recording | undefined, after: Recording | undefined, elsewhere = {}) {
  return compare(callbackHostChanged, before, after, { lock: lockOf(elsewhere) });
}

function withUrl(url: string): Recording {
  return changed(CLASSIC, { [URL]: url });
}

test("events that go to another host are found, by group", () => {
  const groups = ["recording", "room", "media", "relay"];
  const all = (host: string) =>
    changed(CLASSIC, {
      ...Object.fromEntries(
        groups.map((group) => [`eventCallbacks.${group}.url`, `https://${host}/x`]),
      ),
      "callCallback.url": `https://${host}/call/{token}`,
    });
  const outcome = judge(all("rec.example.com"), all("new.example.net"));

  expect(found(outcome).map((text) => text.split(" are to go")[0])).toEqual([
    "eventCallbacks.recording.url: Recording events",
    "eventCallbacks.room.url: Room events",
    "eventCallbacks.media.url: Media events",
    "eventCallbacks.relay.url: Relay events",
    "callCallback.url: TUICallKit call events",
  ]);
  expect(found(outcome)[0]).toContain(
    "are to go to new.example.net instead of rec.example.com: whoever runs that host learns of rooms",
  );
  expect(foundInChinese(outcome)[4]).toContain(
    "TUICallKit 通话事件将发往 new.example.net，原为 rec.example.com",
  );
});

test.each([
  ["the callback", changed(CLASSIC, { eventCallbacks: undefined })],
  ["the whole recording", undefined],
])("events that go to nobody are found when %s is taken away", (_, after) => {
  const outcome = judge(CLASSIC, after);

  expect(found(outcome)).toEqual([
    `${URL}: Recording events are no longer to go to rec.example.com: what is done there with them, such as archiving or alarms, stops.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("不再将录制事件发往")]);
});

test.each([
  ["https://rec.example.com/other?a=1"],
  ["https://REC.example.com/trtc"],
  ["https://user:pass@rec.example.com/trtc"],
  ["https://rec.example.com/${var.path}"],
])("another path on the same host is no finding: %s", (url) => {
  expect(judge(CLASSIC, withUrl(url))).toEqual(OK);
});

test("another port is another host", () => {
  expect(found(judge(CLASSIC, withUrl("https://rec.example.com:8443/trtc")))).toEqual([
    expect.stringContaining("rec.example.com:8443"),
  ]);
});

test("a callback that is declared elsewhere for the same app is not taken away", () => {
  const after = changed(CLASSIC, { eventCallbacks: undefined });

  expect(judge(CLASSIC, after, { Callbacks: CALLBACKS_ONLY })).toEqual(OK);
});

test("a new callback, and a recording without any, have nothing to lose", () => {
  const none = changed(CLASSIC, { eventCallbacks: undefined });

  expect(judge(none, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(judge(undefined, CLASSIC)).toEqual(NOT_APPLICABLE);
});

test.each(["${var.url}", "https://${var.host}/trtc", "no url"])(
  "a host that is not known stays unknown: %s",
  (url) => {
    expect(judge(CLASSIC, withUrl(url))).toEqual(unknown(URL));
    expect(judge(withUrl(url), CLASSIC)).toEqual(unknown(URL));
    expect(judge(withUrl(url), withUrl(url))).toEqual(OK);
  },
);

describe("VOD events", () => {
  const events = (url?: string): VodEvents => ({
    subAppId: 1500000001,
    uploadComplete: true,
    ...(url && { url }),
  });
  const judgeEvents = (before?: VodEvents, after?: VodEvents) =>
    compare(callbackHostChangedOfVodEvents, before, after);

  test("are judged the same way", () => {
    const before = events("https://rec.example.com/vod");

    expect(found(judgeEvents(before, events("https://new.example.net/vod")))).toEqual([
      expect.stringContaining("url: VOD file events are to go to new.example.net"),
    ]);
    expect(found(judgeEvents(before, events()))).toEqual([
      expect.stringContaining("url: VOD file events are no longer to go to rec.example.com"),
    ]);
    expect(judgeEvents(before, before)).toEqual(OK);
  });

  test("that leave the code are another rule's", () => {
    expect(judgeEvents(events("https://rec.example.com/vod"), undefined)).toEqual(NOT_APPLICABLE);
    expect(judgeEvents(events(), events())).toEqual(NOT_APPLICABLE);
  });
});
