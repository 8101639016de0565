import type { Rule } from "../rule";
import { accountsWidened } from "./accounts-widened";
import { callbackHostChanged, callbackHostChangedOfVodEvents } from "./callback-host-changed";
import { callbackNotHttps, vodCallbackNotHttps } from "./callback-not-https";
import { callbackTakenOver } from "./callback-taken-over";
import { callbackUnsigned } from "./callback-unsigned";
import { concurrency } from "./concurrency";
import { consoleDrift } from "./console-drift";
import { costUp } from "./cost-up";
import { deadSetting } from "./dead-setting";
import { doubleRecording } from "./double-recording";
import { evidenceNotImmutable } from "./evidence-not-immutable";
import { formSwitched } from "./form-switched";
import { guardWeakened } from "./guard-weakened";
import { halfFilledTranscode } from "./half-filled-transcode";
import { idleTimeRisky } from "./idle-time-risky";
import { keyRotated } from "./key-rotated";
import { legacyRecorder } from "./legacy-recorder";
import { limitOverridden } from "./limit-overridden";
import { mediaNarrowed } from "./media-narrowed";
import { mediaOutOfRange } from "./media-out-of-range";
import { modeSwitched } from "./mode-switched";
import { newRoomsOnly } from "./new-rooms-only";
import { noRecordingCallback } from "./no-recording-callback";
import { peopleDropped } from "./people-dropped";
import { peopleOverLimit } from "./people-over-limit";
import { recorderOverPrivileged } from "./recorder-over-privileged";
import { recordingTurnedOff } from "./recording-turned-off";
import { regimeDropped } from "./regime-dropped";
import { regionMismatch } from "./region-mismatch";
import {
  renameReplaces,
  renameReplacesOfGuard,
  renameReplacesOfVodEvents,
} from "./rename-replaces";
import { residencyChanged, residencyChangedOfRecording } from "./residency-changed";
import { retentionBelowRegime } from "./retention-below-regime";
import { retentionForever } from "./retention-forever";
import { retentionShortened } from "./retention-shortened";
import { retentionUnitSuspect } from "./retention-unit-suspect";
import { secretInPlan } from "./secret-in-plan";
import { storageDestroyed } from "./storage-destroyed";
import { storageNotExactlyOne } from "./storage-not-exactly-one";
import { storageWipeAllowed } from "./storage-wipe-allowed";
import { unreadable } from "./unreadable";
import { vodCapBelowRegime } from "./vod-cap-below-regime";
import { vodEventsOrphaned } from "./vod-events-orphaned";
import { waiverExpired } from "./waiver-expired";

/** Every rule, by its number; one that judges several kinds of things stands there once for each. */
export const RULES: readonly Rule[] = [
  recordingTurnedOff,
  doubleRecording,
  peopleDropped,
  peopleOverLimit,
  newRoomsOnly,
  mediaNarrowed,
  modeSwitched,
  deadSetting,
  storageNotExactlyOne,
  halfFilledTranscode,
  mediaOutOfRange,
  retentionShortened,
  retentionBelowRegime,
  retentionForever,
  retentionUnitSuspect,
  vodCapBelowRegime,
  evidenceNotImmutable,
  noRecordingCallback,
  callbackNotHttps,
  vodCallbackNotHttps,
  callbackUnsigned,
  callbackHostChanged,
  callbackHostChangedOfVodEvents,
  secretInPlan,
  recorderOverPrivileged,
  residencyChanged,
  residencyChangedOfRecording,
  regionMismatch,
  idleTimeRisky,
  costUp,
  concurrency,
  legacyRecorder,
  consoleDrift,
  waiverExpired,
  ...unreadable,
  storageDestroyed,
  storageWipeAllowed,
  guardWeakened,
  formSwitched,
  vodEventsOrphaned,
  accountsWidened,
  callbackTakenOver,
  limitOverridden,
  regimeDropped,
  keyRotated,
  renameReplaces,
  renameReplacesOfVodEvents,
  renameReplacesOfGuard,
];
