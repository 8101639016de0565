import type { Bound } from "../../profile/limits";
import { SOURCES, type Source } from "../../profile/sources";

/** How far a recording may lie from what is declared, and how long things take. */
export interface Tolerance extends Bound {
  readonly unit: string;
}

const { advancedFeatures, cloudRecording, pictureQuality } = SOURCES;

const RECORDING_CALLBACK: Source = {
  title: "TRTC recording callback, event 311",
  url: "https://trtc.io/document/54914",
  date: "2025-07-16",
};

/** Every one can be replaced, with a source of one's own. */
export const TOLERANCES = {
  /** Until an edit of the classic form counts, for rooms created after it. */
  classicEffect: stated(5, "minutes", cloudRecording),
  /** The same for the advanced form: 5 to 10. */
  advancedEffect: stated(10, "minutes", advancedFeatures),
  /** How far honest clocks differ. */
  clockSkew: own(5, "minutes"),
  /** From the end of a recording, with its resume wait, to its file in VOD: 30 s to 3 min. */
  fileDelay: inferred(3, "minutes", RECORDING_CALLBACK),
  /**
   * How long a room of the former template may have waited for people to come back: its file then comes
   * that late. The form takes up to a day; few set more than an hour.
   */
  formerResumeWait: own(60, "minutes"),
  /** An edge may be longer by an encoder's alignment to 16 pixels. */
  alignment: stated(15, "px", pictureQuality),
  fps: own(2, "frames per second"),
  /** An average above the declared bitrate; below it, no average disagrees. */
  videoBitrateAbove: own(20, "percent"),
  audioBitrateAbove: own(20, "percent"),
  /** From the creation of a file to its expiry, more or less than the retention. */
  retention: own(10, "minutes"),
  fileDuration: own(60, "seconds"),
  /** Files are also split at this size. */
  splitSize: stated(2_000_000_000, "bytes", cloudRecording),
  /** A first part that reaches this much of a limit was split by it. */
  splitReached: own(90, "percent"),
  /** When both modes are declared and one of them is absent from this many recordings, it is off. */
  bothModesAfter: own(10, "recordings"),
} as const satisfies Record<string, Tolerance>;

export type ToleranceKey = keyof typeof TOLERANCES;

/** Replaces single tolerances, in the unit of each. */
export type ToleranceOverrides = Readonly<Partial<Record<ToleranceKey, Bound>>>;

/** The numbers alone, as the judging functions use them. */
export type ToleranceValues = Readonly<Record<ToleranceKey, number>>;

export function toleranceValues(overrides: ToleranceOverrides = {}): ToleranceValues {
  const entries = Object.entries({ ...TOLERANCES, ...overrides });
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value])) as ToleranceValues;
}

function stated(value: number, unit: string, source: Source): Tolerance {
  return { value, unit, basis: "stated", source };
}

function inferred(value: number, unit: string, source: Source): Tolerance {
  return { value, unit, basis: "inferred", source };
}

function own(value: number, unit: string): Tolerance {
  return { value, unit, basis: "own" };
}
