import type { DataSourceHandlers, ObjectValue, Value } from "@trtc-recording/plugin";
import { DESCRIBE_AUDIT_EVENTS, type LoggedEvent } from "./actions";
import type { TencentcloudClient } from "./client";
import { dataSourceId } from "./data-source-id";
import { refuseOutputFile } from "./output-file";

type Handlers = DataSourceHandlers<ObjectValue, ObjectValue, TencentcloudClient>;

/**
 * The data source `tencentcloud_audit_events` (facts, "CAM, CloudAudit"). `max_results` is the size of
 * a page (50 at most): like the real one it goes on until the log says that it is over.
 */
export const auditEvents: Handlers = {
  validate: refuseOutputFile,
  read: async ({ config, signal }, client) => {
    const events: LoggedEvent[] = [];
    let NextToken: number | undefined;
    for (;;) {
      const request = { ...queryOf(config), ...(NextToken !== undefined && { NextToken }) };
      const answer = await client.read(DESCRIBE_AUDIT_EVENTS, request, signal);
      events.push(...(answer.Events ?? []));
      if (answer.ListOver !== false) {
        break;
      }
      NextToken = answer.NextToken;
    }
    return {
      ...config,
      id: dataSourceId(events.map(({ EventId }) => EventId)),
      events: events.map(describe),
    };
  },
};

function queryOf(config: ObjectValue) {
  const conditions = Array.isArray(config.lookup_attributes) ? config.lookup_attributes : [];
  const { max_results: most, is_return_location: location } = config;
  return {
    StartTime: Number(config.start_time),
    EndTime: Number(config.end_time),
    ...(typeof most === "number" && { MaxResults: most }),
    ...(typeof location === "number" && { IsReturnLocation: location }),
    ...(conditions.length > 0 && {
      LookupAttributes: conditions.map((condition: ObjectValue) => ({
        AttributeKey: String(condition.attribute_key),
        AttributeValue: String(condition.attribute_value ?? ""),
      })),
    }),
  };
}

function describe(event: LoggedEvent): Value {
  return {
    event_id: event.EventId,
    username: event.Username ?? null,
    event_time: event.EventTime ?? null,
    cloud_audit_event: event.CloudAuditEvent ?? null,
    resource_type_cn: event.ResourceTypeCn ?? null,
    error_code: event.ErrorCode ?? null,
    event_name: event.EventName ?? null,
    secret_id: event.SecretId ?? null,
    event_source: event.EventSource ?? null,
    request_id: event.RequestID ?? null,
    resource_region: event.ResourceRegion ?? null,
    account_id: event.AccountID ?? null,
    source_ip_address: event.SourceIPAddress ?? null,
    event_name_cn: event.EventNameCn ?? null,
    event_region: event.EventRegion ?? null,
    location: event.Location ?? null,
    resources: event.Resources
      ? [
          {
            resource_type: event.Resources.ResourceType ?? null,
            resource_name: event.Resources.ResourceName ?? null,
          },
        ]
      : [],
  };
}
