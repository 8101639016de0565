import type { Source } from "../../profile/sources";
import { api3Action } from "../api3-action";

const SDK: Source = {
  title: "VOD API 2018-07-17 (SDK 4.1.299)",
  url: "https://github.com/TencentCloud/tencentcloud-sdk-nodejs",
  date: "2026-08-21",
};

/**
 * Which parts of a medium an answer holds. Both actions take the filter, so that a search alone tells
 * everything about a recording that its evidence needs.
 */
export type MediaPart = "basicInfo" | "metaData";

/** @see https://cloud.tencent.com/document/api/266/31813 */
export interface SearchMediaRequest {
  readonly SubAppId?: number;
  /** At most 10 of at most 100 characters. */
  readonly NamePrefixes?: readonly string[];
  readonly SourceTypes?: readonly string[];
  /** At most 10. */
  readonly TrtcSdkAppIds?: readonly number[];
  /**
   * ISO 8601. Whether the end is part of it is said both ways: the request says both ends are, the
   * type says `Before` is not.
   */
  readonly CreateTime?: { readonly After: string; readonly Before: string };
  readonly Filters?: readonly MediaPart[];
  /** Has no effect together with a fuzzy search. */
  readonly Sort?: { readonly Field: "CreateTime"; readonly Order: "Asc" | "Desc" };
  readonly Offset?: number;
  readonly Limit?: number;
}

export interface SearchMediaAnswer {
  /** Of all that were found; stays at 5,000 when there are more. */
  readonly TotalCount?: number;
  readonly MediaInfoSet?: readonly (MediaInfo | null)[] | null;
}

/** @see https://cloud.tencent.com/document/api/266/31763 */
export interface DescribeMediaInfosRequest {
  /** At most 20. */
  readonly FileIds: readonly string[];
  readonly SubAppId?: number;
  readonly Filters?: readonly MediaPart[];
}

export interface DescribeMediaInfosAnswer {
  readonly MediaInfoSet?: readonly (MediaInfo | null)[] | null;
  readonly NotExistFileIdSet?: readonly string[] | null;
}

/** One medium. The SDK warns that each part may be null. */
export interface MediaInfo {
  readonly FileId?: string;
  readonly BasicInfo?: MediaBasicInfo | null;
  readonly MetaData?: MediaMetaData | null;
}

export interface MediaBasicInfo {
  readonly Name?: string;
  /** ISO 8601, as all times. */
  readonly CreateTime?: string;
  readonly UpdateTime?: string;
  /** `9999-12-31T23:59:59Z`: never. */
  readonly ExpireTime?: string;
  /** `mp4`, `m3u8`. */
  readonly Type?: string;
  readonly StorageRegion?: string;
  readonly StorageClass?: string;
  readonly SourceInfo?: {
    /** `TrtcRecord`, `Upload`, `VideoProcessing`, … */
    readonly SourceType?: string;
    readonly TrtcRecordInfo?: { readonly SdkAppId?: number } | null;
  } | null;
}

export interface MediaMetaData {
  /** Bytes. */
  readonly Size?: number;
  /** `mp4`, or a family such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly Container?: string;
  /** Seconds. */
  readonly Duration?: number;
  readonly VideoStreamSet?: readonly MediaVideoStream[] | null;
  readonly AudioStreamSet?: readonly MediaAudioStream[] | null;
}

export interface MediaVideoStream {
  /** Average, bits a second. */
  readonly Bitrate?: number;
  readonly Width?: number;
  readonly Height?: number;
  readonly Fps?: number;
}

export interface MediaAudioStream {
  /** Average, bits a second. */
  readonly Bitrate?: number;
  /** Hz. */
  readonly SamplingRate?: number;
}

/** VOD: media by source, name and time. */
export const SEARCH_MEDIA = api3Action<SearchMediaRequest, SearchMediaAnswer>(
  "vod",
  "2018-07-17",
  "SearchMedia",
  "read",
);

/** VOD: media by id. */
export const DESCRIBE_MEDIA_INFOS = api3Action<DescribeMediaInfosRequest, DescribeMediaInfosAnswer>(
  "vod",
  "2018-07-17",
  "DescribeMediaInfos",
  "read",
);

/** A number that Tencent may change, and where it was read. */
export interface MediaLimit {
  readonly value: number;
  readonly basis: "stated" | "inferred";
  readonly source: Source;
}

export const MEDIA_LIMITS = {
  /** Offset + Limit of one search; also the highest TotalCount. */
  foundBySearch: { value: 5_000, basis: "stated", source: SDK },
  /** FileIds of one DescribeMediaInfos. */
  describedAtOnce: { value: 20, basis: "stated", source: SDK },
  /** Name prefixes of one search. */
  namePrefixes: { value: 10, basis: "stated", source: SDK },
  /** Requests a second; the page of SearchMedia could not be read that far, this is its neighbour's. */
  searchesPerSecond: {
    value: 20,
    basis: "inferred",
    source: {
      title: "VOD SearchMediaBySemantics",
      url: "https://www.tencentcloud.com/document/api/266/76489",
      date: "2026-01-08",
    },
  },
  /** Requests a second. */
  descriptionsPerSecond: {
    value: 100,
    basis: "stated",
    source: {
      title: "VOD DescribeMediaInfos",
      url: "https://www.tencentcloud.com/document/api/266/34181",
      date: "2026-05-19",
    },
  },
} as const satisfies Record<string, MediaLimit>;
