import type { SubApplication } from "../../cloud";
import { DESCRIBE_SUB_APP_IDS } from "../../cloud";
import {
  CREATE_SUB_APP_ID,
  MODIFY_RESOURCE_TAGS,
  MODIFY_SUB_APP_ID_INFO,
  MODIFY_SUB_APP_ID_STATUS,
} from "./actions";
import type { TencentcloudClient } from "./client";
import type { OldSdkResource, Step } from "./old-sdk-resource";
import type { ResourceData } from "./resource-data";
import { freshSubApplication, troubleWhileDeleting } from "./retry";
import { apiTags, tagChanges, tagMap } from "./tags";
import { lengthInRange, oneOf } from "./validators";

const PAGE = 200;

/** Until it is found or the list ends; then it is gone. */
const read: Step = async (data, client, signal) => {
  const found = await find(subAppIdOf(data), client, signal);
  if (!found) {
    data.setId("");
    return;
  }
  data.set("name", found.Name ?? "");
  data.set("description", found.Description ?? "");
  // Never read back: a status that somebody changed in the console is not seen.
  data.set("status", data.text("status"));
  data.set("create_time", found.CreateTime ?? "");
  data.set("sub_app_id", String(found.SubAppId));
  if (found.Tags) {
    data.set("tags", tagMap(found.Tags));
  }
};

/**
 * `tencentcloud_vod_sub_application` (facts, section of that name). The id keeps the first name after a
 * rename, and only the number in it counts.
 */
export const vodSubApplication: OldSdkResource = {
  validators: { name: lengthInRange(1, 40), status: oneOf(["On", "Off", "Destroyed"]) },
  create: async (data, client, signal) => {
    const [name, description, tags] = [
      data.text("name"),
      data.text("description"),
      data.map("tags"),
    ];
    const { SubAppId } = await client.write(
      CREATE_SUB_APP_ID,
      {
        Name: name,
        ...(description && { Description: description }),
        ...(Object.keys(tags).length > 0 && { Tags: apiTags(tags) }),
      },
      signal,
    );
    data.setId(`${name}#${SubAppId}`);
    const request = { SubAppId, Status: data.text("status") };
    await client.write(MODIFY_SUB_APP_ID_STATUS, request, signal, freshSubApplication);
    await read(data, client, signal);
  },
  read,
  update: async (data, client, signal) => {
    const SubAppId = Number(subAppIdOf(data));
    await updateInfo(data, SubAppId, client, signal);
    if (data.hasChange("status")) {
      const request = { SubAppId, Status: data.text("status") };
      // The real provider never looks at this error: a status that failed is stored as if it had worked.
      await client
        .write(MODIFY_SUB_APP_ID_STATUS, request, signal, freshSubApplication)
        .catch(() => {});
    }
    if (data.hasChange("tags")) {
      const Resource = `qcs::vod:${client.region}:uin/:subAppId/${SubAppId}`;
      const changes = tagChanges(data.mapBefore("tags"), data.map("tags"));
      await client.write(MODIFY_RESOURCE_TAGS, { Resource, ...changes }, signal);
    }
    await read(data, client, signal);
  },
  /** Wipes every recording in it. */
  delete: async (data, client, signal) => {
    const SubAppId = Number(subAppIdOf(data));
    for (const Status of ["Off", "Destroyed"]) {
      const request = { SubAppId, Status };
      await client.write(MODIFY_SUB_APP_ID_STATUS, request, signal, troubleWhileDeleting);
    }
  },
};

/** An emptied description is not sent, so that it can never be cleared. */
async function updateInfo(
  data: ResourceData,
  SubAppId: number,
  client: TencentcloudClient,
  signal: AbortSignal,
): Promise<void> {
  const [name, description] = [data.text("name"), data.text("description")];
  const isRenamed = data.hasChange("name");
  const isReworded = data.hasChange("description");
  if (isRenamed || isReworded) {
    const request = {
      SubAppId,
      ...(isRenamed && { Name: name }),
      ...(isReworded && description && { Description: description }),
    };
    await client.write(MODIFY_SUB_APP_ID_INFO, request, signal);
  }
}

async function find(
  subAppId: string,
  client: TencentcloudClient,
  signal: AbortSignal,
): Promise<SubApplication | undefined> {
  for (let Offset = 0; ; Offset += PAGE) {
    const answer = await client.read(DESCRIBE_SUB_APP_IDS, { Offset, Limit: PAGE }, signal);
    const page = answer.SubAppIdInfoSet ?? [];
    const found = page.find(({ SubAppId }) => String(SubAppId) === subAppId);
    const isLast = answer.TotalCount === undefined || Offset + page.length >= answer.TotalCount;
    if (found || isLast || (Offset === 0 && page.length === 0)) {
      return found;
    }
  }
}

function subAppIdOf({ id }: ResourceData): string {
  const [, subAppId, ...more] = id.split("#");
  if (subAppId === undefined || more.length > 0) {
    throw new Error(`sub application id is borken, id is ${id}`);
  }
  return subAppId;
}
