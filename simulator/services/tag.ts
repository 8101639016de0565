import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { list, optional, record, text } from "../parameters";
import type { SubApplicationState } from "../world";

const action = declareActions("tag", "2018-08-13");
const MOST_TAGS = 10;
/** Characters of a tag key and a tag value (436/31509, 2025-09-24). */
const LONGEST = { key: 127, value: 255 } as const;

/** Tags of resources (SDK 4.1.313); VOD sub-applications are the only resource simulated. */
export const TAG_ACTIONS = [
  action({
    name: "ModifyResourceTags",
    isWrite: true,
    parameters: {
      Resource: text,
      ReplaceTags: optional(
        list(record({ TagKey: text, TagValue: text, Category: optional(text) })),
      ),
      DeleteTags: optional(list(record({ TagKey: text }))),
    },
    run: ({ Resource, ReplaceTags, DeleteTags }, context) => {
      const isEmpty = ReplaceTags?.length === 0 || DeleteTags?.length === 0;
      if (isEmpty || (!ReplaceTags && !DeleteTags)) {
        throw new ApiFailure("InvalidParameter", "ReplaceTags or DeleteTags must hold tags.");
      }
      if (Math.max(ReplaceTags?.length ?? 0, DeleteTags?.length ?? 0) > MOST_TAGS) {
        throw new ApiFailure("InvalidParameter.Tag", `At most ${MOST_TAGS} tags at a time.`);
      }
      const replaced = ReplaceTags ?? [];
      const deleted = (DeleteTags ?? []).map(({ TagKey }) => TagKey);
      if (replaced.some(({ TagKey }) => deleted.includes(TagKey))) {
        throw new ApiFailure(
          "InvalidParameterValue.DeleteTagsParamError",
          "A tag cannot be replaced and deleted.",
        );
      }
      for (const { TagKey, TagValue } of replaced) {
        checkTag(TagKey, TagValue);
      }
      const application = resource(Resource, context);
      const kept = Object.entries(application.tags).filter(([key]) => !deleted.includes(key));
      application.tags = {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(replaced.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
      };
      return {};
    },
  }),
];

/** Six-part description, as the official provider writes it: `qcs::vod:<region>:uin/:subAppId/<id>`. */
function resource(description: string, { account, state }: ActionContext): SubApplicationState {
  const [, service, uin, id] =
    /^qcs::([a-z]+):[a-z0-9-]*:(?:uin\/(\d*))?:([A-Za-z]+\/[^/:]+)$/.exec(description) ?? [];
  if (!service || !id || (uin && uin !== account.uin)) {
    throw new ApiFailure(
      "InvalidParameterValue.ResourceDescriptionError",
      "Resource is not a six-part description of this account.",
    );
  }
  if (service !== "vod" || !id.startsWith("subAppId/")) {
    throw new ApiFailure("InvalidParameterValue.ServiceTypeInvalid", "No such kind of resource.");
  }
  const number = id.slice("subAppId/".length);
  const application = state.subApplications.find((candidate) => String(candidate.id) === number);
  if (!application) {
    throw new ApiFailure("InvalidParameterValue.ResourceIdInvalid", "No such resource.");
  }
  return application;
}

function checkTag(key: string, value: string): void {
  if (key === "") {
    throw new ApiFailure("InvalidParameterValue.TagKeyEmpty", "A tag key must not be empty.");
  }
  if ([...key].length > LONGEST.key) {
    throw new ApiFailure("InvalidParameterValue.TagKeyLengthExceeded", "A tag key is too long.");
  }
  if ([...value].length > LONGEST.value) {
    throw new ApiFailure(
      "InvalidParameterValue.TagValueLengthExceeded",
      "A tag value is too long.",
    );
  }
  if (/^(qcloud|tencent|project)/i.test(key)) {
    throw new ApiFailure("InvalidParameter.ReservedTagKey", "This tag key is the system's own.");
  }
}
