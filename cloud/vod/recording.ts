import { showText } from "../secrets";
import type { MediaAudioStream, MediaInfo, MediaMetaData, MediaVideoStream } from "./media";

/** A medium of VOD that may be a recording, in plain values. */
export interface FoundRecording {
  readonly fileId: string;
  /** As VOD has it: not yet made safe to print. */
  readonly name: string;
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number;
  readonly updatedAt?: number;
  readonly expiresAt?: number | "never";
  /** VOD's word for the container, in lower case: `mp4`. */
  readonly type?: string;
  readonly storageClass?: string;
  readonly storageRegion?: string;
  /** `TrtcRecord`; absent when VOD does not say. */
  readonly sourceType?: string;
  /** The application, when VOD itself says which. */
  readonly sdkAppId?: number;
  /** Absent while VOD has not yet looked into the file. */
  readonly content?: RecordingContent;
}

/** What is in a file. A number that VOD does not give, or gives as 0, is absent. */
export interface RecordingContent {
  /** In lower case; one, or a family such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container?: string;
  readonly bytes?: number;
  readonly seconds?: number;
  readonly video: readonly VideoStream[];
  readonly audio: readonly AudioStream[];
}

export interface VideoStream {
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  /** Average, bits a second. */
  readonly bitrate?: number;
}

export interface AudioStream {
  readonly sampleRateHz?: number;
  /** Average, bits a second. */
  readonly bitrate?: number;
}

const NEVER = "9999-12-31T23:59:59Z";
const LONGEST_WORD = 40;

/** Reads one medium; undefined when it has no id or no readable time of creation. */
export function readRecording(info: MediaInfo | null): FoundRecording | undefined {
  const { FileId, BasicInfo, MetaData } = info ?? {};
  const basic = BasicInfo ?? {};
  const createdAt = readTime(basic.CreateTime);
  if (!FileId || createdAt === undefined) {
    return undefined;
  }
  const { SourceType, TrtcRecordInfo } = basic.SourceInfo ?? {};
  return {
    fileId: showText(FileId, LONGEST_WORD),
    name: basic.Name ?? "",
    createdAt,
    ...present("updatedAt", readTime(basic.UpdateTime)),
    ...present("expiresAt", readExpiry(basic.ExpireTime)),
    ...present("type", readWord(basic.Type)?.toLowerCase()),
    ...present("storageClass", readWord(basic.StorageClass)),
    ...present("storageRegion", readWord(basic.StorageRegion)),
    ...present("sourceType", readWord(SourceType)),
    ...present("sdkAppId", readNumber(TrtcRecordInfo?.SdkAppId)),
    ...present("content", MetaData ? readContent(MetaData) : undefined),
  };
}

/** Undefined as long as nothing in it says anything: VOD has not yet looked into the file. */
function readContent(meta: MediaMetaData): RecordingContent | undefined {
  const video = (meta.VideoStreamSet ?? []).map(readVideo);
  const audio = (meta.AudioStreamSet ?? []).map(readAudio);
  const seconds = readNumber(meta.Duration);
  return video.length + audio.length === 0 && seconds === undefined
    ? undefined
    : {
        ...present("container", readWord(meta.Container)?.toLowerCase()),
        ...present("bytes", readNumber(meta.Size)),
        ...present("seconds", seconds),
        video,
        audio,
      };
}

function readVideo({ Width, Height, Fps, Bitrate }: MediaVideoStream): VideoStream {
  return {
    ...present("width", readNumber(Width)),
    ...present("height", readNumber(Height)),
    ...present("fps", readNumber(Fps)),
    ...present("bitrate", readNumber(Bitrate)),
  };
}

function readAudio({ SamplingRate, Bitrate }: MediaAudioStream): AudioStream {
  return {
    ...present("sampleRateHz", readNumber(SamplingRate)),
    ...present("bitrate", readNumber(Bitrate)),
  };
}

function readExpiry(text: string | undefined): number | "never" | undefined {
  return text === NEVER ? "never" : readTime(text);
}

/** A time with its zone; undefined for anything else, and for the year 1 that stands for none. */
function readTime(text: string | undefined): number | undefined {
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text ?? "")
    ? Date.parse(text ?? "")
    : Number.NaN;
  return time > 0 ? time : undefined;
}

function readNumber(value: number | undefined): number | undefined {
  return typeof value === "number" && value > 0 && Number.isFinite(value) ? value : undefined;
}

function readWord(text: string | undefined): string | undefined {
  return typeof text === "string" && text !== "" ? showText(text, LONGEST_WORD) : undefined;
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
