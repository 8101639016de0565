import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, list, optional, record, text } from "../parameters";
import type { AuditEntry } from "../world";
import { chinaTime } from "./cam-policies";

const action = declareActions("cloudaudit", "2019-03-19");
/** 1021/42703, 2025-10-30; the China site's own list was not found. */
const regions = [
  "ap-guangzhou",
  "ap-hongkong",
  "ap-seoul",
  "ap-singapore",
  "ap-tokyo",
  "eu-frankfurt",
];
const DAY = 86_400;
const lookup = list(record({ AttributeKey: text, AttributeValue: optional(text) }));

/**
 * The audit log. Shapes follow the two answers printed in the official command line's examples
 * (TencentCloud/tencentcloud-cli, cloudaudit v20190319); codes, errorcodes.py of the Python SDK.
 */
export const CLOUD_AUDIT_ACTIONS = [
  action({
    name: "DescribeEvents",
    regions,
    parameters: {
      StartTime: integer,
      EndTime: integer,
      NextToken: optional(integer),
      MaxResults: optional(integer),
      LookupAttributes: optional(lookup),
      IsReturnLocation: optional(integer),
    },
    run: (values, context) => {
      const earliest = Math.floor(context.clock.now() / 1_000) - 90 * DAY;
      checkTimes(values, 30 * DAY - 1);
      if (values.StartTime < earliest) {
        throw new ApiFailure("InvalidParameterValue.Time", "StartTime is over 90 days ago.");
      }
      const { rows, next } = page(values, context, DESCRIBE_KEYS);
      return {
        ListOver: next === undefined,
        Events: rows.map((entry) => ({ ...describe(entry), EventTime: String(seconds(entry)) })),
        TotalCount: rows.length,
        ...(rows.length > 0 && { NextToken: rows.at(-1)?.key }),
      };
    },
  }),
  action({
    name: "LookUpEvents",
    regions,
    parameters: {
      StartTime: integer,
      EndTime: integer,
      NextToken: optional(text),
      MaxResults: optional(integer),
      LookupAttributes: optional(lookup),
      Mode: optional(text),
    },
    run: (values, context) => {
      checkTimes(values, 7 * DAY);
      const token = values.NextToken ? Number(values.NextToken) : undefined;
      const { rows, next } = page({ ...values, NextToken: token }, context, LOOK_UP_KEYS);
      return {
        ListOver: next === undefined,
        Events: rows.map((entry) => ({ ...describe(entry), EventTime: chinaTime(entry.at) })),
        ...(next !== undefined && { NextToken: String(next) }),
      };
    },
  }),
];

interface Query {
  readonly StartTime: number;
  readonly EndTime: number;
  readonly NextToken: number | undefined;
  readonly MaxResults: number | undefined;
  readonly LookupAttributes:
    | readonly { readonly AttributeKey: string; readonly AttributeValue: string | undefined }[]
    | undefined;
}

type Matcher = (entry: AuditEntry, value: string) => boolean;

const COMMON_KEYS: Readonly<Record<string, Matcher>> = {
  RequestId: (entry, value) => entry.requestId === value,
  EventName: (entry, value) => entry.eventName === value,
  ResourceType: (entry, value) => entry.service === value,
  ResourceName: (entry, value) => entry.resourceName === value,
  AccessKeyId: (entry, value) => entry.secretId === value,
};

const DESCRIBE_KEYS: Readonly<Record<string, Matcher>> = {
  ...COMMON_KEYS,
  ActionType: (_, value) => value === "Write",
  PrincipalId: (entry, value) => entry.uin === value,
  ResourceId: (entry, value) => entry.resourceName === value,
  ApiErrorCode: (entry, value) => (entry.apiErrorCode || "0") === value,
  CamErrorCode: (entry, value) => String(entry.errorCode) === value,
  SourceIPAddress: (entry, value) => entry.ip === value,
};

const LOOK_UP_KEYS: Readonly<Record<string, Matcher>> = {
  ...COMMON_KEYS,
  ReadOnly: (_, value) => value === "false",
  Username: (entry, value) => entry.userName === value,
  EventId: (entry, value) => entry.id === value,
};

/** Newest first; conditions are joined by "and", several names of events by "or". */
function page(
  { StartTime, EndTime, NextToken, MaxResults = 50, LookupAttributes = [] }: Query,
  { account, world, clock, behaviour }: ActionContext,
  keys: Readonly<Record<string, Matcher>>,
) {
  if (MaxResults < 1 || MaxResults > 50) {
    throw new ApiFailure("InvalidParameterValue.MaxResult", "At most 50 results at a time.");
  }
  const conditions = LookupAttributes.map(({ AttributeKey: key, AttributeValue: value = "" }) => {
    const matcher = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!matcher) {
      throw new ApiFailure(
        "InvalidParameterValue.attributeKey",
        `AttributeKey must be one of ${Object.keys(keys).join(", ")}.`,
      );
    }
    return { key, isMet: (entry: AuditEntry) => matcher(entry, value) };
  });
  const names = conditions.filter(({ key }) => key === "EventName");
  const others = conditions.filter(({ key }) => key !== "EventName");
  const left = world.audit
    .filter(
      (entry) =>
        entry.uin === account.uin &&
        entry.at + behaviour.auditDelayMs <= clock.now() &&
        seconds(entry) >= StartTime &&
        seconds(entry) <= EndTime &&
        (names.length === 0 || names.some(({ isMet }) => isMet(entry))) &&
        others.every(({ isMet }) => isMet(entry)) &&
        (NextToken === undefined || entry.key < NextToken - 1),
    )
    .reverse();
  const rows = left.slice(0, MaxResults);
  return { rows, next: left.length > rows.length ? rows.at(-1)?.key : undefined };
}

function checkTimes(
  { StartTime, EndTime }: Query | { StartTime: number; EndTime: number },
  longest: number,
): void {
  if (StartTime < 0 || EndTime < 0) {
    throw new ApiFailure("InvalidParameter.Time", "Times are seconds since 1970.");
  }
  if (StartTime > EndTime) {
    throw new ApiFailure("InvalidParameterValue.Time", "StartTime is after EndTime.");
  }
  if (EndTime - StartTime > longest) {
    throw new ApiFailure("LimitExceeded.OverTime", "The window is too long.");
  }
}

function describe(entry: AuditEntry) {
  return {
    CloudAuditEvent: JSON.stringify({
      userIdentity: {
        principalId: entry.uin,
        accountId: entry.uin,
        secretId: entry.secretId,
        type: entry.userName === "root" ? "Root" : "CAMUser",
        userName: entry.userName,
      },
      eventRegion: "ap-guangzhou",
      eventVersion: 2,
      errorCode: String(entry.errorCode),
      errorMessage: "",
      requestID: entry.requestId,
      eventID: entry.id,
      apiVersion: "3.0",
      eventType: entry.eventType,
      actionType: "Write",
      httpMethod: "POST",
      apiErrorCode: entry.apiErrorCode || 0,
      apiErrorMessage: "",
      eventTime: seconds(entry),
      sourceIPAddress: entry.ip,
      resources: JSON.stringify(entry.resources),
      resourceName: entry.resourceName,
      requestParameters: JSON.stringify(entry.requestParameters),
      resourceType: entry.service,
      eventName: entry.eventName,
    }),
    EventId: entry.id,
    EventName: entry.eventName,
    SecretId: entry.secretId,
    ErrorCode: entry.errorCode,
    RequestID: entry.requestId,
    SourceIPAddress: entry.ip,
    EventSource: `${entry.service}.ap-guangzhou.api.tencentyun.com`,
    EventRegion: "ap-guangzhou",
    Resources: { ResourceName: entry.resourceName, ResourceType: entry.service },
    Username: entry.userName,
    AccountID: Number(entry.uin),
    ResourceTypeCn: "",
    EventNameCn: "",
    ResourceRegion: "",
  };
}

function seconds({ at }: AuditEntry): number {
  return Math.floor(at / 1_000);
}
