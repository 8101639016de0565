import {
  CallCallback,
  CallCommand,
  CallRecording,
  ConsoleGuard,
  EventCallback,
  RecordingStart,
  RecordingStorage,
  VodEventNotification,
} from "../../constructs";
import { ConsoleForm, RecordingPreset, Retention, SigningKeyFingerprint } from "../../profile";
import { CallRecordingStack } from "../call-recording-stack";
import type { RecordingApp } from "../recording-app";

const SUPPORT_APP = 1400000002;
const SALES_APP = 1400000003;

/**
 * Group calls of two apps in one shared storage. The support app uses every callback; the console
 * is closed to the operators.
 */
export function group(app: RecordingApp): void {
  const stack = new CallRecordingStack(app, "group", { allowedAccountIds: ["100000000001"] });
  const signingKey = SigningKeyFingerprint.of("scrypt-1:iHdCb7HYbuiAcxGMNw8JPw:BNCm");
  const start = RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC });
  const storage = new RecordingStorage(stack, "SharedStorage", {
    subApplicationName: "group-call-recordings",
    retention: Retention.days(365),
    vodEvents: VodEventNotification.https("https://rec.example.com/vod"),
    tags: { team: "calls" },
  });

  new CallRecording(stack, "Support", {
    sdkAppId: SUPPORT_APP,
    // Tencent's suggestion for 720p; the preset has the 1,500 kbps of TUICallKit on the web.
    profile: RecordingPreset.group().withVideo({ bitrateKbps: 1200 }),
    start,
    storage,
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc/recording", { signingKey }),
      room: EventCallback.https("https://rec.example.com/trtc/room", { signingKey }),
      media: EventCallback.https("https://rec.example.com/trtc/media", { signingKey }),
      relay: EventCallback.https("https://rec.example.com/trtc/relay", { signingKey }),
      call: CallCallback.https("https://rec.example.com/call/{token}", {
        commands: [CallCommand.AFTER_START_CALL, CallCommand.AFTER_END_CALL],
      }),
    },
  });
  new CallRecording(stack, "Sales", {
    sdkAppId: SALES_APP,
    profile: RecordingPreset.groupAudio(),
    start,
    storage,
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc/recording", { signingKey }),
    },
  });
  new ConsoleGuard(stack, "ConsoleGuard", {
    sdkAppIds: [SUPPORT_APP, SALES_APP],
    groupIds: ["100001"],
  });
}
