import type { ConsoleEdit } from "../../cloud";
import type { Confirmation } from "../../lock";
import { type DeclaredRecording, fingerprintOf } from "../declared-recording";
import { type Sentence, sentence } from "../messages";
import type { JudgeableRecording } from "./judge-file";
import type { NamedRecording } from "./recording-name";
import type { ToleranceValues } from "./tolerances";

const MINUTE_MS = 60_000;

/** Which recordings were made under the declared settings. Milliseconds since 1970. */
export interface JudgedTime {
  /** When the settings were confirmed: later edits speak against them. */
  readonly confirmed: number;
  /** A file that was made before this is older than the settings. */
  readonly settled: number;
  /** A room that was created from this on follows the settings. */
  readonly from: number;
  /**
   * A room that was created from this on follows what the console holds now, after its last known edit.
   * It alone can verify. Never before `from`.
   */
  readonly currentFrom: number;
}

export interface Settling {
  readonly declared: DeclaredRecording;
  /** The last one of this template, for whatever settings. */
  readonly confirmation: Confirmation | undefined;
  /** Judge rooms created from this on, whatever is confirmed. */
  readonly since: number | undefined;
  readonly now: number;
}

/**
 * From when on recordings count. A template applies to rooms that are created some minutes after it
 * was saved, and honest clocks differ a little.
 * @returns Why none counts, when none does.
 */
export function judgedTime(
  { declared, confirmation, since, now }: Settling,
  tolerances: ToleranceValues,
): JudgedTime | { readonly why: Sentence } {
  if (since !== undefined) {
    return { confirmed: since, settled: since, from: since, currentFrom: since };
  }
  if (!confirmation) {
    return { why: sentence("notConfirmed") };
  }
  const { confirmedAt, confirmedBy, fingerprint } = confirmation;
  if (fingerprint !== fingerprintOf(declared)) {
    return { why: sentence("otherValuesConfirmed", confirmedBy, confirmedAt) };
  }
  const confirmed = Date.parse(confirmedAt);
  const skew = tolerances.clockSkew * MINUTE_MS;
  if (!(confirmed <= now + skew)) {
    return { why: sentence("confirmedInFuture", confirmedAt) };
  }
  const from = confirmed + delay(declared, tolerances);
  return { confirmed, settled: confirmed - skew, from, currentFrom: from };
}

/** After an edit, only rooms created later show what the console holds now. */
export function afterEdits(
  time: JudgedTime,
  edits: readonly ConsoleEdit[],
  declared: DeclaredRecording,
  now: number,
  tolerances: ToleranceValues,
): JudgedTime {
  const counted = editsAfter(edits, time.confirmed).map(
    ({ at }) => (at?.getTime() ?? now) + delay(declared, tolerances),
  );
  return { ...time, currentFrom: Math.max(time.from, ...counted) };
}

function delay({ consoleForm }: DeclaredRecording, tolerances: ToleranceValues): number {
  const { classicEffect, advancedEffect, clockSkew } = tolerances;
  const effect = consoleForm === "classic" ? classicEffect : advancedEffect;
  return (effect + clockSkew) * MINUTE_MS;
}

/** Edits after a time; one whose time the log does not tell may be among them. */
export function editsAfter(edits: readonly ConsoleEdit[], time: number): readonly ConsoleEdit[] {
  return edits.filter(({ at }) => !at || at.getTime() > time);
}

/** When a recording was made, as far as that matters. */
export type RecordedWhen =
  /** The file is older than the settings. */
  | "before"
  /** The room may have been created before the settings counted. */
  | "too-close"
  /** The room follows the settings, but what the console held before its last known edit. */
  | "before-last-edit"
  | "after";

export function recordedWhen(
  declared: DeclaredRecording,
  file: JudgeableRecording,
  name: NamedRecording,
  { settled, from, currentFrom }: JudgedTime,
  tolerances: ToleranceValues,
): RecordedWhen {
  if (file.createdAt < settled) {
    return "before";
  }
  const began = earliestBegin(declared, file, name, tolerances);
  // A room of the former template waited as long as that said, which nobody remembers.
  const former = Math.max(0, tolerances.formerResumeWait * 60 - declared.profile.resumeWaitSeconds);
  if (began - former * 1_000 < from) {
    return "too-close";
  }
  return began < currentFrom ? "before-last-edit" : "after";
}

/**
 * A time before which the recording hardly began: its file was made after its last frame, the resume
 * wait and some minutes; and a later part of a split recording began whole parts earlier. A room that
 * was open without being recorded leaves no trace: INFERRED that calls record from the beginning.
 */
function earliestBegin(
  { profile }: DeclaredRecording,
  { createdAt, content }: JudgeableRecording,
  { part = 1 }: NamedRecording,
  { fileDelay }: ToleranceValues,
): number {
  const { seconds = 0 } = content;
  const earlierParts = (part - 1) * (profile.file.maxDurationMinutes ?? 0) * MINUTE_MS;
  const wait = profile.resumeWaitSeconds * 1_000 + fileDelay * MINUTE_MS;
  return createdAt - seconds * 1_000 - earlierParts - wait;
}
