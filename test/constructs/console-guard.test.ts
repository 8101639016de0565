import { CamGroupPolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-group-policy-attachment";
import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { TerraformVariable } from "cdktf";
import { type CallRecordingStack, ConsoleGuard, type ConsoleGuardProps } from "../../index";
import { problemsIn } from "../helpers/problems";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function guard(changes: Partial<ConsoleGuardProps> = {}): ConsoleGuard {
  return new ConsoleGuard(stack, "ConsoleGuard", {
    sdkAppIds: [1400000001],
    groupIds: ["100001"],
    ...changes,
  });
}

test("the policy denies the template edit on each app, with lists where CAM takes lists or texts", () => {
  guard({ sdkAppIds: [1400000001, 1400000002] });

  const { name, description, document } = Template.of(stack).resource(CamPolicy);
  expect(name).toBe("prod-ConsoleGuard");
  expect(description).toBe("Recording templates are changed by pull request only");
  expect(JSON.parse(String(document))).toEqual({
    version: "2.0",
    statement: [
      {
        effect: "deny",
        action: ["name/trtc:AlterRecording"],
        resource: ["qcs::trtc::uin/:sdkappid/1400000001", "qcs::trtc::uin/:sdkappid/1400000002"],
      },
    ],
  });
});

test("the policy is attached to every group", () => {
  const { attachments } = guard({ groupIds: ["100001", "100002"] });

  expect(Object.values(Template.of(stack).resources(CamGroupPolicyAttachment))).toEqual([
    { group_id: "100001", policy_id: "${tencentcloud_cam_policy.ConsoleGuard_862C3DFA.id}" },
    { group_id: "100002", policy_id: "${tencentcloud_cam_policy.ConsoleGuard_862C3DFA.id}" },
  ]);
  expect(attachments.map(({ groupIdInput }) => groupIdInput)).toEqual(["100001", "100002"]);
});

test("the policy may be named", () => {
  guard({ policyName: "no.console@edits" });

  expect(Template.of(stack).resource(CamPolicy)).toMatchObject({ name: "no.console@edits" });
});

test("the resources are reachable and typed, so that overrides appear in the output", () => {
  const { resource, attachments } = guard();

  const policy: CamPolicy = resource;
  policy.description = "ours";
  const [attachment]: readonly CamGroupPolicyAttachment[] = attachments;
  attachment?.addOverride("count", 2);

  const template = Template.of(stack);
  expect(template.resource(CamPolicy)).toMatchObject({ description: "ours" });
  expect(template.resource(CamGroupPolicyAttachment)).toMatchObject({ count: 2 });
});

test.each([
  ["no app", { sdkAppIds: [] }, "'sdkAppIds' must not be empty: the guard would guard nothing"],
  ["no group", { groupIds: [] }, "'groupIds' must not be empty: the guard would guard nothing"],
  ["the app 0", { sdkAppIds: [0] }, "'sdkAppIds' must be 1 or more, got 0"],
  ["the app 1.5", { sdkAppIds: [1.5] }, "'sdkAppIds' must be a whole number, got 1.5"],
  [
    "a group's name",
    { groupIds: ["ops"] },
    `'groupIds' must be the numbers of CAM user groups, got "ops"`,
  ],
  ["an empty name", { policyName: "" }, `'policyName' must be 1 to 128 letters`],
  ["a name of 129", { policyName: "x".repeat(129) }, `'policyName' must be 1 to 128 letters`],
  ["a name with a space", { policyName: "a b" }, `'policyName' must be 1 to 128 letters`],
  ["a name that Terraform runs", { policyName: "${x}" }, `'policyName' must be 1 to 128 letters`],
])("fails with %s", (_, changes, problem) => {
  guard(changes);

  expect(problemsIn(stack)).toEqual([expect.stringContaining(problem)]);
});

test("a policy name may be 128 characters", () => {
  guard({ policyName: "+=,.@_-".padEnd(128, "x") });

  expect(problemsIn(stack)).toEqual([]);
});

test("fails with a group given twice, in the report and not in the midst of the constructor", () => {
  guard({ groupIds: ["100001", "100001"] });

  expect(problemsIn(stack)).toEqual([expect.stringMatching(/^'groupIds' .*"100001"/)]);
});

test("a group that Terraform creates passes", () => {
  const group = new TerraformVariable(stack, "group", { type: "string" });

  guard({ groupIds: [group.stringValue] });

  expect(problemsIn(stack)).toEqual([]);
  expect(Template.of(stack).resource(CamGroupPolicyAttachment)).toMatchObject({
    group_id: "${var.group}",
  });
});
