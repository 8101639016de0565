import type { FoundRecording } from "../../cloud";
import type { RecordingModeKind } from "../../profile";
import { parseRecordingFileName } from "../../profile/file-names/parse-recording-file-name";
import type { RecordingFileName } from "../../profile/file-names/recording-file-name";

/** Why a file says nothing about the template. */
export type NotEvidence =
  /** Its name is not that of a recording: renamed, or something else. */
  | "unreadable-name"
  | "other-application"
  /** Its name begins with a UserDefineRecordId, which only the REST API gives. */
  | "started-by-api"
  /** VOD says that it was uploaded, cut or streamed, not recorded. */
  | "other-source";

/** A recording that the template may have made. */
export interface NamedRecording {
  readonly mode: Exclude<RecordingModeKind, "single-stream-and-mixed">;
  /** Which part of a split recording, from 1; absent when it was not split. */
  readonly part?: number;
  readonly extension?: string;
  /** Whether the name fits a numeric room and a string room alike, which changes nothing here. */
  readonly isAmbiguous: boolean;
}

/**
 * What VOD calls the source of a recording. Whether every recording is called `TrtcRecord` is UNKNOWN;
 * a file that was uploaded or cut may carry a recording's name and is none.
 */
export const RECORDING_SOURCES: readonly string[] = ["TrtcRecord", "Unknown"];

/** What the name and the source of a file tell. */
export function nameRecording(
  sdkAppId: number,
  file: FoundRecording,
  sources: readonly string[] = RECORDING_SOURCES,
): NamedRecording | NotEvidence {
  const reading = parseRecordingFileName(file.name);
  if (reading.kind === "not-a-recording") {
    return "unreadable-name";
  }
  const [name]: readonly (RecordingFileName | undefined)[] =
    reading.kind === "ambiguous" ? reading.readings : [reading.file];
  if (!name || name.sdkAppId !== sdkAppId || (file.sdkAppId ?? sdkAppId) !== sdkAppId) {
    return "other-application";
  }
  if (file.sourceType !== undefined && !sources.includes(file.sourceType)) {
    return "other-source";
  }
  if (name.userDefineRecordId !== undefined) {
    return "started-by-api";
  }
  return {
    mode: name.stream ? "single-stream" : "mixed",
    ...(name.index !== undefined && { part: name.index }),
    ...(name.extension !== undefined && { extension: name.extension }),
    isAmbiguous: reading.kind === "ambiguous",
  };
}
