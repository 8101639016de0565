import { Api3Error } from "../../cloud";
import {
  ATTACH_GROUP_POLICY,
  type AttachedPolicy,
  DETACH_GROUP_POLICY,
  LIST_ATTACHED_GROUP_POLICIES,
} from "./actions";
import type { TencentcloudClient } from "./client";
import { readInteger } from "./integer";
import type { OldSdkResource, Step } from "./old-sdk-resource";
import type { ResourceData } from "./resource-data";

const PAGE = 200;

const read: Step = async (data, client, signal) => {
  const attached = await find(data, client, signal);
  if (!attached) {
    data.setId("");
    return;
  }
  const { groupId, policyId } = partsOf(data);
  data.set("group_id", groupId);
  data.set("policy_id", String(policyId));
  data.set("policy_name", attached.PolicyName);
  data.set("create_time", attached.AddTime);
  data.set("create_mode", attached.CreateMode);
  data.set("policy_type", attached.PolicyType);
};

/**
 * `tencentcloud_cam_group_policy_attachment` (facts, "attach to a group"); its id is
 * `<group>#<policy>`. The real provider waits 10 s between its two looks at a new attachment; the
 * stand-in does not.
 */
export const camGroupPolicyAttachment: OldSdkResource = {
  forceNew: ["group_id", "policy_id"],
  create: async (data, client, signal) => {
    const [groupId, policyId] = [data.text("group_id"), data.text("policy_id")];
    const request = { AttachGroupId: readInteger(groupId), PolicyId: readInteger(policyId) };
    await client.write(ATTACH_GROUP_POLICY, request, signal);
    data.setId(`${groupId}#${policyId}`);
    if (!(await find(data, client, signal))) {
      throw new Error("creation not done");
    }
    await read(data, client, signal);
  },
  read,
  delete: async (data, client, signal) => {
    const { groupId, policyId } = partsOf(data);
    const request = { DetachGroupId: readInteger(groupId), PolicyId: policyId };
    await client.write(DETACH_GROUP_POLICY, request, signal);
  },
};

async function find(
  data: ResourceData,
  client: TencentcloudClient,
  signal: AbortSignal,
): Promise<AttachedPolicy | undefined> {
  const { groupId, policyId } = partsOf(data);
  const TargetGroupId = readInteger(groupId);
  const found: AttachedPolicy[] = [];
  for (let Page = 1; ; Page++) {
    const request = { TargetGroupId, Page, Rp: PAGE };
    const { List = [] } = await client
      .read(LIST_ATTACHED_GROUP_POLICIES, request, signal)
      .catch(noneWhereNotFound);
    found.push(...List.filter(({ PolicyId }) => PolicyId === policyId));
    if (List.length < PAGE) {
      return found[0];
    }
  }
}

function noneWhereNotFound(error: unknown): { readonly List?: readonly AttachedPolicy[] } {
  if (error instanceof Api3Error && error.code?.includes("ResourceNotFound")) {
    return {};
  }
  throw error;
}

function partsOf({ id }: ResourceData) {
  const [groupId, policyId, ...more] = id.split("#");
  if (groupId === undefined || policyId === undefined || more.length > 0) {
    throw new Error(` id is not exist ${id}`);
  }
  return { groupId, policyId: readInteger(policyId) };
}
