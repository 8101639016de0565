import type { FoundRecording, RecordingContent } from "../../cloud";
import type { DeclaredRecording } from "../declared-recording";
import { declaredValues } from "../declared-values";
import { sentence } from "../messages";
import type { ShownValue, ValueWord } from "../shown-value";
import { EVIDENCE, isDrift, WEAKER_EVIDENCE } from "./evidence";
import { judgeEncoding } from "./judge-encoding";
import type { NamedRecording } from "./recording-name";
import { agreesIf, cannotBeShown, type Finding, type SettingResult } from "./setting-result";
import type { ToleranceValues } from "./tolerances";

/** A recording whose content VOD knows. */
export interface JudgeableRecording extends FoundRecording {
  readonly content: RecordingContent;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * What one recording says of every declared setting that a recording can say something about. It is
 * for the caller to know that the recording was made under these settings.
 */
export function judgeFile(
  declared: DeclaredRecording,
  file: JudgeableRecording,
  name: NamedRecording,
  tolerances: ToleranceValues,
): readonly SettingResult[] {
  const values = declaredValues(declared);
  const searched = { text: String(declared.subAppId) };
  return [
    judgeMode(declared, name),
    judgeMedia(declared, file.content),
    judgeFormat(declared, file, name),
    ...judgeEncoding(declared, file.content, name.mode, tolerances),
    judgeDuration(declared, file.content, name, tolerances),
    judgeRetention(declared, file, tolerances),
    agreesIf(true, "subApplication", sentence("foundInSubApplication"), { seen: searched }),
  ].flatMap((finding) => {
    const expected = values[finding.setting];
    return expected ? [{ ...finding, expected }] : [];
  });
}

/** What the firmest disagreement of a recording means: the console differs, or may differ. */
export type FileVerdict = "agrees" | "warns" | "drifts";

export function fileVerdict(results: readonly SettingResult[]): FileVerdict {
  const against = results.filter(({ outcome }) => outcome === "disagrees");
  if (against.some(({ strength }) => isDrift(strength))) {
    return "drifts";
  }
  return against.length > 0 ? "warns" : "agrees";
}

function judgeMode({ profile }: DeclaredRecording, { mode }: NamedRecording): Finding {
  const { kind } = profile.mode;
  const agrees = kind === mode || kind === "single-stream-and-mixed";
  return agreesIf(agrees, "mode", sentence("nameTellsMode"), { seen: { word: mode } });
}

/**
 * A stream that was not declared disagrees. A stream that is absent shows little: in a voice call
 * nobody sends a picture, whatever the template records.
 */
function judgeMedia({ profile }: DeclaredRecording, { video, audio }: RecordingContent): Finding {
  const { kind } = profile.media;
  if (video.length === 0 && audio.length === 0) {
    return cannotBeShown("media", sentence("noValue"));
  }
  const word: ValueWord =
    video.length === 0 ? "audio-only" : audio.length === 0 ? "video-only" : "audio-and-video";
  const seen = { word };
  if (kind === "audio-and-video") {
    const missing = word === "audio-only" ? "picture" : "sound";
    return word === kind
      ? agreesIf(true, "media", sentence("bothSent"), { seen })
      : cannotBeShown("media", sentence("nobodyMayHaveSent", missing), seen);
  }
  const undeclared = kind === "audio-only" ? "picture" : "sound";
  return word === kind
    ? agreesIf(true, "media", sentence("streamAbsent", undeclared), {
        seen,
        strength: WEAKER_EVIDENCE.absentStream,
      })
    : agreesIf(false, "media", sentence("streamNotDeclared", undeclared), { seen });
}

/** VOD's words for each container: the type, the extension of the name, or the container's families. */
const FORMAT_WORDS = {
  mp4: ["mp4", "m4a", "mov"],
  hls: ["hls", "m3u8", "applehttp"],
  aac: ["aac", "adts"],
} as const satisfies Record<string, readonly string[]>;

function judgeFormat(
  { profile }: DeclaredRecording,
  { type, content }: JudgeableRecording,
  { extension }: NamedRecording,
): Finding {
  const told = type ?? extension ?? content.container;
  if (told === undefined) {
    return cannotBeShown("fileFormat", sentence("noValue"));
  }
  const accepted: readonly string[] = FORMAT_WORDS[profile.file.format];
  const agrees = told.split(",").some((word) => accepted.includes(word));
  const seen = { text: told.toUpperCase() };
  return agreesIf(agrees, "fileFormat", sentence("containerTells"), { seen });
}

/**
 * A file cannot be longer than the limit. The first part of a split recording also shows a limit that
 * is shorter: it ended because it had reached one.
 */
function judgeDuration(
  { profile }: DeclaredRecording,
  { seconds, bytes = 0 }: RecordingContent,
  { part }: NamedRecording,
  { fileDuration, splitSize, splitReached }: ToleranceValues,
): Finding {
  if (seconds === undefined) {
    return cannotBeShown("fileDuration", sentence("noValue"));
  }
  const limit = (profile.file.maxDurationMinutes ?? Number.POSITIVE_INFINITY) * 60;
  const seen = { text: (seconds / 60).toFixed(1), unit: "minutes" } as const;
  const reached = splitReached / 100;
  if (part === 1 && seconds < limit * reached && bytes < splitSize * reached) {
    const strength = WEAKER_EVIDENCE.shortFirstPart;
    const reason = sentence("splitEarly", splitSize / 1e9);
    return agreesIf(false, "fileDuration", reason, { seen, strength });
  }
  return seconds > limit + fileDuration
    ? agreesIf(false, "fileDuration", sentence("longerThanLimit", fileDuration), { seen })
    : agreesIf(true, "fileDuration", sentence("notLongerThanLimit"), { seen });
}

/**
 * The retention is stamped on a file when it is made. Later a person may give a single file another
 * one, so a file that was changed since says less.
 */
function judgeRetention(
  { retentionDays }: DeclaredRecording,
  { createdAt, updatedAt = createdAt, expiresAt }: JudgeableRecording,
  { retention }: ToleranceValues,
): Finding {
  if (expiresAt === undefined) {
    return cannotBeShown("retention", sentence("noValue"));
  }
  const slack = retention * MINUTE_MS;
  const kept = expiresAt === "never" ? "permanent" : expiresAt - createdAt;
  const agrees =
    kept === "permanent" || retentionDays === "permanent"
      ? kept === retentionDays
      : Math.abs(kept - retentionDays * DAY_MS) <= slack;
  const seen: ShownValue =
    kept === "permanent"
      ? { word: kept }
      : { text: String(Math.round((kept / DAY_MS) * 1_000) / 1_000), unit: "days" };
  return !agrees && updatedAt - createdAt > slack
    ? agreesIf(false, "retention", sentence("expiryMayBeChanged"), {
        seen,
        strength: WEAKER_EVIDENCE.changedFile,
      })
    : agreesIf(agrees, "retention", sentence("expiryTells"), {
        seen,
        strength: EVIDENCE.retention.strength,
      });
}
