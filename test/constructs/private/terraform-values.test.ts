import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { VodSubApplication } from "@cdktf/provider-tencentcloud/lib/vod-sub-application";
import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import { CallCallback as CallCallbackResource } from "@trtc-recording/provider-trtc/lib/call-callback";
import { EventCallback as EventCallbackResource } from "@trtc-recording/provider-trtc/lib/event-callback";
import { App } from "cdktf";
import {
  CallCallback,
  CallRecording,
  type CallRecordingStack,
  ConsoleGuard,
  collectLock,
  EventCallback,
  EventCallbacks,
  MixLayout,
  RecordingMode,
  RecordingStorage,
  Retention,
  RetentionRegime,
  SigningKeyFingerprint,
  VodEventNotification,
} from "../../../index";
import { problemsIn, warningsIn } from "../../helpers/problems";
import {
  ACCOUNT,
  aRecording,
  aStack,
  CLASSIC,
  existingStorage,
  REST_API,
} from "../../helpers/stacks";
import { Template } from "../../helpers/template";
import { unknownProfile, unknownRestApi, Variables } from "../../helpers/variables";

const URL = "https://rec.example.com/trtc";

let stack: CallRecordingStack;
let variables: Variables;

beforeEach(() => {
  stack = aStack();
  variables = new Variables(stack);
});

/** The stack in the lock file, for a test that reads single entries of it. */
function locked() {
  return collectLock(App.of(stack)).stacks.prod;
}

test("a template takes unknown values everywhere, converted by Terraform where units differ", () => {
  const profile = unknownProfile(variables);
  new CallRecording(stack, "Calls", { ...unknownRestApi(variables), profile, start: CLASSIC });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(AutoRecordTemplate)).toEqual({
    sdk_app_id: "${var.app}",
    console_form: "classic",
    name: "${var.name}",
    mode: "mixed",
    mix: { layout: "nine-grid", max_users: "${var.users}" },
    media: "audio-and-video",
    video: {
      width: "${var.width}",
      height: "${var.height}",
      bitrate_kbps: "${var.video_kbps}",
      fps: "${var.fps}",
      gop_seconds: "${var.gop}",
    },
    audio: {
      sample_rate_hz: "${var.hz}",
      bitrate_kbps: "${var.audio_kbps}",
      channels: "${var.channels}",
    },
    file: { format: "mp4", max_duration_minutes: "${((var.hours * 3600) / 60)}" },
    resume_wait_seconds: "${((var.wait_minutes * 60) / 1)}",
    storage: { sub_app_id: "${var.sub_app}", retention_days: "${var.days}" },
  });
});

test("the API's parameters are computed from unknown values by Terraform", () => {
  new CallRecording(stack, "Calls", unknownRestApi(variables));

  expect(problemsIn(stack)).toEqual([]);
  const { value } = Object.values(Template.of(stack).json.output ?? {}).find(({ description }) =>
    String(description).includes("CreateCloudRecording"),
  ) ?? { value: undefined };
  expect(value).toEqual({
    RecordParams: {
      RecordMode: 2,
      StreamType: 0,
      MaxIdleTime: "${((var.wait_minutes * 60) / 1)}",
      MaxMediaFileDuration: "${((var.hours * 3600) / 60)}",
    },
    MixTranscodeParams: {
      VideoParams: {
        Width: "${var.width}",
        Height: "${var.height}",
        Fps: "${var.fps}",
        BitRate: "${((var.video_kbps * 1000) / 1)}",
        Gop: "${var.gop}",
      },
      AudioParams: {
        SampleRate: '${{"16000" = 3, "44100" = 2, "48000" = 1}[var.hz]}',
        Channel: '${{"mono" = 1, "stereo" = 2}[var.channels]}',
        BitRate: "${((var.audio_kbps * 1000) / 1)}",
      },
    },
    MixLayoutParams: { MixLayoutMode: 3 },
    StorageParams: {
      CloudVod: {
        TencentVod: {
          SubAppId: "${var.sub_app}",
          ExpireTime: "${((var.days * 86400) / 1)}",
          MediaType: 0,
        },
      },
    },
  });
});

test("the lock shows unknown values as the expressions that Terraform gets", () => {
  new CallRecording(stack, "Calls", unknownRestApi(variables));

  expect(locked()?.recordings.Calls).toMatchObject({
    sdkAppId: "${var.app}",
    profile: {
      templateName: "${var.name}",
      mode: { maxUsers: "${var.users}" },
      media: {
        video: { bitrateKbps: "${var.video_kbps}" },
        audio: { sampleRateHz: "${var.hz}", channels: "${var.channels}" },
      },
      file: { maxDurationMinutes: "${((var.hours * 3600) / 60)}" },
      resumeWaitSeconds: "${((var.wait_minutes * 60) / 1)}",
    },
    storage: { subAppId: "${var.sub_app}", retention: { days: "${var.days}" } },
  });
});

test("storage and VOD events take unknown values", () => {
  new RecordingStorage(stack, "Storage", {
    subApplicationName: variables.text("storage"),
    description: `of ${variables.text("team")}`,
    retention: Retention.days(variables.number("days")),
    tags: { team: variables.text("team") },
    vodEvents: VodEventNotification.https(variables.text("url")),
  });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(VodSubApplication)).toMatchObject({
    name: "${var.storage}",
    description: "of ${var.team}",
    tags: { team: "${var.team}" },
  });
  expect(Template.of(stack).resource(VodEventConfig)).toMatchObject({
    notification_url: "${var.url}",
  });
  expect(locked()?.storages.Storage).toMatchObject({
    subApplicationName: "${var.storage}",
    description: "of ${var.team}",
    tags: { team: "${var.team}" },
  });
});

test("a notification of its own takes an unknown sub-application", () => {
  new VodEventNotification(stack, "VodEvents", {
    subAppId: variables.number("sub_app"),
    settings: VodEventNotification.https(`https://${variables.text("host")}/vod`),
  });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource({ tfResourceType: "terraform_data" })).toEqual({
    input: "${var.sub_app}",
  });
  expect(locked()?.vodEvents.VodEvents).toMatchObject({
    subAppId: "${var.sub_app}",
    url: "https://${var.host}/vod",
  });
});

test("event callbacks take unknown apps, URLs and fingerprints", () => {
  const signingKey = SigningKeyFingerprint.of(variables.text("fingerprint"));
  new EventCallbacks(stack, "EventCallbacks", {
    sdkAppId: variables.number("app"),
    relay: EventCallback.https(variables.text("url"), { signingKey }),
  });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(EventCallbackResource)).toEqual({
    sdk_app_id: "${var.app}",
    event_group: "relay",
    url: "${var.url}",
    signing_key_fingerprint: "${var.fingerprint}",
  });
});

test("a call callback takes an unknown app, URL and command", () => {
  new CallCallback(stack, "CallCallback", {
    sdkAppId: variables.number("app"),
    url: variables.text("url"),
    commands: [variables.text("command") as "Call.x"],
  });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(CallCallbackResource)).toEqual({
    sdk_app_id: "${var.app}",
    url: "${var.url}",
    commands: ["${var.command}"],
  });
});

test("a guard takes unknown apps and an unknown name", () => {
  new ConsoleGuard(stack, "ConsoleGuard", {
    sdkAppIds: [variables.number("app")],
    groupIds: ["100001"],
    policyName: `guard-${variables.text("team")}`,
  });

  expect(problemsIn(stack)).toEqual([]);
  const { name, document } = Template.of(stack).resource(CamPolicy);
  expect(name).toBe("guard-${var.team}");
  expect(document).toContain('"resource":["qcs::trtc::uin/:sdkappid/${var.app}"]');
});

describe("a whole list that Terraform knows later passes", () => {
  test("as a call callback's commands", () => {
    const commands = variables.texts("commands") as "Call.x"[];
    new CallCallback(stack, "CallCallback", { sdkAppId: 1, url: URL, commands });

    expect(problemsIn(stack)).toEqual([]);
    expect(Template.of(stack).resource(CallCallbackResource)).toMatchObject({
      commands: "${var.commands}",
    });
  });

  test("as the accounts of a stack", () => {
    const other = aStack({
      app: App.of(stack),
      id: "other",
      allowedAccountIds: variables.texts("accounts"),
    });

    expect(problemsIn(other)).toEqual([]);
  });
});

test("a regime's bounds may be unknown: nothing is compared with them", () => {
  const retentionRegime = RetentionRegime.declare({
    name: "contract",
    minimumDays: variables.number("minimum"),
    maximumDays: variables.number("maximum"),
    source: "contract 7",
  });
  aRecording({ retentionRegime }, stack);

  expect(problemsIn(stack)).toEqual([]);
  expect(locked()?.recordings.Calls?.retentionRegime).toMatchObject({
    minimumDays: "${var.minimum}",
    maximumDays: "${var.maximum}",
  });
});

test("a prefix, a user and a stream of the big picture may be unknown", () => {
  const user = {
    bigPictureUserId: variables.text("user"),
    bigPictureStream: variables.text("stream") as "aux",
  };
  const mode = RecordingMode.mixed({ layout: MixLayout.floating(user), maxUsers: 2 });
  const profile = unknownProfile(variables).with({ mode });
  const api = aRecording({ profile, start: REST_API, storage: existingStorage() }, stack);

  expect(problemsIn(stack)).toEqual([]);
  expect(api.createCloudRecordingParameters?.MixLayoutParams?.MediaId).toBeDefined();
});

test("unknown values in one setting leave the others checked", () => {
  const profile = unknownProfile(variables).with({ templateName: "not a name" });
  aRecording({ profile }, stack);

  expect(problemsIn(stack)).toEqual([expect.stringMatching(/^'templateName' must be/)]);
  expect(warningsIn(stack)).toEqual([]);
  expect(stack.lockSettings.allowedAccountIds).toEqual([ACCOUNT]);
});
