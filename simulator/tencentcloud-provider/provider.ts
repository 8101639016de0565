import { defineRawProvider, type Provider } from "@trtc-recording/plugin";
import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import schemas from "../../providers/tencentcloud/schema.json";
import { checkAccount } from "./account";
import { auditEvents } from "./audit-events";
import { camGroupPolicyAttachment } from "./cam-group-policy-attachment";
import { camPolicy } from "./cam-policy";
import { TencentcloudClient } from "./client";
import { type OldSdkResource, oldSdkResource } from "./old-sdk-resource";
import { REAL_TIMES, type RetryTimes } from "./retry";
import { checkSettings, type Environment, readSettings } from "./settings";
import { vodEventConfig } from "./vod-event-config";
import { vodSubApplication } from "./vod-sub-application";
import { vodSubApplications } from "./vod-sub-applications";

export const STAND_IN_SOURCE = "registry.terraform.io/tencentcloudstack/tencentcloud";

const RESOURCES: Readonly<Record<string, OldSdkResource>> = {
  tencentcloud_vod_sub_application: vodSubApplication,
  tencentcloud_vod_event_config: vodEventConfig,
  tencentcloud_cam_policy: camPolicy,
  tencentcloud_cam_group_policy_attachment: camGroupPolicyAttachment,
};

export interface StandInOptions {
  /** @default process.env */
  readonly environment?: Environment;
  /** Shorter waits for tests. @default REAL_TIMES */
  readonly times?: Partial<RetryTimes>;
}

/**
 * The stand-in for the official provider, tencentcloudstack/tencentcloud 1.83.25: its schema, and its
 * behaviour towards the API in what our stacks use, flaws included, read in its source and in the facts
 * that were recorded from it. It is for tests and `npm run try`, and talks to a local Tencent Cloud only.
 */
export function tencentcloudStandIn(options: StandInOptions = {}): Provider {
  const { environment = process.env, times = {} } = options;
  const schema = (schemas as unknown as ProviderSchemasJson).provider_schemas[STAND_IN_SOURCE];
  if (!schema) {
    throw new Error(`providers/tencentcloud/schema.json has no ${STAND_IN_SOURCE}`);
  }
  return defineRawProvider({
    source: STAND_IN_SOURCE,
    schema,
    legacyTypeSystem: true,
    validate: ({ config, diagnostics }) => checkSettings(config, diagnostics),
    configure: async ({ config, signal }) => {
      const settings = readSettings(config, environment);
      const client = new TencentcloudClient(settings, { ...REAL_TIMES, ...times });
      await checkAccount(client, settings, signal);
      return client;
    },
    resources: Object.fromEntries(
      Object.entries(RESOURCES).map(([name, resource]) => {
        const resourceSchema = schema.resource_schemas[name];
        if (!resourceSchema) {
          throw new Error(`providers/tencentcloud/schema.json has no ${name}`);
        }
        return [name, oldSdkResource(resourceSchema, resource)];
      }),
    ),
    dataSources: {
      tencentcloud_vod_sub_applications: vodSubApplications,
      tencentcloud_audit_events: auditEvents,
    },
  });
}
