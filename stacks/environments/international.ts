import { CallRecording, EventCallback, RecordingStart, RecordingStorage } from "../../constructs";
import { ConsoleForm, RecordingPreset, Retention, SigningKeyFingerprint } from "../../profile";
import { CallRecordingStack } from "../call-recording-stack";
import type { RecordingApp } from "../recording-app";
import { RecordingBackend } from "../recording-backend";

/** An app of the international site: single-stream files, in a sub-application that exists. */
export function international(app: RecordingApp): void {
  const stack = new CallRecordingStack(app, "international", {
    site: "international",
    allowedAccountIds: ["200000000001"],
    backend: RecordingBackend.cos({ bucket: "tfstate-1250000000", region: "ap-singapore" }),
  });
  new CallRecording(stack, "Calls", {
    sdkAppId: 20000001,
    profile: RecordingPreset.singleStream(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),
    storage: RecordingStorage.fromSubApplication({
      subAppId: 1500000001,
      retention: Retention.permanent(),
    }),
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", {
        signingKey: SigningKeyFingerprint.of("scrypt-1:Dk7OwUf5nWNSA3-66DIoVQ:N8j3"),
      }),
    },
  });
}
