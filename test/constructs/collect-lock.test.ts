import { type App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import {
  CallCallback,
  CallRecordingStack,
  ConsoleForm,
  ConsoleGuard,
  collectLock,
  EventCallback,
  EventCallbacks,
  GlobalAutoRecordTemplate,
  RecordingPreset,
  RecordingStorage,
  Retention,
  VodEventNotification,
} from "../../index";
import { canonicalJson } from "../../lock";
import { everyOption } from "../helpers/every-option";
import { problemsIn } from "../helpers/problems";
import {
  ACCOUNT,
  APP_ID,
  anApp,
  aRecording,
  aStack,
  existingStorage,
  REST_API,
  SIGNING_KEY,
} from "../helpers/stacks";
import { Variables } from "../helpers/variables";

const SIGNED = EventCallback.https("https://rec.example.com/trtc", { signingKey: SIGNING_KEY });

/** The text of the lock of an app that a function declares. */
function lockOf(declare: (app: App) => unknown): string {
  const app = anApp();
  declare(app);
  return canonicalJson(collectLock(app));
}

test("a recording has one entry with the settings of all its parts", () => {
  const app = anApp();
  const call = CallCallback.https("https://rec.example.com/call", { commands: ["Call.A"] });
  aRecording({ callbacks: { recording: SIGNED, call } }, aStack({ app }));

  expect(collectLock(app).stacks.prod?.recordings).toEqual({
    Calls: {
      sdkAppId: APP_ID,
      start: { scheme: "global-auto", consoleForm: "classic" },
      profile: {
        templateName: "one-to-one",
        mode: { kind: "mixed", layout: { kind: "nine-grid" }, maxUsers: 2 },
        media: {
          kind: "audio-and-video",
          video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
          audio: { sampleRateHz: 48000, bitrateKbps: 64, channels: "stereo" },
        },
        file: { format: "mp4", maxDurationMinutes: 1440 },
        resumeWaitSeconds: 5,
      },
      storage: { subAppId: 1500000001, retention: { days: 180 } },
      eventCallbacks: {
        recording: { url: "https://rec.example.com/trtc", signingKey: SIGNING_KEY.text },
      },
      callCallback: { url: "https://rec.example.com/call", commands: ["Call.A"], takeOver: false },
      addresses: {
        template: "trtc_auto_record_template.Calls_Template_F2243B0F",
        recordingCallback: "trtc_event_callback.Calls_EventCallbacks_Recording_4D6BB6C3",
        callCallback: "trtc_call_callback.Calls_CallCallback_7B12B90A",
      },
    },
  });
});

test("a recording over the API has no template, neither as start nor as address", () => {
  const app = anApp();
  aRecording({ start: REST_API, callbacks: undefined }, aStack({ app }));

  expect(collectLock(app).stacks.prod?.recordings.Calls).toMatchObject({
    start: { scheme: "rest-api" },
    addresses: {},
  });
});

test("parts that stand alone have entries of their own", () => {
  const app = anApp();
  const stack = aStack({ app });
  new EventCallbacks(stack, "Events", {
    sdkAppId: 1,
    room: EventCallback.https("https://a.example.com"),
  });
  new CallCallback(stack, "Call", {
    sdkAppId: 1,
    url: "https://a.example.com",
    commands: ["Call.A"],
  });
  new GlobalAutoRecordTemplate(stack, "Template", {
    sdkAppId: 1,
    profile: RecordingPreset.singleStream(),
    consoleForm: ConsoleForm.ADVANCED_FEATURES,
    storage: existingStorage(Retention.permanent()),
  });

  const { recordings = {} } = collectLock(app).stacks.prod ?? {};
  expect(Object.keys(recordings)).toEqual(["Events", "Call", "Template"]);
  expect(recordings.Events).toMatchObject({
    eventCallbacks: { room: { url: "https://a.example.com", signingKey: "unsigned" } },
  });
  expect(recordings.Template).toMatchObject({
    start: { scheme: "global-auto", consoleForm: "advanced-features" },
    storage: { retention: "permanent" },
  });
});

test("storages, VOD events and guards have sections of their own, by construct path", () => {
  const { mixed } = JSON.parse(lockOf(everyOption)).stacks;

  expect(mixed.storages).toEqual({
    Storage: {
      subApplicationName: "every-option",
      description: "Every option 全部",
      destroy: "wipe-all-recordings",
      tags: { "cost-centre": "42", team: "calls" },
      addresses: { resource: "tencentcloud_vod_sub_application.Storage_07F31EBC" },
    },
  });
  expect(mixed.vodEvents["Storage/VodEvents"]).toMatchObject({
    subAppId: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
    url: "https://rec.example.com/vod",
    deleteComplete: true,
  });
  expect(mixed.guards).toEqual({
    ConsoleGuard: {
      sdkAppIds: [1400000011],
      groupIds: ["100001", "100002"],
      policyName: "guard",
      denies: ["name/trtc:AlterRecording"],
      addresses: { policy: "tencentcloud_cam_policy.ConsoleGuard_862C3DFA" },
    },
  });
});

test("limits that were overridden are shown with their source", () => {
  const { mixed } = JSON.parse(lockOf(everyOption)).stacks;

  expect(mixed.recordings.GlobalAuto.start).toEqual({
    scheme: "global-auto",
    consoleForm: "classic",
    limitOverrides: {
      mixedUsers: {
        max: { value: 12, basis: "stated", source: { title: "ticket 7", date: "2026-08-01" } },
      },
    },
  });
});

test("a layout is shown as its own toJSON says, so that a profile can be read back", () => {
  const { recordings } = JSON.parse(lockOf(everyOption)).stacks.mixed;

  expect(recordings.GlobalAuto.profile.mode.layout).toEqual({
    kind: "screen-share",
    bigPictureUserIdPrefix: "teacher_",
  });
  expect(recordings.RestApi.profile.mode.layout).toEqual({
    kind: "floating",
    bigPictureUserId: "host",
    bigPictureStream: "aux",
  });
});

test("a stack says where it may be deployed", () => {
  const app = anApp();
  aRecording({}, aStack({ app, site: "international", allowedAccountIds: ["20000", "10000"] }));

  expect(collectLock(app).stacks.prod).toMatchObject({
    site: "international",
    region: "ap-singapore",
    allowedAccountIds: ["10000", "20000"],
  });
});

test("a plain stack with constructs of ours is locked, a stack without them is not", () => {
  const app = anApp();
  new TerraformStack(app, "empty");
  aStack({ app, id: "ours-empty" });
  const plain = new TerraformStack(app, "plain");
  new VodEventNotification(plain, "VodEvents", {
    subAppId: 1500000001,
    settings: VodEventNotification.off(),
  });

  expect(Object.keys(collectLock(app).stacks)).toEqual(["plain"]);
  expect(collectLock(app).stacks.plain).not.toHaveProperty("site");
});

test("an address follows a logical id that was overridden", () => {
  const app = anApp();
  const { template } = aRecording({}, aStack({ app }));
  template?.resource.overrideLogicalId("renamed");

  expect(collectLock(app).stacks.prod?.recordings.Calls?.addresses).toMatchObject({
    template: "trtc_auto_record_template.renamed",
  });
});

test("the bytes do not depend on the order of declaration of stacks and constructs", () => {
  const parts = [
    (stack: CallRecordingStack) => aRecording({ sdkAppId: 1 }, stack, "B"),
    (stack: CallRecordingStack) => aRecording({ sdkAppId: 2 }, stack, "A"),
    (stack: CallRecordingStack) =>
      new RecordingStorage(stack, "S", {
        subApplicationName: "s",
        retention: Retention.permanent(),
        tags: { b: "1", a: "2" },
      }),
  ];
  const declare = (ids: string[], order: typeof parts) => (app: App) => {
    const stacks = ids.map((id) => aStack({ app, id }));
    for (const part of order) {
      part(stacks.find(({ node }) => node.id === "one") as CallRecordingStack);
    }
    aRecording(
      { sdkAppId: 3 },
      stacks.find(({ node }) => node.id === "two"),
    );
  };

  const text = lockOf(declare(["one", "two"], parts));

  expect(lockOf(declare(["two", "one"], [...parts].reverse()))).toBe(text);
  expect(text.indexOf('"A": {')).toBeLessThan(text.indexOf('"B": {'));
});

test("the bytes do not depend on how many unknown values were made before", () => {
  const text = () =>
    lockOf((app) => {
      const stack = aStack({ app });
      const variables = new Variables(stack);
      const commands = Array.from({ length: 100 }, (_, index) => variables.text(`v${index}`));
      new CallCallback(stack, "Call", {
        sdkAppId: 1,
        url: "https://a.example.com",
        commands: commands as "Call.x"[],
      });
    });

  // cdktf counts its unknown values: somewhere in these many the count gains a digit.
  expect(new Set(Array.from({ length: 12 }, text)).size).toBe(1);
});

test("a changed bitrate changes exactly one line", () => {
  const text = (bitrateKbps: number) =>
    lockOf((app) => {
      const profile = RecordingPreset.oneToOne().withVideo({ bitrateKbps });
      aRecording({ profile }, aStack({ app }));
    }).split("\n");
  const [before, after] = [text(550), text(600)];

  const changed = after.flatMap((line, index) => (line === before[index] ? [] : [line.trim()]));

  expect(after).toHaveLength(before.length);
  expect(changed).toEqual(['"bitrateKbps": 600,']);
});

test("no secret of the environment and no key stands in the lock", () => {
  expect(lockOf(everyOption)).not.toMatch(/secret|password|credential/i);
});

describe("no construct is lost", () => {
  test("under a recording", () => {
    const app = anApp();
    const recording = aRecording({}, aStack({ app }));
    new ConsoleGuard(recording, "Guard", { sdkAppIds: [APP_ID], groupIds: ["100001"] });

    expect(Object.keys(collectLock(app).stacks.prod?.guards ?? {})).toEqual(["Calls/Guard"]);
  });

  test("for its id: a name of Object.prototype is refused by constructs, others are kept", () => {
    for (const id of ["__proto__", "constructor", "toString"]) {
      expect(() => aRecording({}, aStack(), id)).toThrow(/already a Construct with name/);
    }
    const app = anApp();
    for (const [index, id] of ["a.b", "1", "prototype", "客服", "proto__"].entries()) {
      aRecording({ sdkAppId: index + 1 }, aStack({ app, id: `s${index}` }), id);
    }

    const paths = Object.values(collectLock(app).stacks).flatMap(({ recordings }) =>
      Object.keys(recordings),
    );
    expect(paths).toEqual(["a.b", "1", "prototype", "客服", "proto__"]);
  });

  test("nor counted twice when a stack is declared inside another", () => {
    const app = anApp();
    const outer = aStack({ app, id: "outer" });
    const inner = new CallRecordingStack(outer, "inner", { allowedAccountIds: [ACCOUNT] });
    aRecording({}, inner);

    const { stacks } = collectLock(app);
    expect(Object.keys(stacks.inner?.recordings ?? {})).toEqual(["Calls"]);
    expect(stacks).not.toHaveProperty("outer");
  });

  test("by two stacks of one name in different scopes, unless they are refused", () => {
    const app = anApp();
    for (const [index, id] of ["east", "west"].entries()) {
      const parent = new Construct(app, id);
      const stack = new CallRecordingStack(parent, "calls", { allowedAccountIds: [ACCOUNT] });
      aRecording({ sdkAppId: index + 1 }, stack);
    }

    const refused = problemsIn(app).length > 0;
    const locked = canonicalJson(collectLock(app)).match(/"sdkAppId": [12]/g);
    expect(refused || locked?.length === 2).toBe(true);
  });
});
