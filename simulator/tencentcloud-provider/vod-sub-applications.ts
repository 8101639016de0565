import type { DataSourceHandlers, ObjectValue, Value } from "@trtc-recording/plugin";
import { DESCRIBE_SUB_APP_IDS, type SubApplication } from "../../cloud";
import type { TencentcloudClient } from "./client";
import { dataSourceId } from "./data-source-id";
import { refuseOutputFile } from "./output-file";
import { apiTags, tagMap } from "./tags";

const PAGE = 200;

type Handlers = DataSourceHandlers<ObjectValue, ObjectValue, TencentcloudClient>;

/**
 * The data source `tencentcloud_vod_sub_applications`: filters by name and tags, all pages. The real
 * one also shows a `description` of each; the committed schema has lost it.
 */
export const vodSubApplications: Handlers = {
  validate: refuseOutputFile,
  read: async ({ config, signal }, client) => {
    const found: SubApplication[] = [];
    for (let Offset = 0; ; Offset += PAGE) {
      const request = { ...filters(config), Offset, Limit: PAGE };
      const answer = await client.read(DESCRIBE_SUB_APP_IDS, request, signal);
      const page = answer.SubAppIdInfoSet ?? [];
      found.push(...page);
      if (page.length === 0 || found.length >= (answer.TotalCount ?? 0)) {
        break;
      }
    }
    return {
      ...config,
      id: dataSourceId(found.map(({ SubAppId }) => String(SubAppId))),
      sub_application_info_set: found.map(describe),
    };
  },
};

function filters({ name, tags }: ObjectValue) {
  const wanted = Object.entries((tags ?? {}) as Readonly<Record<string, string>>);
  return {
    ...(typeof name === "string" && name !== "" && { Name: name }),
    ...(wanted.length > 0 && { Tags: apiTags(Object.fromEntries(wanted)) }),
  };
}

function describe(found: SubApplication): Value {
  return {
    sub_app_id: found.SubAppId,
    sub_app_id_name: found.SubAppIdName ?? null,
    name: found.Name ?? null,
    create_time: found.CreateTime ?? null,
    status: found.Status ?? null,
    mode: found.Mode ?? null,
    storage_regions: found.StorageRegions ?? [],
    tags: tagMap(found.Tags ?? []),
  };
}
