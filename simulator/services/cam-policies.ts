import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, list, optional, record, text } from "../parameters";
import type { AccountState, PolicyState } from "../world";
import { checkPolicyDocument } from "./cam-policy-document";

const action = declareActions("cam", "2019-01-16");
/** 598/32248, 2023-03-15. */
const perSecond = 10;
const LONGEST_DESCRIPTION_BYTES = 300;

/** CAM policies (SDK 4.1.313; codes: errorcodes.py of the Python SDK, cam v20190116). */
export const CAM_POLICY_ACTIONS = [
  action({
    name: "CreatePolicy",
    isWrite: true,
    perSecond,
    parameters: {
      PolicyName: text,
      PolicyDocument: text,
      Description: optional(text),
      Tags: optional(list(record({ Key: text, Value: text }))),
    },
    run: ({ PolicyName, PolicyDocument, Description = "", Tags = [] }, { state, clock }) => {
      if (!/^[A-Za-z0-9+=,.@_-]{1,128}$/.test(PolicyName)) {
        throw new ApiFailure(
          "InvalidParameter.PolicyNameError",
          "PolicyName must be 1 to 128 letters, digits and +=,.@-_",
        );
      }
      if (state.policies.some(({ name }) => name === PolicyName)) {
        throw new ApiFailure("FailedOperation.PolicyNameInUse", "This policy name is in use.");
      }
      checkDescription(Description);
      checkPolicyDocument(PolicyDocument);
      const now = clock.now();
      const id = state.nextPolicyId++;
      state.policies.push({
        id,
        name: PolicyName,
        description: Description,
        document: PolicyDocument,
        createdAt: now,
        updatedAt: now,
        tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
      });
      return { PolicyId: id };
    },
  }),
  action({
    name: "GetPolicy",
    perSecond,
    parameters: { PolicyId: integer },
    run: ({ PolicyId }, { state }) => {
      const policy = state.policies.find(({ id }) => id === PolicyId);
      if (!policy) {
        throw new ApiFailure("ResourceNotFound.PolicyIdNotFound", "The policy does not exist.");
      }
      return {
        PolicyName: policy.name,
        Description: policy.description,
        Type: 1,
        AddTime: chinaTime(policy.createdAt),
        UpdateTime: chinaTime(policy.updatedAt),
        PolicyDocument: policy.document,
        PresetAlias: "",
        IsServiceLinkedRolePolicy: 0,
        Tags: Object.entries(policy.tags).map(([Key, Value]) => ({ Key, Value })),
      };
    },
  }),
  action({
    name: "UpdatePolicy",
    isWrite: true,
    perSecond,
    parameters: {
      PolicyId: optional(integer),
      PolicyName: optional(text),
      Description: optional(text),
      PolicyDocument: optional(text),
      Alias: optional(text),
    },
    run: ({ PolicyId, PolicyName, Description, PolicyDocument }, { state, clock }) => {
      const policy = state.policies.find(({ id, name }) =>
        PolicyId === undefined ? name === PolicyName : id === PolicyId,
      );
      if (!policy) {
        throw noSuchPolicy();
      }
      checkDescription(Description ?? "");
      if (PolicyDocument !== undefined) {
        checkPolicyDocument(PolicyDocument);
      }
      policy.document = PolicyDocument ?? policy.document;
      policy.description = Description ?? policy.description;
      policy.updatedAt = clock.now();
      return PolicyId === undefined ? { PolicyId: policy.id } : {};
    },
  }),
  action({
    name: "DeletePolicy",
    isWrite: true,
    perSecond,
    parameters: { PolicyId: list(integer) },
    run: ({ PolicyId: ids }, { state }) => {
      for (const id of ids) {
        policyOf(id, state);
      }
      // INFERRED: a policy that is deleted is detached from everybody.
      remove(state.policies, ({ id }) => ids.includes(id));
      remove(state.attachments, ({ policyId }) => ids.includes(policyId));
      return {};
    },
  }),
];

/** A policy that a write names. */
export function policyOf(id: number, { policies }: AccountState): PolicyState {
  const policy = policies.find((candidate) => candidate.id === id);
  if (!policy) {
    throw noSuchPolicy();
  }
  return policy;
}

/** A user group of the account. */
export function checkGroup(id: number, { account }: ActionContext): void {
  if (!account.groups.includes(id)) {
    throw new ApiFailure("ResourceNotFound.GroupNotExist", "The user group does not exist.");
  }
}

/** Takes elements out of an array, in place. */
export function remove<T>(items: T[], isGone: (item: T) => boolean): void {
  items.splice(0, items.length, ...items.filter((item) => !isGone(item)));
}

/** `YYYY-MM-DD HH:MM:SS`; INFERRED: China time, as in CloudAudit's examples. */
export function chinaTime(time: number): string {
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function noSuchPolicy(): ApiFailure {
  return new ApiFailure("InvalidParameter.PolicyIdNotExist", "The policy does not exist.");
}

function checkDescription(description: string): void {
  if (Buffer.byteLength(description) > LONGEST_DESCRIPTION_BYTES) {
    throw new ApiFailure(
      "InvalidParameter.DescriptionLengthOverlimit",
      `Description must be at most ${LONGEST_DESCRIPTION_BYTES} bytes.`,
    );
  }
}
