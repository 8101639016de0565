import type { MediaContent, MediaState } from "../recording/media-state";

/** The parts of a medium that an answer can hold (SDK `SearchMediaRequest.Filters`). */
export const MEDIA_PARTS = [
  "basicInfo",
  "metaData",
  "transcodeInfo",
  "animatedGraphicsInfo",
  "imageSpriteInfo",
  "snapshotByTimeOffsetInfo",
  "sampleSnapshotInfo",
  "keyFrameDescInfo",
  "adaptiveDynamicStreamingInfo",
  "miniProgramReviewInfo",
  "subtitleInfo",
  "reviewInfo",
] as const;

/** As ffprobe calls the containers, and Tencent's examples print them; INFERRED which for which. */
const CONTAINERS: Readonly<Record<string, string>> = {
  mp4: "mov,mp4,m4a,3gp,3g2,mj2",
  m3u8: "hls,applehttp",
};

export interface MediaView {
  readonly appId: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Parts that are asked for; none: all. */
  readonly parts: readonly string[];
}

/** `MediaInfo` of the VOD API: every part is there, and null when it is not asked for or not known. */
export function mediaInfo(media: MediaState, { appId, now, parts }: MediaView) {
  const isAsked = (part: (typeof MEDIA_PARTS)[number]) =>
    parts.length === 0 || parts.includes(part);
  const isAnalysed = media.analysedAt <= now;
  return {
    FileId: media.fileId,
    BasicInfo: isAsked("basicInfo") ? basicInfo(media, appId) : null,
    MetaData: isAsked("metaData") && isAnalysed ? metaData(media) : null,
    TranscodeInfo: null,
    AnimatedGraphicsInfo: null,
    SampleSnapshotInfo: null,
    ImageSpriteInfo: null,
    SnapshotByTimeOffsetInfo: null,
    KeyFrameDescInfo: null,
    AdaptiveDynamicStreamingInfo: null,
    MiniProgramReviewInfo: null,
    SubtitleInfo: null,
    ReviewInfo: null,
  };
}

/** Without a picture it is Audio; INFERRED that VOD goes by the content. */
export function categoryOf({ video }: MediaContent): "Video" | "Audio" {
  return video ? "Video" : "Audio";
}

function basicInfo(media: MediaState, appId: number) {
  const { fileId, name, type, createdAt, updatedAt, expiresAt, source, content } = media;
  const path = `/${fileId.slice(-8)}/${fileId}/f0.${type}`;
  const { trtc } = source;
  return {
    Name: name,
    Description: "",
    CreateTime: isoTime(createdAt),
    UpdateTime: isoTime(updatedAt),
    ExpireTime: expiresAt === undefined ? "9999-12-31T23:59:59Z" : isoTime(expiresAt),
    ClassId: 0,
    ClassName: "其他",
    ClassPath: "其他",
    CoverUrl: "",
    Type: type,
    MediaUrl: `http://${appId}.vod2.example.com${path}`,
    SourceInfo: {
      SourceType: source.type,
      SourceContext: "",
      LiveRecordInfo: null,
      TrtcRecordInfo: trtc
        ? {
            SdkAppId: trtc.sdkAppId,
            RoomId: trtc.roomId,
            TaskId: trtc.taskId,
            UserIds: trtc.userIds,
          }
        : null,
      WebPageRecordInfo: null,
    },
    StorageRegion: STORAGE_REGION,
    StoragePath: path,
    TagSet: [],
    Vid: "",
    Category: categoryOf(content),
    Status: "Normal",
    StorageClass: STORAGE_CLASS,
  };
}

/** Where all media are. */
export const STORAGE_REGION = "ap-guangzhou";
export const STORAGE_CLASS = "STANDARD";

function metaData({ type, content: { seconds, video, audio } }: MediaState) {
  const bitrate = (video?.bitrate ?? 0) + (audio?.bitrate ?? 0);
  return {
    Size: Math.floor((bitrate / 8) * seconds),
    Container: CONTAINERS[type] ?? type,
    Bitrate: bitrate,
    Height: video?.height ?? 0,
    Width: video?.width ?? 0,
    Duration: seconds,
    Rotate: 0,
    VideoStreamSet: video
      ? [
          {
            Bitrate: video.bitrate,
            Height: video.height,
            Width: video.width,
            Codec: "h264",
            Fps: video.fps,
            CodecTag: "avc1",
            DynamicRangeInfo: null,
          },
        ]
      : [],
    AudioStreamSet: audio
      ? [{ Bitrate: audio.bitrate, SamplingRate: audio.sampleRate, Codec: "aac" }]
      : [],
    VideoDuration: video ? seconds : 0,
    AudioDuration: audio ? seconds : 0,
    Md5: "",
  };
}

function isoTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
}
