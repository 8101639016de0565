import { CallRecording, EventCallback, RecordingStart, RecordingStorage } from "../../constructs";
import { ConsoleForm, RecordingPreset, Retention, SigningKeyFingerprint } from "../../profile";
import { CallRecordingStack } from "../call-recording-stack";
import type { RecordingApp } from "../recording-app";

/** 1v1 consultations: one mixed file of each call, kept for half a year. */
export function oneToOne(app: RecordingApp): void {
  const stack = new CallRecordingStack(app, "one-to-one", {
    allowedAccountIds: ["100000000001"],
  });
  new CallRecording(stack, "Calls", {
    sdkAppId: 1400000001,
    profile: RecordingPreset.oneToOne(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),
    storage: new RecordingStorage(stack, "Storage", {
      subApplicationName: "consultation-recordings",
      retention: Retention.days(180),
    }),
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", {
        signingKey: SigningKeyFingerprint.of("scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA"),
      }),
    },
  });
}
