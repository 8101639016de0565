import { CallCallback as CallCallbackResource } from "@trtc-recording/provider-trtc/lib/call-callback";
import {
  CallCallback,
  type CallCallbackProps,
  CallCommand,
  type CallRecordingStack,
} from "../../index";
import { problemsIn } from "../helpers/problems";
import { APP_ID, aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function callback(changes: Partial<CallCallbackProps> = {}): CallCallback {
  return new CallCallback(stack, "CallCallback", {
    sdkAppId: APP_ID,
    url: "https://rec.example.com/call/{token}",
    commands: [CallCommand.AFTER_END_CALL],
    ...changes,
  });
}

test("the callback is rendered as declared, {token} left for the deploy", () => {
  callback();

  expect(Template.of(stack).resource(CallCallbackResource)).toEqual({
    sdk_app_id: APP_ID,
    url: "https://rec.example.com/call/{token}",
    commands: ["Call.CallbackAfterEndCall"],
  });
});

test("https describes what the construct takes", () => {
  const options = { commands: [CallCommand.AFTER_START_CALL], takeOver: true };

  expect(CallCallback.https("https://rec.example.com/call", options)).toEqual({
    url: "https://rec.example.com/call",
    ...options,
  });
});

test("taking over is rendered when it is said", () => {
  callback({ takeOver: true });

  expect(Template.of(stack).resource(CallCallbackResource)).toMatchObject({ take_over: true });
});

test("commands are a set: sorted, each once", () => {
  callback({
    commands: [
      CallCommand.AFTER_START_CALL,
      CallCommand.AFTER_END_CALL,
      "Call.CallbackAfterEndCall",
    ],
  });

  expect(Template.of(stack).resource(CallCallbackResource).commands).toEqual([
    "Call.CallbackAfterEndCall",
    "Call.CallbackAfterStartCall",
  ]);
});

test("every command has the name that the REST API knows", () => {
  expect(Object.values(CallCommand)).toEqual([
    "Call.CallbackAfterStartCall",
    "Call.CallbackAfterEndCall",
    "Call.CallbackAfterMemberChanged",
    "Call.CallbackAfterRecordChanged",
  ]);
});

test("a command of tomorrow may be written as text", () => {
  callback({ commands: ["Call.CallbackOfTomorrow"] });

  expect(problemsIn(stack)).toEqual([]);
});

test("the resource is reachable and typed, so that an override appears in the output", () => {
  const typed: CallCallbackResource = callback().resource;
  typed.takeOver = true;

  expect(Template.of(stack).resource(CallCallbackResource)).toMatchObject({ take_over: true });
});

test.each([
  ["no command", { commands: [] }, "'callbacks.call.commands' must name at least one command"],
  [
    "a command of another service",
    { commands: ["Group.Callback" as "Call.x"] },
    `'callbacks.call.commands' must be commands such as 'Call.CallbackAfterEndCall', got "Group.Callback"`,
  ],
  [
    "a command that Terraform runs",
    { commands: ["Call.${x}" as const] },
    "must be commands such as",
  ],
  ["a URL of http", { url: "http://rec.example.com" }, "'callbacks.call.url' must be https"],
  ["a loopback host", { url: "https://[::1]/x" }, "must name a host on the public internet"],
  [
    "other braces",
    { url: "https://rec.example.com/{tok}" },
    "must not hold braces other than {token}",
  ],
  [
    "a secret",
    { url: "https://rec.example.com/?token=hunter2" },
    "must not hold a secret in the clear",
  ],
])("fails with %s", (_, changes, problem) => {
  callback(changes);

  expect(problemsIn(stack)).toEqual([expect.stringContaining(problem)]);
});

test("never shows the secret that a URL must not hold", () => {
  callback({ url: "https://me:hunter1@rec.example.com/?token=hunter2" });

  expect(problemsIn(stack)).toHaveLength(2);
  expect(problemsIn(stack).join()).not.toMatch(/hunter/);
});

test.each(["https://rec.example.com/${token}", "https://rec.example.com/%{token}"])(
  "fails with %s, which Terraform would run instead of leaving {token} for the deploy",
  (url) => {
    callback({ url });

    expect(problemsIn(stack)).toEqual([expect.stringMatching(/^'callbacks\.call\.url' must /)]);
  },
);
