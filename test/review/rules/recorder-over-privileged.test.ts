import type { PlanAction } from "../../../review/plan";
import { recorderOverPrivileged } from "../../../review/rules/recorder-over-privileged";
import { checkPlan, planned } from "../../helpers/review-plans";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";

const ADDRESS = "tencentcloud_cam_policy.Recorder";

function judge(document: unknown, action: PlanAction = "create") {
  const after = document === undefined ? {} : { document };
  return checkPlan(recorderOverPrivileged, { resources: [planned(ADDRESS, action, { after })] });
}

function policy(action: unknown, effect = "allow"): string {
  return JSON.stringify({ version: "2.0", statement: [{ effect, action, resource: ["*"] }] });
}

test.each(["*", "*:*", "trtc:*", "vod:*", "cos:*", "name/trtc:*", "name/vod:*", "name/COS:*"])(
  "everything of a service is found: %s",
  (action) => {
    const outcome = judge(policy(["name/vod:DescribeSubAppIds", action]));

    expect(found(outcome)).toEqual([
      `${ADDRESS}.document: Whoever is given the policy ${ADDRESS} may do everything of ${action}: with a leaked key, every recording can be read or deleted.`,
    ]);
    expect(foundInChinese(outcome)).toEqual([
      expect.stringContaining(`可执行 ${action} 的全部操作`),
    ]);
  },
);

test("the policy is called by its name, and may hold texts in place of lists", () => {
  const statement = { effect: "Allow", action: "vod:*" };
  const after = { name: "recorder", document: JSON.stringify({ statement }) };
  const resources = [planned(ADDRESS, "update", { after })];

  expect(found(checkPlan(recorderOverPrivileged, { resources }))).toEqual([
    expect.stringContaining("given the policy recorder may do everything of vod:*"),
  ]);
});

test.each([
  policy(["name/vod:DescribeSubAppIds"]),
  policy(["name/cam:*"]),
  policy(["name/trtc:*"], "deny"),
  JSON.stringify({ version: "2.0" }),
])("single actions, and what is denied, are in order: %s", (document) => {
  expect(judge(document)).toEqual(OK);
});

test.each([undefined, "${…}", "no JSON", "null"])(
  "a document that is not known stays unknown: %s",
  (document) => {
    expect(judge(document)).toEqual(unknown(`${ADDRESS}.document`));
  },
);

test.each<PlanAction>(["no-op", "delete", "read", "forget"])(
  "a policy that is not written is not judged: %s",
  (action) => {
    expect(judge(policy(["*"]), action)).toEqual(NOT_APPLICABLE);
  },
);

test("other resources are not judged", () => {
  const resources = [planned("tencentcloud_cam_role.Recorder", "create", { after: {} })];

  expect(checkPlan(recorderOverPrivileged, { resources })).toEqual(NOT_APPLICABLE);
});
