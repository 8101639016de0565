import type { RecordingsCursor } from "../cloud";
import type { JudgedTime } from "./evidence/judged-time";
import type { Sentence } from "./messages";
import type { Tally } from "./tally";

/**
 * How far a verification has come: plain JSON. A run that goes on from it judges no file twice, misses
 * none, and ends with the same report.
 */
export interface VerifyCheckpoint {
  readonly checkpointVersion: typeof CHECKPOINT_VERSION;
  /** Of the declared settings. */
  readonly fingerprint: string;
  /** When the first run asked, RFC 3339. */
  readonly asOf: string;
  readonly time: JudgedTime;
  /** What was said of edits on the console. */
  readonly edits: { readonly warnings: readonly Sentence[]; readonly unknown: readonly Sentence[] };
  /** Where the search goes on; absent when it is over. */
  readonly cursor?: RecordingsCursor;
  readonly isSearched: boolean;
  readonly tally: Tally;
  /** Requests to VOD so far. */
  readonly requests: number;
}

export const CHECKPOINT_VERSION = 1;

/** @throws RangeError when a checkpoint is of other settings, or of another release. */
export function checkCheckpoint(
  { checkpointVersion, fingerprint, time }: VerifyCheckpoint,
  expected: { readonly fingerprint: string; readonly from: number },
): void {
  const isSame = fingerprint === expected.fingerprint && time.from === expected.from;
  if (checkpointVersion !== CHECKPOINT_VERSION || !isSame) {
    throw new RangeError(
      "'checkpoint' must be of the same release, settings and confirmation: start again without it",
    );
  }
}
