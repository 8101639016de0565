import { isDeepStrictEqual } from "node:util";
import { Api3Error } from "../../cloud";
import {
  CREATE_POLICY,
  DELETE_POLICY,
  GET_POLICY,
  MODIFY_RESOURCE_TAGS,
  type Policy,
  UPDATE_POLICY,
} from "./actions";
import { checkPolicyDocument } from "./cam-policy-document";
import type { TencentcloudClient } from "./client";
import { readInteger } from "./integer";
import type { OldSdkResource, Step } from "./old-sdk-resource";
import type { ResourceData } from "./resource-data";
import { tagChanges } from "./tags";

const read: Step = async (data, client, signal) => {
  const policy = await find(data, client, signal);
  if (!policy) {
    data.setId("");
    return;
  }
  data.set("name", policy.PolicyName);
  data.set("document", policy.PolicyDocument.replaceAll("\\/", "/"));
  data.set("create_time", policy.AddTime);
  data.set("update_time", policy.UpdateTime);
  data.set("type", policy.Type);
  if (policy.Description !== undefined) {
    data.set("description", policy.Description);
  }
  // Nothing is set for a policy without tags: tags that somebody took away are not seen.
  if (policy.Tags && policy.Tags.length > 0) {
    data.set("tags", Object.fromEntries(policy.Tags.map(({ Key, Value }) => [Key, Value])));
  }
};

/**
 * `tencentcloud_cam_policy` (facts, "CAM, CloudAudit"): another name replaces it, and its document is
 * compared as JSON. The real provider waits 10 s after it has seen the new policy; the stand-in does not.
 */
export const camPolicy: OldSdkResource = {
  forceNew: ["name"],
  same: { document: isSameJson },
  create: async (data, client, signal) => {
    const [description, tags] = [data.text("description"), Object.entries(data.map("tags"))];
    checkPolicyDocument(data.text("document"));
    const { PolicyId } = await client.write(
      CREATE_POLICY,
      {
        PolicyName: data.text("name"),
        PolicyDocument: data.text("document"),
        ...(description && { Description: description }),
        ...(tags.length > 0 && { Tags: tags.map(([Key, Value]) => ({ Key, Value })) }),
      },
      signal,
    );
    data.setId(String(PolicyId));
    if (!(await find(data, client, signal))) {
      throw new Error("creation not done");
    }
    await read(data, client, signal);
  },
  read,
  update: async (data, client, signal) => {
    const PolicyId = readInteger(data.id);
    const isReworded = data.hasChange("description");
    const isRewritten = data.hasChange("document");
    if (isRewritten) {
      checkPolicyDocument(data.text("document"));
    }
    if (isReworded || isRewritten) {
      const request = {
        PolicyId,
        ...(isReworded && { Description: data.text("description") }),
        ...(isRewritten && { PolicyDocument: data.text("document") }),
      };
      await client.write(UPDATE_POLICY, request, signal);
    }
    if (data.hasChange("tags")) {
      const Resource = `qcs::cam:${client.region}:uin/:policy/${data.id}`;
      const changes = tagChanges(data.mapBefore("tags"), data.map("tags"));
      await client.write(MODIFY_RESOURCE_TAGS, { Resource, ...changes }, signal);
    }
    await read(data, client, signal);
  },
  delete: async (data, client, signal) => {
    await client.write(DELETE_POLICY, { PolicyId: [readInteger(data.id)] }, signal);
  },
};

async function find(
  data: ResourceData,
  client: TencentcloudClient,
  signal: AbortSignal,
): Promise<Policy | undefined> {
  try {
    return await client.read(GET_POLICY, { PolicyId: readInteger(data.id) }, signal);
  } catch (error) {
    if (error instanceof Api3Error && error.code?.includes("ResourceNotFound")) {
      return undefined;
    }
    throw error;
  }
}

function isSameJson(before: string, after: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(before), JSON.parse(after));
  } catch {
    return before === after;
  }
}
