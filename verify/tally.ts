import type { FoundRecording, RecordingsPage } from "../cloud";
import type { DeclaredRecording } from "./declared-recording";
import { isDrift, type ShowableSetting, type Strength, stronger } from "./evidence/evidence";
import { fileVerdict, judgeFile } from "./evidence/judge-file";
import { type JudgedTime, recordedWhen } from "./evidence/judged-time";
import { type NotEvidence, nameRecording } from "./evidence/recording-name";
import type { SettingResult } from "./evidence/setting-result";
import type { ToleranceValues } from "./evidence/tolerances";
import type { Sentence } from "./messages";
import type { ShownValue } from "./shown-value";

/** Why a file was counted and not judged. */
export type NotJudged = NotEvidence | "before" | "too-close" | "processing" | "deleted";

/** A recording as an example of something. */
export interface Example {
  readonly fileId: string;
  /** As VOD has it: make it safe before printing it. */
  readonly name: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly seen?: ShownValue;
  readonly reason: Sentence;
}

type Kept = Pick<Example, "fileId" | "name" | "createdAt">;

/** Some recordings of which all say the same. */
export interface Count {
  files: number;
  /** Creation of the oldest and the newest, RFC 3339, UTC; absent while there are none. */
  first?: string;
  last?: string;
  /** How firmly the firmest says it. */
  strength: Strength;
  /** The newest, at most `MOST_EXAMPLES`, newest first. */
  examples: Example[];
}

/** What the judged recordings say of one setting. */
export interface SettingTally {
  agrees: Count;
  /** Disagreements strong enough to mean that the console differs. */
  drifts: Count;
  /** Weaker ones. */
  warns: Count;
  hidden: Count;
}

export interface DayTally {
  agrees: number;
  warns: number;
  drifts: number;
  notJudged: number;
}

/**
 * Everything that is remembered of the recordings: counts and a few examples, however many files there
 * are. Plain JSON, the same whatever the order of the files.
 */
export interface Tally {
  /** Judged recordings. */
  agrees: number;
  warns: number;
  drifts: number;
  /** Of those that agree: they follow what the console holds now, so that they verify it. */
  verifying: number;
  /** Of the judged ones: the console was edited after their rooms were created. */
  superseded: number;
  modes: { "single-stream": number; mixed: number };
  /** Judged recordings with a picture, and with sound. */
  streams: { picture: number; sound: number };
  notJudged: Partial<Record<NotJudged, number>>;
  /** Judged, but their names fit a numeric room and a string room alike. */
  ambiguousNames: number;
  settings: Partial<Record<ShowableSetting, SettingTally>>;
  /** By UTC day of creation. */
  days: Record<string, DayTally>;
  storageClasses: Record<string, number>;
  storageRegions: Record<string, number>;
  /** What VOD calls the source of files with a recording's name that are none. */
  otherSources: Record<string, number>;
  /** Seconds (RFC 3339) of which some files may be missing. */
  cutSeconds: string[];
  hasUnreadable: boolean;
  /** The CAM action without which some files could not be asked about. */
  undescribed?: string;
}

export const MOST_EXAMPLES = 3;

export function emptyTally(): Tally {
  return {
    agrees: 0,
    warns: 0,
    drifts: 0,
    verifying: 0,
    superseded: 0,
    modes: { "single-stream": 0, mixed: 0 },
    streams: { picture: 0, sound: 0 },
    notJudged: {},
    ambiguousNames: 0,
    settings: {},
    days: {},
    storageClasses: {},
    storageRegions: {},
    otherSources: {},
    cutSeconds: [],
    hasUnreadable: false,
  };
}

export function emptySettingTally(): SettingTally {
  return {
    agrees: emptyCount(),
    drifts: emptyCount(),
    warns: emptyCount(),
    hidden: emptyCount(),
  };
}

/** What is needed to judge a file. */
export interface Judging {
  readonly declared: DeclaredRecording;
  readonly time: JudgedTime;
  readonly tolerances: ToleranceValues;
  /** @default RECORDING_SOURCES */
  readonly sources?: readonly string[];
}

/** Adds one page of a search. */
export function tallyPage(tally: Tally, page: RecordingsPage, judging: Judging): void {
  for (const file of page.files) {
    tallyFile(tally, file, judging);
  }
  if (page.deleted > 0) {
    tally.notJudged.deleted = (tally.notJudged.deleted ?? 0) + page.deleted;
  }
  const cut = page.cutSeconds.map((second) => isoTime(second * 1_000));
  tally.cutSeconds = [...new Set([...tally.cutSeconds, ...cut])].sort();
  tally.hasUnreadable ||= page.hasUnreadable;
  if (page.undescribed?.reason === "permission") {
    tally.undescribed = page.undescribed.allow;
  }
}

/** Adds one file: each exactly once. */
export function tallyFile(tally: Tally, file: FoundRecording, judging: Judging): void {
  const createdAt = isoTime(file.createdAt);
  const date = createdAt.slice(0, 10);
  tally.days[date] ??= { agrees: 0, warns: 0, drifts: 0, notJudged: 0 };
  const day = tally.days[date];
  const judged = judge(tally, file, judging);
  if (typeof judged === "string") {
    tally.notJudged[judged] = (tally.notJudged[judged] ?? 0) + 1;
    day.notJudged++;
    return;
  }
  const { results, isSuperseded } = judged;
  const verdict = fileVerdict(results);
  tally[verdict]++;
  day[verdict]++;
  tally.superseded += isSuperseded ? 1 : 0;
  tally.verifying += verdict === "agrees" && !isSuperseded ? 1 : 0;
  count(tally.storageClasses, file.storageClass);
  count(tally.storageRegions, file.storageRegion);
  const kept = { fileId: file.fileId, name: file.name, createdAt };
  for (const result of results) {
    tallySetting(tally, kept, result);
  }
}

function judge(
  tally: Tally,
  file: FoundRecording,
  { declared, time, tolerances, sources }: Judging,
): { readonly results: readonly SettingResult[]; readonly isSuperseded: boolean } | NotJudged {
  const name = nameRecording(declared.sdkAppId, file, sources);
  if (typeof name === "string") {
    if (name === "other-source") {
      count(tally.otherSources, file.sourceType);
    }
    return name;
  }
  const { content } = file;
  if (!content) {
    return file.createdAt < time.settled ? "before" : "processing";
  }
  const judgeable = { ...file, content };
  const when = recordedWhen(declared, judgeable, name, time, tolerances);
  if (when === "before" || when === "too-close") {
    return when;
  }
  tally.modes[name.mode]++;
  tally.streams.picture += content.video.length > 0 ? 1 : 0;
  tally.streams.sound += content.audio.length > 0 ? 1 : 0;
  tally.ambiguousNames += name.isAmbiguous ? 1 : 0;
  const results = judgeFile(declared, judgeable, name, tolerances);
  return { results, isSuperseded: when === "before-last-edit" };
}

function tallySetting(tally: Tally, file: Kept, result: SettingResult): void {
  const { setting, outcome, strength } = result;
  tally.settings[setting] ??= emptySettingTally();
  const { agrees, drifts, warns, hidden } = tally.settings[setting];
  if (outcome === "disagrees") {
    addTo(isDrift(strength) ? drifts : warns, file, result);
  } else {
    addTo(outcome === "agrees" ? agrees : hidden, file, result);
  }
}

function addTo(counted: Count, file: Kept, { strength, seen, reason }: SettingResult): void {
  const { createdAt } = file;
  const { first = createdAt, last = createdAt, examples } = counted;
  counted.files++;
  counted.first = createdAt < first ? createdAt : first;
  counted.last = createdAt > last ? createdAt : last;
  counted.strength = stronger(counted.strength, strength);
  const oldest = examples[MOST_EXAMPLES - 1];
  if (!oldest || isNewer(file, oldest)) {
    examples.push({ ...file, ...(seen && { seen }), reason });
    examples.sort((a, b) => (isNewer(a, b) ? -1 : 1)).splice(MOST_EXAMPLES);
  }
}

/** By time, then by id, so that the same files always give the same examples. */
function isNewer(a: Kept, b: Kept): boolean {
  return a.createdAt === b.createdAt ? a.fileId > b.fileId : a.createdAt > b.createdAt;
}

function emptyCount(): Count {
  return { files: 0, strength: "none", examples: [] };
}

function count(counts: Record<string, number>, key = "?"): void {
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + 1;
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
