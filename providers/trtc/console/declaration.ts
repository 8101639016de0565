import type { DeclaredRecording } from "../../../verify";
import type { ConsoleSteps } from "../console-steps";

/** Something declared that only a person can type into the console. */
export interface Declaration {
  /** As recording.confirmations.json names it. */
  readonly subject: string;
  /** Of the declared values: a confirmation counts for these only. */
  readonly fingerprint: string;
  /** What brings the console to them. */
  readonly steps: ConsoleSteps;
  /** What takes them off the console. */
  readonly removal: ConsoleSteps;
  /** What the audit log and recordings can be asked about; absent where neither tells anything. */
  readonly template?: DeclaredRecording;
}
