import {
  CallCallback,
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
  VodEventNotification,
} from "../../../index";
import { ACCOUNT, CALL_COMMANDS, FINGERPRINT, fleet, RETENTION_DAYS, STACK } from "./fleet";

/** The fleet as a user of this project declares it: with checks, warnings and a lock file. */
export function declare(count: number): RecordingApp {
  const app = new RecordingApp();
  const stack = new CallRecordingStack(app, STACK, { allowedAccountIds: [ACCOUNT] });
  const signingKey = SigningKeyFingerprint.of(FINGERPRINT);
  for (const { id, sdkAppId, subApplicationName, url } of fleet(count)) {
    new CallRecording(stack, id, {
      sdkAppId,
      profile: RecordingPreset.group(),
      start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.CLASSIC }),
      storage: new RecordingStorage(stack, `${id}Storage`, {
        subApplicationName,
        retention: Retention.days(RETENTION_DAYS),
        vodEvents: VodEventNotification.https(url.vod),
      }),
      callbacks: {
        recording: EventCallback.https(url.recording, { signingKey }),
        room: EventCallback.https(url.room, { signingKey }),
        call: CallCallback.https(url.call, { commands: CALL_COMMANDS }),
      },
    });
  }
  return app;
}
