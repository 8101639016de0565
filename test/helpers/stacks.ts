import { App } from "cdktf";
import {
  CallRecording,
  type CallRecordingProps,
  CallRecordingStack,
  type CallRecordingStackProps,
  ConsoleForm,
  EventCallback,
  RecordingPreset,
  RecordingStart,
  RecordingStorage,
  Retention,
  SigningKeyFingerprint,
} from "../../index";
import { temporaryFolder } from "./temporary-folder";

/** cdktf makes its folder when an app is made; nothing of it stays behind. */
const OUTDIR = temporaryFolder();

export const APP_ID = 1400000001;
export const ACCOUNT = "100000000001";
export const SIGNING_KEY = SigningKeyFingerprint.of("scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA");
export const CLASSIC = RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC });
export const REST_API = RecordingStart.restApi();

/** A plain app: synthesizing it writes no lock file where the tests run. */
export function anApp(): App {
  return new App({ outdir: OUTDIR });
}

/** A stack without problems and warnings of its own. */
export function aStack(
  options: CallRecordingStackProps & { readonly app?: App; readonly id?: string } = {},
): CallRecordingStack {
  const { app = anApp(), id = "prod", ...props } = options;
  return new CallRecordingStack(app, id, { allowedAccountIds: [ACCOUNT], ...props });
}

/** A sub-application that exists: storage that renders no resource. */
export function existingStorage(retention = Retention.days(180)) {
  return RecordingStorage.fromSubApplication({ subAppId: 1500000001, retention });
}

/** Settings without problems and warnings. */
export function recordingProps(changes: Partial<CallRecordingProps> = {}): CallRecordingProps {
  return {
    sdkAppId: APP_ID,
    profile: RecordingPreset.oneToOne(),
    start: CLASSIC,
    storage: existingStorage(),
    callbacks: {
      recording: EventCallback.https("https://rec.example.com/trtc", { signingKey: SIGNING_KEY }),
    },
    ...changes,
  };
}

/** A recording without problems and warnings, in a stack of its own unless one is given. */
export function aRecording(
  changes: Partial<CallRecordingProps> = {},
  scope: CallRecordingStack = aStack(),
  id = "Calls",
): CallRecording {
  return new CallRecording(scope, id, recordingProps(changes));
}
