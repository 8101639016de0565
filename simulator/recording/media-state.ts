/** A medium in a VOD application, as it is kept in the state file. Times: milliseconds since 1970. */
export interface MediaState {
  readonly fileId: string;
  name: string;
  /** `mp4`, `aac`, `m3u8`, or anything else for what is no recording. */
  readonly type: string;
  /** A whole second. It is there from then on. */
  readonly createdAt: number;
  updatedAt: number;
  /** Deleted then; undefined: never. */
  expiresAt: number | undefined;
  /** VOD knows what is in it from then on. */
  analysedAt: number;
  readonly source: MediaSource;
  readonly content: MediaContent;
  /** SearchMedia passes over it, DescribeMediaInfos does not. */
  isHidden?: boolean;
}

export interface MediaSource {
  /** SourceType of the VOD API. */
  readonly type: "TrtcRecord" | "Record" | "Upload" | "VideoProcessing" | "Unknown";
  readonly trtc?: {
    readonly sdkAppId: number;
    readonly roomId: string;
    readonly taskId: string;
    readonly userIds: readonly string[];
  };
}

/** Bitrates are averages, bits a second. */
export interface MediaContent {
  readonly seconds: number;
  readonly video?: VideoContent;
  readonly audio?: AudioContent;
}

export interface VideoContent {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly bitrate: number;
}

export interface AudioContent {
  /** Hz. */
  readonly sampleRate: number;
  readonly bitrate: number;
}

/** A medium that has no id yet. */
export type NewMedia = Omit<MediaState, "fileId" | "updatedAt">;
