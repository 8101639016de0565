import { api3Action, type DescribeEventsRequest, type ResourceTag } from "../../cloud";

/**
 * The actions that the real provider calls (facts, "Requests the real provider makes"). Which of them
 * are tried again is decided as the real provider decides it, in `retry.ts`: `effect` has no part in it.
 */
export const CREATE_SUB_APP_ID = vod<
  { Name: string; Description?: string; Tags?: readonly ResourceTag[] },
  { SubAppId: number }
>("CreateSubAppId");

export const MODIFY_SUB_APP_ID_STATUS = vod<{ SubAppId: number; Status: string }>(
  "ModifySubAppIdStatus",
);

export const MODIFY_SUB_APP_ID_INFO = vod<{
  SubAppId: number;
  Name?: string;
  Description?: string;
}>("ModifySubAppIdInfo");

export interface EventConfig {
  readonly Mode?: string;
  readonly NotificationUrl?: string;
  readonly UploadMediaCompleteEventSwitch?: string;
  readonly DeleteMediaCompleteEventSwitch?: string;
}

export const MODIFY_EVENT_CONFIG = vod<EventConfig & { SubAppId: number }>("ModifyEventConfig");

export const DESCRIBE_EVENT_CONFIG = vod<{ SubAppId: number }, EventConfig>("DescribeEventConfig");

export const MODIFY_RESOURCE_TAGS = api3Action<
  {
    Resource: string;
    ReplaceTags?: readonly ResourceTag[];
    DeleteTags?: readonly { TagKey: string }[];
  },
  object
>("tag", "2018-08-13", "ModifyResourceTags", "repeatable");

interface CamTag {
  readonly Key: string;
  readonly Value: string;
}

export const CREATE_POLICY = cam<
  {
    PolicyName: string;
    PolicyDocument: string;
    Description?: string;
    Tags?: readonly CamTag[];
  },
  { PolicyId: number }
>("CreatePolicy");

export interface Policy {
  readonly PolicyName: string;
  readonly PolicyDocument: string;
  readonly Description?: string;
  readonly Type: number;
  readonly AddTime: string;
  readonly UpdateTime: string;
  readonly Tags?: readonly CamTag[];
}

export const GET_POLICY = cam<{ PolicyId: number }, Policy>("GetPolicy");

export const UPDATE_POLICY = cam<{
  PolicyId: number;
  Description?: string;
  PolicyDocument?: string;
}>("UpdatePolicy");

export const DELETE_POLICY = cam<{ PolicyId: readonly number[] }>("DeletePolicy");

export const ATTACH_GROUP_POLICY = cam<{ PolicyId: number; AttachGroupId: number }>(
  "AttachGroupPolicy",
);

export const DETACH_GROUP_POLICY = cam<{ PolicyId: number; DetachGroupId: number }>(
  "DetachGroupPolicy",
);

export interface AttachedPolicy {
  readonly PolicyId: number;
  readonly PolicyName: string;
  readonly AddTime: string;
  readonly CreateMode: number;
  readonly PolicyType: string;
}

export const LIST_ATTACHED_GROUP_POLICIES = cam<
  { TargetGroupId: number; Page: number; Rp: number },
  { List?: readonly AttachedPolicy[] }
>("ListAttachedGroupPolicies");

/** Whose keys these are, for `allowed_account_ids`. */
export const GET_CALLER_IDENTITY = api3Action<object, { AccountId?: string }>(
  "sts",
  "2018-08-13",
  "GetCallerIdentity",
  "repeatable",
);

/** A logged operation, with the fields that `tencentcloud_audit_events` shows. */
export interface LoggedEvent {
  readonly EventId: string;
  readonly Username?: string;
  readonly EventTime?: string;
  readonly CloudAuditEvent?: string;
  readonly ResourceTypeCn?: string;
  readonly ErrorCode?: number;
  readonly EventName?: string;
  readonly SecretId?: string;
  readonly EventSource?: string;
  readonly RequestID?: string;
  readonly ResourceRegion?: string;
  readonly AccountID?: number;
  readonly SourceIPAddress?: string;
  readonly EventNameCn?: string;
  readonly EventRegion?: string;
  readonly Location?: string;
  readonly Resources?: { readonly ResourceType?: string; readonly ResourceName?: string };
}

export const DESCRIBE_AUDIT_EVENTS = api3Action<
  DescribeEventsRequest & { IsReturnLocation?: number },
  { ListOver?: boolean; NextToken?: number; Events?: readonly LoggedEvent[] }
>("cloudaudit", "2019-03-19", "DescribeEvents", "repeatable");

function vod<Request extends object, Answer extends object = object>(action: string) {
  return api3Action<Request, Answer>("vod", "2018-07-17", action, "repeatable");
}

function cam<Request extends object, Answer extends object = object>(action: string) {
  return api3Action<Request, Answer>("cam", "2019-01-16", action, "repeatable");
}
