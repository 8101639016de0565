import {
  CallRecording,
  CallRecordingStack,
  ConsoleForm,
  EventCallback,
  RecordingApp,
  RecordingPreset,
  RecordingStart,
  RecordingStorage,
  Retention,
  SigningKeyFingerprint,
} from "trtc-recording";

RecordingApp.run((app) => {
  const stack = new CallRecordingStack(app, "prod", { allowedAccountIds: ["100000000001"] });
  new CallRecording(stack, "Consultations", {
    sdkAppId: 1400000001,
    profile: RecordingPreset.oneToOne(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),
    storage: new RecordingStorage(stack, "Storage", {
      subApplicationName: "consultation-recordings",
      retention: Retention.days(180),
    }),
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", {
        // Printed by: npx trtc-recording fingerprint
        signingKey: SigningKeyFingerprint.of("scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA"),
      }),
    },
  });
});
