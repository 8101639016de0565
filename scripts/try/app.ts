import {
  CallCallback,
  CallCommand,
  CallRecording,
  CallRecordingStack,
  ConsoleForm,
  ConsoleGuard,
  EventCallback,
  RecordingApp,
  RecordingPreset,
  RecordingStart,
  RecordingStorage,
  Retention,
  SigningKeyFingerprint,
  VodEventNotification,
} from "../../index";
import { ACCOUNT, APP, CALL_API_HOST, GUARDED_GROUP, SIGNING_KEY_FINGERPRINT, STACK } from "./cast";

/** The app that `npm run try` deploys; everything a team would write, and one line for the local cloud. */
RecordingApp.run((app) => {
  const stack = new CallRecordingStack(app, STACK, { allowedAccountIds: [ACCOUNT.uin] });
  const signingKey = SigningKeyFingerprint.of(SIGNING_KEY_FINGERPRINT);
  new CallRecording(stack, "Calls", {
    sdkAppId: APP.sdkAppId,
    profile: RecordingPreset.oneToOne().withVideo({
      bitrateKbps: Number(process.env.TRY_BITRATE_KBPS ?? 550),
    }),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),
    storage: new RecordingStorage(stack, "Storage", {
      subApplicationName: "consultation-recordings",
      retention: Retention.days(180),
      vodEvents: VodEventNotification.https("https://rec.example.com/vod"),
    }),
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", { signingKey }),
      call: CallCallback.https("https://rec.example.com/calls/{token}", {
        commands: [CallCommand.AFTER_END_CALL],
      }),
    },
  });
  new ConsoleGuard(stack, "ConsoleGuard", {
    sdkAppIds: [APP.sdkAppId],
    groupIds: [String(GUARDED_GROUP)],
  });
  stack.trtc.callApiHost = process.env[CALL_API_HOST];
});
