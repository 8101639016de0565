/**
 * A user's `main.ts`, run by tests in a process of its own. Each argument is one run of RecordingApp:
 * the folder to work in and its arguments, separated by commas.
 */
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
} from "../../index";

const valid = process.env.SETTINGS !== "invalid";

for (const run of process.argv.slice(2)) {
  const [folder = "", ...options] = run.split(",");
  process.chdir(folder);
  process.argv = [...process.argv.slice(0, 2), ...options];
  process.exitCode = 0;
  RecordingApp.run(declare);
  console.log(`exit code: ${process.exitCode}`);
}

function declare(app: RecordingApp): void {
  const stack = new CallRecordingStack(app, "prod", { allowedAccountIds: ["100000000001"] });
  const storage = new RecordingStorage(stack, "Storage", {
    subApplicationName: valid ? "calls" : "our calls",
    retention: Retention.days(180),
  });
  new CallRecording(stack, "Calls", {
    sdkAppId: valid ? 1400000001 : 0,
    profile: RecordingPreset.oneToOne(),
    start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),
    storage,
    callbacks: {
      room: EventCallback.https("https://rec.example.com/trtc", {
        signingKey: SigningKeyFingerprint.of("scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA"),
      }),
    },
  });
}
