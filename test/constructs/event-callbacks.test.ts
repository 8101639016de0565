import { EventCallback as EventCallbackResource } from "@trtc-recording/provider-trtc/lib/event-callback";
import {
  type CallRecordingStack,
  EVENT_GROUPS,
  EventCallback,
  EventCallbacks,
  type EventCallbacksProps,
  SigningKeyFingerprint,
} from "../../index";
import { problemsIn } from "../helpers/problems";
import { APP_ID, aStack, SIGNING_KEY } from "../helpers/stacks";
import { Template } from "../helpers/template";

const SIGNED = EventCallback.https("https://rec.example.com/trtc", { signingKey: SIGNING_KEY });

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function callbacks(groups: Omit<EventCallbacksProps, "sdkAppId">): EventCallbacks {
  return new EventCallbacks(stack, "EventCallbacks", { sdkAppId: APP_ID, ...groups });
}

test("a declared group is one resource with its URL and the fingerprint of its key", () => {
  callbacks({ recording: SIGNED });

  expect(Template.of(stack).resource(EventCallbackResource)).toEqual({
    sdk_app_id: APP_ID,
    event_group: "recording",
    url: "https://rec.example.com/trtc",
    signing_key_fingerprint: SIGNING_KEY.text,
  });
});

test("an unsigned callback has no fingerprint", () => {
  callbacks({ room: EventCallback.https("https://rec.example.com/room") });

  expect(Template.of(stack).resource(EventCallbackResource)).toEqual({
    sdk_app_id: APP_ID,
    event_group: "room",
    url: "https://rec.example.com/room",
  });
});

test("each of the four groups has an address of its own", () => {
  callbacks({ recording: SIGNED, room: SIGNED, media: SIGNED, relay: SIGNED });

  expect(EVENT_GROUPS).toEqual(["room", "media", "recording", "relay"]);
  expect(Template.of(stack).addresses).toEqual([
    "trtc_event_callback.EventCallbacks_Media_61883179",
    "trtc_event_callback.EventCallbacks_Recording_71702D09",
    "trtc_event_callback.EventCallbacks_Relay_35EE36CD",
    "trtc_event_callback.EventCallbacks_Room_30EE440E",
  ]);
});

test("the resources are reachable and typed by group, so that an override appears in the output", () => {
  const { resources } = callbacks({ media: SIGNED });

  const typed: EventCallbackResource | undefined = resources.media;
  typed?.addOverride("count", 1);

  expect(Object.keys(resources)).toEqual(["media"]);
  expect(Template.of(stack).resource(EventCallbackResource)).toMatchObject({ count: 1 });
});

test.each([
  ["http://rec.example.com/", /must be https/],
  ["rec.example.com", /must be an absolute https URL/],
  ["https://rec.example.com/a b", /must be an absolute https URL/],
  ["https://localhost/", /must name a host on the public internet/],
  ["https://192.168.1.1/", /must name a host on the public internet/],
  ["https://rec.example.com/?a=1&b=2", /must be made of letters, digits and/],
  [`https://rec.example.com/${"x".repeat(2083)}`, /must be at most 2,083 characters/],
])("fails with the URL %s, naming the group", (url, problem) => {
  callbacks({ relay: EventCallback.https(url) });

  expect(problemsIn(stack)).toEqual([expect.stringMatching(problem)]);
  expect(problemsIn(stack)[0]).toMatch(/^'callbacks\.relay\.url' /);
});

test("fails with the problems of every group at once", () => {
  callbacks({
    room: EventCallback.https("http://rec.example.com/"),
    media: EventCallback.https("https://10.1.2.3/"),
  });

  expect(problemsIn(stack)).toEqual([
    expect.stringMatching(/^'callbacks\.room\.url'/),
    expect.stringMatching(/^'callbacks\.media\.url'/),
  ]);
});

test.each(["Hunter2Hunter2Hunter2", "not-a-fingerprint!", "scrypt-1:short:BNCm", ""])(
  "fails with a key or other text in place of a fingerprint, without showing it: %j",
  (text) => {
    callbacks({
      media: EventCallback.https("https://rec.example.com/", {
        signingKey: SigningKeyFingerprint.of(text),
      }),
    });

    const [problem = "", ...others] = problemsIn(stack);
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^'callbacks\.media\.signingKey' must be a fingerprint, never the key itself/,
    );
    expect(text !== "" && problem.includes(text)).toBe(false);
  },
);

test("fails without a group: it would declare nothing", () => {
  callbacks({});

  expect(problemsIn(stack)).toEqual([expect.stringMatching(/must /)]);
});
