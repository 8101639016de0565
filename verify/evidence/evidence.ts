import { SOURCES, type Source } from "../../profile/sources";

/** How much a file says about a setting, strongest last. */
export const STRENGTHS = ["none", "weak", "medium", "good", "strong"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A disagreement this strong means that the console differs; a weaker one is a warning only. */
export function isDrift(strength: Strength): boolean {
  return strength === "good" || strength === "strong";
}

export function stronger(a: Strength, b: Strength): Strength {
  return STRENGTHS.indexOf(a) > STRENGTHS.indexOf(b) ? a : b;
}

/** What tells of a setting, and how firmly that is known. */
export interface Evidence {
  /** The field of VOD's answer. */
  readonly field: string;
  readonly strength: Strength;
  /** `stated`: a document says what the field tells. `inferred`: from what the field means. */
  readonly basis: "stated" | "inferred";
  readonly source: Source;
}

const { vodApi, callKitRecording, recordingApi } = SOURCES;

/** What each field of a recording says about the template. */
export const EVIDENCE = {
  mode: stated("BasicInfo.Name", "strong", callKitRecording),
  media: inferred("MetaData.VideoStreamSet, MetaData.AudioStreamSet", "strong", vodApi),
  fileFormat: stated("BasicInfo.Type, MetaData.Container", "strong", vodApi),
  resolution: inferred("MetaData.VideoStreamSet[].Width, .Height", "strong", vodApi),
  videoBitrate: inferred("MetaData.VideoStreamSet[].Bitrate", "weak", vodApi),
  fps: inferred("MetaData.VideoStreamSet[].Fps", "good", vodApi),
  sampleRate: inferred("MetaData.AudioStreamSet[].SamplingRate", "strong", vodApi),
  audioBitrate: inferred("MetaData.AudioStreamSet[].Bitrate", "medium", vodApi),
  fileDuration: inferred("MetaData.Duration, _<Index> of the name", "good", recordingApi),
  subApplication: stated("SubAppId", "strong", vodApi),
  retention: inferred("BasicInfo.ExpireTime − CreateTime", "strong", vodApi),
} as const satisfies Record<string, Evidence>;

/** What stands for the strength of a field where the field says less than usual. */
export const WEAKER_EVIDENCE = {
  /** An edge that is a little longer: encoders align pictures to 16 pixels. */
  alignedEdge: "weak",
  /** Fewer frames a second: a pause lowers the average. */
  fewerFrames: "weak",
  /** No stream that must not be there: nobody may have sent one. */
  absentStream: "weak",
  /** The expiry of a file that was changed after it was made, perhaps by a person. */
  changedFile: "medium",
  /** The first part of a split recording that reached no known limit. */
  shortFirstPart: "medium",
  /** One of two declared kinds of files that never came. */
  missingKind: "good",
  /** Billed minutes, which recordings started over the API share. */
  usage: "medium",
} as const satisfies Record<string, Strength>;

/** Settings that a recording can say something about. */
export type ShowableSetting = keyof typeof EVIDENCE;

/** Settings of the form that no field of any recording shows. */
export const HIDDEN_SETTINGS = [
  "templateName",
  "gop",
  "channels",
  "layout",
  "background",
  "bigPicture",
  "maxUsers",
  "resumeWait",
] as const;

export type HiddenSetting = (typeof HIDDEN_SETTINGS)[number];

export type SettingKey = ShowableSetting | HiddenSetting;

function stated(field: string, strength: Strength, source: Source): Evidence {
  return { field, strength, basis: "stated", source };
}

function inferred(field: string, strength: Strength, source: Source): Evidence {
  return { field, strength, basis: "inferred", source };
}
