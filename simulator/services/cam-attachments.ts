import { declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, optional, text } from "../parameters";
import { checkGroup, chinaTime, policyOf, remove } from "./cam-policies";

const action = declareActions("cam", "2019-01-16");
const perSecond = 10;
const LARGEST_PAGE = 200;

/** Policies of user groups (SDK 4.1.313). */
export const CAM_ATTACHMENT_ACTIONS = [
  action({
    name: "AttachGroupPolicy",
    isWrite: true,
    perSecond,
    parameters: { PolicyId: integer, AttachGroupId: integer },
    run: ({ PolicyId: policyId, AttachGroupId: groupId }, context) => {
      checkGroup(groupId, context);
      policyOf(policyId, context.state);
      const { attachments } = context.state;
      // INFERRED: attaching again changes nothing.
      if (!attachments.some((other) => other.policyId === policyId && other.groupId === groupId)) {
        attachments.push({ policyId, groupId, at: context.clock.now() });
      }
      return {};
    },
  }),
  action({
    name: "DetachGroupPolicy",
    isWrite: true,
    perSecond,
    parameters: { PolicyId: integer, DetachGroupId: integer },
    run: ({ PolicyId: policyId, DetachGroupId: groupId }, context) => {
      checkGroup(groupId, context);
      policyOf(policyId, context.state);
      // INFERRED: detaching what is not attached changes nothing.
      remove(
        context.state.attachments,
        (other) => other.policyId === policyId && other.groupId === groupId,
      );
      return {};
    },
  }),
  action({
    name: "ListAttachedGroupPolicies",
    perSecond,
    parameters: {
      TargetGroupId: integer,
      Page: optional(integer),
      Rp: optional(integer),
      Keyword: optional(text),
    },
    run: ({ TargetGroupId, Page = 1, Rp = 20, Keyword = "" }, context) => {
      checkGroup(TargetGroupId, context);
      // INFERRED: pages of up to 200, as the official provider asks for.
      if (Page < 1 || Rp < 1 || Rp > LARGEST_PAGE) {
        throw new ApiFailure("InvalidParameter.ParamError", "Page or Rp is out of range.");
      }
      const { attachments, policies } = context.state;
      const attached = attachments
        .filter(({ groupId }) => groupId === TargetGroupId)
        .flatMap(({ policyId, at }) => {
          const policy = policies.find(({ id }) => id === policyId);
          return policy?.name.includes(Keyword) ? [{ policy, at }] : [];
        });
      return {
        TotalNum: attached.length,
        List: attached.slice((Page - 1) * Rp, Page * Rp).map(({ policy, at }) => ({
          PolicyId: policy.id,
          PolicyName: policy.name,
          AddTime: chinaTime(at),
          CreateMode: 2,
          PolicyType: "User",
          Remark: policy.description,
          OperateOwnerUin: context.account.uin,
          OperateUin: context.account.uin,
          OperateUinType: 0,
          Deactived: 0,
          DeactivedDetail: [],
        })),
      };
    },
  }),
];
