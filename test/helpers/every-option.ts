import type { App } from "cdktf";
import {
  CallCallback,
  CallCommand,
  CallRecording,
  CallRecordingStack,
  ConsoleForm,
  ConsoleGuard,
  Duration,
  EventCallback,
  EventCallbacks,
  GlobalAutoRecordTemplate,
  MixLayout,
  RecordingBackend,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
  RecordingStart,
  RecordingStorage,
  Retention,
  RetentionRegime,
  VodEventNotification,
} from "../../index";
import { ACCOUNT, existingStorage, REST_API, SIGNING_KEY } from "./stacks";

/** Stacks in which every construct stands, and every option of each is set at least once. */
export function everyOption(app: App): CallRecordingStack[] {
  return [mixedRecordings(app), singleStreams(app)];
}

function mixedRecordings(app: App): CallRecordingStack {
  const stack = new CallRecordingStack(app, "mixed", {
    site: "china",
    region: "ap-beijing",
    allowedAccountIds: [ACCOUNT, "100000000002"],
    backend: RecordingBackend.cos({
      bucket: "state-1250000000",
      region: "ap-beijing",
      prefix: "calls",
    }),
  });
  const callback = EventCallback.https("https://rec.example.com/trtc", { signingKey: SIGNING_KEY });
  const storage = new RecordingStorage(stack, "Storage", {
    subApplicationName: "every-option",
    description: "Every option 全部",
    retention: Retention.days(3650, { value: 4000, basis: "own" }),
    vodEvents: VodEventNotification.https("https://rec.example.com/vod", {
      uploadComplete: true,
      deleteComplete: true,
    }),
    tags: { team: "calls", "cost-centre": "42" },
    destroy: "wipe-all-recordings",
  });
  const profile = RecordingPreset.group().with({
    mode: RecordingMode.singleStreamAndMixed({
      layout: MixLayout.screenShare({ bigPictureUserIdPrefix: "teacher_" }),
      maxUsers: 12,
    }),
  });
  const raised = ConsoleForm.CLASSIC.withLimits({
    mixedUsers: {
      max: { value: 12, basis: "stated", source: { title: "ticket 7", date: "2026-08-01" } },
    },
  });
  new CallRecording(stack, "GlobalAuto", {
    sdkAppId: 1400000011,
    profile,
    start: RecordingStart.globalAuto({ consoleForm: raised }),
    storage,
    callbacks: {
      recording: callback,
      room: callback,
      media: callback,
      relay: callback,
      call: CallCallback.https("https://rec.example.com/call/{token}", {
        commands: Object.values(CallCommand),
        takeOver: true,
      }),
    },
    retentionRegime: RetentionRegime.declare({
      name: "insurance, 10 years",
      minimumDays: 3650,
      maximumDays: 4000,
      source: "contract 7",
    }),
  });
  new CallRecording(stack, "RestApi", {
    sdkAppId: 1400000012,
    profile: RecordingPreset.oneToOne().with({
      mode: RecordingMode.mixed({
        layout: MixLayout.floating({ bigPictureUserId: "host", bigPictureStream: "aux" }),
        maxUsers: 2,
      }),
    }),
    start: REST_API,
    storage,
    callbacks: { recording: callback },
  });
  new ConsoleGuard(stack, "ConsoleGuard", {
    sdkAppIds: [1400000011],
    groupIds: ["100001", "100002"],
    policyName: "guard",
  });
  return stack;
}

function singleStreams(app: App): CallRecordingStack {
  const stack = new CallRecordingStack(app, "single", {
    site: "international",
    allowedAccountIds: [ACCOUNT],
    backend: RecordingBackend.local(),
  });
  new GlobalAutoRecordTemplate(stack, "Template", {
    sdkAppId: 20000001,
    profile: RecordingPreset.singleStream().with({ file: RecordingFile.hls() }),
    consoleForm: ConsoleForm.ADVANCED_FEATURES,
    storage: existingStorage(Retention.permanent()),
  });
  new EventCallbacks(stack, "EventCallbacks", {
    sdkAppId: 20000001,
    recording: EventCallback.https("https://rec.example.com/trtc"),
  });
  new CallCallback(stack, "CallCallback", {
    sdkAppId: 20000001,
    url: "https://rec.example.com/call",
    commands: ["Call.CallbackOfTomorrow"],
  });
  new VodEventNotification(stack, "VodEvents", {
    subAppId: 1500000001,
    settings: VodEventNotification.off(),
  });
  new CallRecording(stack, "Calls", {
    sdkAppId: 20000002,
    profile: RecordingPreset.singleStream().with({
      file: RecordingFile.mp4({ maxDuration: Duration.minutes(90) }),
      resumeWait: Duration.minutes(1),
    }),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),
    storage: existingStorage(),
  });
  return stack;
}
