import type { ConsoleFormKind } from "../profile";
import type { SettingKey, Strength } from "./evidence/evidence";
import type { Outcome } from "./evidence/setting-result";
import type { Sentence } from "./messages";
import type { ShownValue } from "./shown-value";
import type { Count, DayTally, Example, NotJudged } from "./tally";
import type { UsageReport } from "./usage-report";

/**
 * - `verified`: recordings of rooms created after the confirmation agree.
 * - `drifted`: such recordings disagree, or lie in another sub-application.
 * - `missing`: nothing was recorded, although calls or billed minutes say that it should have been.
 * - `nothing-to-judge`: no recording can tell yet.
 * - `unknown`: nobody could look.
 */
export type Verdict = "verified" | "drifted" | "missing" | "nothing-to-judge" | "unknown";

/** What all recordings together say of one setting. */
export interface SettingVerdict {
  readonly setting: SettingKey;
  readonly expected: ShownValue;
  readonly outcome: Outcome;
  readonly strength: Strength;
  readonly reason: Sentence;
  readonly agrees: Readonly<Count>;
  /** Disagreements that mean that the console differs, with the newest counter-examples. */
  readonly drifts: Readonly<Count>;
  /** Disagreements too weak for that. */
  readonly warns: Readonly<Count>;
  readonly hidden: Readonly<Count>;
}

/** Recordings of the application in a sub-application that is not the declared one. */
export interface ElsewhereReport {
  readonly subAppId: number;
  /** At least so many, of rooms created after the settings counted. */
  readonly files: number;
  readonly newest: Example;
}

/** A verification as plain data: JSON, for any format and language. All times are RFC 3339, UTC. */
export interface VerifyReport {
  readonly reportVersion: typeof REPORT_VERSION;
  readonly sdkAppId: number;
  readonly subAppId: number;
  readonly consoleForm: ConsoleFormKind;
  readonly fingerprint: string;
  readonly verdict: Verdict;
  /** Why; the first says most. */
  readonly reasons: readonly Sentence[];
  /** When it was asked: later recordings are not part of it. */
  readonly asOf: string;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  /** Rooms created from this on were judged; null when none could be. */
  readonly judgedFrom: string | null;
  /** Whether every recording since then was read. */
  readonly isComplete: boolean;
  readonly files: {
    /** All that were found. */
    readonly found: number;
    readonly agrees: number;
    readonly warns: number;
    readonly drifts: number;
    readonly notJudged: Readonly<Partial<Record<NotJudged, number>>>;
    /** Judged, with names that fit a numeric room and a string room alike. */
    readonly ambiguousNames: number;
  };
  readonly settings: readonly SettingVerdict[];
  readonly elsewhere: readonly ElsewhereReport[];
  /** Null when it was not asked for, is not known, or no whole day has passed. */
  readonly usage: UsageReport | null;
  readonly warnings: readonly Sentence[];
  /** What could not be known. */
  readonly unknown: readonly Sentence[];
  /** By UTC day, oldest first. */
  readonly days: readonly (Readonly<DayTally> & { readonly day: string })[];
  /** For information: no setting of the template. */
  readonly storageClasses: Readonly<Record<string, number>>;
  readonly storageRegions: Readonly<Record<string, number>>;
  /** Requests to VOD. */
  readonly requests: number;
}

export const REPORT_VERSION = 1;
