import { api3Action } from "./api3-action";

/** A search condition of CloudAudit; conditions are joined by "and". */
export interface LookupAttribute {
  readonly AttributeKey: string;
  readonly AttributeValue?: string;
}

/** A logged operation. The examples give times and codes as text and as numbers. */
export interface AuditEvent {
  readonly EventId?: string;
  readonly EventName?: string;
  readonly EventTime?: string | number;
  readonly EventSource?: string;
  readonly Username?: string;
  readonly SourceIPAddress?: string;
  readonly RequestID?: string;
  /** Result of the permission check: 0 is allowed. */
  readonly ErrorCode?: number | string;
  readonly Resources?: { readonly ResourceType?: string; readonly ResourceName?: string };
  /** The whole log entry, as JSON. */
  readonly CloudAuditEvent?: string;
}

/** @see https://www.tencentcloud.com/document/product/1021/42703 */
export interface DescribeEventsRequest {
  /** Seconds since 1970, at most 90 days ago. */
  readonly StartTime: number;
  /** Seconds since 1970; the window is shorter than 30 days. */
  readonly EndTime: number;
  readonly NextToken?: number;
  /** At most 50. */
  readonly MaxResults?: number;
  readonly LookupAttributes?: readonly LookupAttribute[];
}

export interface DescribeEventsAnswer {
  readonly ListOver?: boolean | null;
  readonly NextToken?: number | null;
  readonly Events?: readonly AuditEvent[] | null;
}

/** CloudAudit: operations of up to 90 days. 20 requests a second. */
export const DESCRIBE_EVENTS = api3Action<DescribeEventsRequest, DescribeEventsAnswer>(
  "cloudaudit",
  "2019-03-19",
  "DescribeEvents",
  "read",
);

/** @see https://www.tencentcloud.com/document/api/1021/34200 */
export interface LookUpEventsRequest {
  readonly StartTime: number;
  /** The error codes limit the window to 7 days. */
  readonly EndTime: number;
  readonly NextToken?: string;
  readonly MaxResults?: number;
  readonly LookupAttributes?: readonly LookupAttribute[];
}

export interface LookUpEventsAnswer {
  readonly ListOver?: boolean | null;
  readonly NextToken?: string | null;
  readonly Events?: readonly AuditEvent[] | null;
}

/** CloudAudit's older search, marked as no longer valid in 2023; for accounts that lack the newer. */
export const LOOK_UP_EVENTS = api3Action<LookUpEventsRequest, LookUpEventsAnswer>(
  "cloudaudit",
  "2019-03-19",
  "LookUpEvents",
  "read",
);

/** @see https://cloud.tencent.com/document/product/647/81427 */
export interface DescribeRecordingUsageRequest {
  /** `YYYY-MM-DD`. */
  readonly StartTime: string;
  /** `YYYY-MM-DD`; at most 31 days in all. */
  readonly EndTime: string;
  readonly MixType: "single" | "multi";
  /** Default: all applications of the account. */
  readonly SdkAppId?: number;
}

export interface DescribeRecordingUsageAnswer {
  readonly UsageKey?: readonly string[] | null;
  readonly UsageList?:
    | readonly {
        readonly TimeKey?: string;
        readonly TimeStampKey?: number;
        /** Minutes, in the order of `UsageKey`. */
        readonly UsageValue?: readonly number[] | null;
      }[]
    | null;
}

/** TRTC: billed recording minutes. 5 requests a second. */
export const DESCRIBE_RECORDING_USAGE = api3Action<
  DescribeRecordingUsageRequest,
  DescribeRecordingUsageAnswer
>("trtc", "2019-07-22", "DescribeRecordingUsage", "read");

export interface ResourceTag {
  readonly TagKey: string;
  readonly TagValue: string;
}

/** @see https://www.tencentcloud.com/document/product/266/34177 */
export interface DescribeSubAppIdsRequest {
  readonly Name?: string;
  readonly Tags?: readonly ResourceTag[];
  readonly Offset?: number;
  /** At most 200. */
  readonly Limit?: number;
}

export interface SubApplication {
  readonly SubAppId: number;
  readonly SubAppIdName?: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly CreateTime?: string;
  readonly Status?: "On" | "Off" | "Destroying" | "Destroyed";
  readonly Mode?: string;
  readonly StorageRegions?: readonly string[];
  readonly Tags?: readonly ResourceTag[];
}

export interface DescribeSubAppIdsAnswer {
  readonly TotalCount?: number;
  readonly SubAppIdInfoSet?: readonly SubApplication[] | null;
}

/** VOD: the account's default application and its sub-applications. 100 requests a second. */
export const DESCRIBE_SUB_APP_IDS = api3Action<DescribeSubAppIdsRequest, DescribeSubAppIdsAnswer>(
  "vod",
  "2018-07-17",
  "DescribeSubAppIds",
  "read",
);
