import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import { CallCallback as CallCallbackResource } from "@trtc-recording/provider-trtc/lib/call-callback";
import { EventCallback as EventCallbackResource } from "@trtc-recording/provider-trtc/lib/event-callback";
import { App } from "cdktf";
import {
  CallCallback,
  CallCommand,
  CallRecording,
  type CallRecordingProps,
  type CallRecordingStack,
  ConsoleForm,
  Duration,
  EventCallback,
  MixLayout,
  RecordingApi,
  RecordingMode,
  RecordingPreset,
  RecordingStart,
  RecordingStorage,
  Retention,
  RetentionRegime,
} from "../../index";
import { problemsByPath, problemsIn, warningsIn } from "../helpers/problems";
import {
  APP_ID,
  aRecording,
  aStack,
  existingStorage,
  REST_API,
  recordingProps,
  SIGNING_KEY,
} from "../helpers/stacks";
import { Template } from "../helpers/template";

const SIGNED = EventCallback.https("https://rec.example.com/trtc", { signingKey: SIGNING_KEY });

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function recording(changes: Partial<CallRecordingProps> = {}): CallRecording {
  return aRecording(changes, stack);
}

/** The parameters that the stack puts out for the server that starts recordings. */
function outputOfParameters(): unknown {
  const outputs = Object.entries(Template.of(stack).json.output ?? {});
  return outputs.find(([name]) => name.includes("CreateCloudRecording"))?.[1];
}

test("global auto-recording is a template and what is told to whom", () => {
  const call = CallCallback.https("https://rec.example.com/call/{token}", {
    commands: [CallCommand.AFTER_END_CALL],
  });
  recording({ callbacks: { recording: SIGNED, media: SIGNED, call } });

  expect(Template.of(stack).addresses).toEqual([
    "trtc_auto_record_template.Calls_Template_F2243B0F",
    "trtc_call_callback.Calls_CallCallback_7B12B90A",
    "trtc_event_callback.Calls_EventCallbacks_Media_8761A8F9",
    "trtc_event_callback.Calls_EventCallbacks_Recording_4D6BB6C3",
  ]);
  expect(outputOfParameters()).toBeUndefined();
});

test("the parts are reachable and typed, so that an override of each appears in the output", () => {
  const call = CallCallback.https("https://rec.example.com/call", { commands: ["Call.A"] });
  const { template, eventCallbacks, callCallback, storage, sdkAppId } = recording({
    callbacks: { recording: SIGNED, call },
  });

  template?.resource.addOverride("name", "a");
  eventCallbacks?.resources.recording?.addOverride("url", "b");
  callCallback?.resource.addOverride("url", "c");

  const rendered = Template.of(stack);
  expect(rendered.resource(AutoRecordTemplate)).toMatchObject({ name: "a" });
  expect(rendered.resource(EventCallbackResource)).toMatchObject({ url: "b" });
  expect(rendered.resource(CallCallbackResource)).toMatchObject({ url: "c" });
  expect({ sdkAppId, days: storage.retention.dayCount }).toEqual({ sdkAppId: APP_ID, days: 180 });
});

test("without callbacks there is a template only", () => {
  const { eventCallbacks, callCallback } = recording({ callbacks: undefined });

  expect(eventCallbacks).toBeUndefined();
  expect(callCallback).toBeUndefined();
  expect(Template.of(stack).addresses).toEqual([
    "trtc_auto_record_template.Calls_Template_F2243B0F",
  ]);
});

test("recordings started over the API have no template but an output of parameters", () => {
  const { template, createCloudRecordingParameters } = recording({ start: REST_API });

  const rendered = RecordingApi.V2019_07_22.render(RecordingPreset.oneToOne(), existingStorage());
  expect(template).toBeUndefined();
  expect(rendered).toMatchObject({ ok: true, value: createCloudRecordingParameters });
  expect(outputOfParameters()).toEqual({
    value: createCloudRecordingParameters,
    description: "What your server sends to CreateCloudRecording, less what belongs to one room",
  });
});

test("recordings started over the API go to the number of a new storage", () => {
  const storage = new RecordingStorage(stack, "Storage", {
    subApplicationName: "calls",
    retention: Retention.days(7),
  });
  recording({ start: REST_API, storage });

  expect(outputOfParameters()).toMatchObject({
    value: {
      StorageParams: {
        CloudVod: {
          TencentVod: {
            SubAppId: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
            ExpireTime: 604_800,
          },
        },
      },
    },
  });
});

test("two apps may share a storage", () => {
  const storage = new RecordingStorage(stack, "Storage", {
    subApplicationName: "calls",
    retention: Retention.permanent(),
  });
  aRecording({ storage }, stack, "One");
  aRecording({ storage, sdkAppId: APP_ID + 1 }, stack, "Two");

  expect(problemsIn(stack)).toEqual([]);
  expect(Object.keys(Template.of(stack).resources(AutoRecordTemplate))).toHaveLength(2);
});

test("a storage of another stack is referred to through its state", () => {
  const elsewhere = aStack({ app: App.of(stack), id: "elsewhere" });
  const storage = new RecordingStorage(elsewhere, "Storage", {
    subApplicationName: "calls",
    retention: Retention.permanent(),
  });
  recording({ storage });
  stack.prepareStack();

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(AutoRecordTemplate).storage).toMatchObject({
    sub_app_id: expect.stringMatching(/^\$\{tonumber\(data\.terraform_remote_state\./),
  });
});

describe("without an event about recordings there is a warning", () => {
  const MISSING =
    "prod/Calls: 'callbacks.recording' is missing: nobody is told when a file is ready or an upload fails: add recording: EventCallback.https(url, { signingKey }) (source: TRTC callback configuration, read 2026-08)";
  const call = (command: CallCommand) =>
    CallCallback.https("https://rec.example.com/call", { commands: [command] });

  test.each<[string, CallRecordingProps["callbacks"]]>([
    ["no callback at all", undefined],
    ["callbacks of other groups", { room: SIGNED, media: SIGNED, relay: SIGNED }],
    ["a call callback of other commands", { call: call(CallCommand.AFTER_END_CALL) }],
  ])("with %s", (_, callbacks) => {
    recording({ callbacks });

    expect(problemsIn(stack)).toEqual([]);
    expect(warningsIn(stack)).toEqual([MISSING]);
  });

  test("but not with a call callback that has them", () => {
    recording({ callbacks: { call: call(CallCommand.AFTER_RECORD_CHANGED) } });

    expect(warningsIn(stack)).toEqual([]);
  });
});

test("an unsigned callback about recordings is a warning", () => {
  recording({ callbacks: { recording: EventCallback.https("https://rec.example.com/trtc") } });

  expect(warningsIn(stack)).toEqual([
    "prod/Calls: 'callbacks.recording.signingKey' is missing: anybody who knows the URL can forge events: run 'npx trtc-recording fingerprint' and add the signingKey it prints (source: TRTC callback configuration, read 2026-08)",
  ]);
});

describe("a declared regime", () => {
  const regime = (minimumDays?: number, maximumDays?: number) =>
    RetentionRegime.declare({ name: "ten years", minimumDays, maximumDays, source: "contract 7" });

  test.each([
    ["at its minimum", Retention.days(30), regime(30)],
    ["at its maximum", Retention.days(30), regime(undefined, 30)],
    ["permanent over a minimum", Retention.permanent(), regime(30)],
    ["without bounds", Retention.days(1), regime()],
  ])("is kept %s", (_, retention, retentionRegime) => {
    recording({ storage: existingStorage(retention), retentionRegime });

    expect(problemsIn(stack)).toEqual([]);
  });

  test.each([
    [
      "below its minimum",
      Retention.days(29),
      regime(30),
      /must be at least 30 days under the declared regime "ten years" .*contract 7.*got 29 days/,
    ],
    [
      "beyond its maximum",
      Retention.days(31),
      regime(undefined, 30),
      /must be at most 30 days under the declared regime "ten years" .*contract 7.*got 31 days/,
    ],
    [
      "permanent under a maximum",
      Retention.permanent(),
      regime(undefined, 30),
      /must be at most 30 days under the declared regime "ten years" .*contract 7.*got permanent/,
    ],
  ])("fails %s", (_, retention, retentionRegime, problem) => {
    recording({ storage: existingStorage(retention), retentionRegime });

    expect(problemsByPath(stack)).toEqual([expect.stringMatching(problem)]);
    expect(problemsByPath(stack)[0]).toMatch(/^prod\/Calls: 'retention' /);
  });
});

describe("over the API", () => {
  const big = { bigPictureUserIdPrefix: "teacher_" };

  test.each([
    [
      "both files in one task",
      RecordingPreset.group().with({
        mode: RecordingMode.singleStreamAndMixed({ layout: MixLayout.nineGrid(), maxUsers: 4 }),
      }),
      /^prod\/Calls: 'mode' cannot be both in one task/,
    ],
    [
      "a prefix for the big picture",
      RecordingPreset.group().with({
        mode: RecordingMode.mixed({ layout: MixLayout.floating(big), maxUsers: 4 }),
      }),
      /^prod\/Calls: 'mode\.layout\.bigPictureUserIdPrefix' cannot be a prefix/,
    ],
    [
      "a wait under 5 seconds",
      RecordingPreset.group().with({ resumeWait: Duration.seconds(4) }),
      /^prod\/Calls: 'resumeWait' must be between 5 and 86,400 seconds, got 4 seconds/,
    ],
  ])("fails with %s", (_, profile, problem) => {
    const { createCloudRecordingParameters } = recording({ start: REST_API, profile });

    expect(problemsByPath(stack)).toEqual([expect.stringMatching(problem)]);
    expect(createCloudRecordingParameters).toBeUndefined();
  });

  test("fails once with a bad sub-application", () => {
    const storage = RecordingStorage.fromSubApplication({
      subAppId: 0,
      retention: Retention.days(0),
    });
    recording({ start: REST_API, storage });

    expect(problemsByPath(stack)).toEqual([
      expect.stringMatching(/^prod\/Calls: 'retention' must be/),
      expect.stringMatching(/^prod\/Calls: 'storage\.subAppId' must be 1 or more, got 0/),
    ]);
  });
});

test("the same id twice in one scope is refused at once", () => {
  recording();

  expect(() => new CallRecording(stack, "Calls", recordingProps())).toThrow(
    /There is already a Construct with name 'Calls'/,
  );
});

test("a recording of an international app takes the advanced form", () => {
  recording({
    profile: RecordingPreset.singleStream(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),
  });

  expect(Template.of(stack).resource(AutoRecordTemplate)).toMatchObject({
    console_form: "advanced-features",
    mode: "single-stream",
  });
});
