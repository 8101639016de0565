import { ConsoleGuard } from "../../index";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";
import { describeWithTerraform } from "../helpers/terraform";
import { calling } from "../simulator/calling";
import {
  LiveCloud,
  type LiveProject,
  type Resources,
  tencentcloudPart,
} from "../simulator/tencentcloud-provider/live-project";
import { asked } from "../simulator/tencentcloud-provider/stand-in";

const POLICY = "tencentcloud_cam_policy";
const ATTACHMENT = "tencentcloud_cam_group_policy_attachment";
const ID = 200000001;

describeWithTerraform(
  "tencentcloud_cam_policy and tencentcloud_cam_group_policy_attachment",
  () => {
    const cloud = new LiveCloud();
    const { call } = calling(() => cloud.simulator);

    /** A guard as its construct synthesizes it. */
    function guard(policyName: string, sdkAppIds = [1400000001], groupIds = ["1001"]) {
      const stack = aStack();
      new ConsoleGuard(stack, "Guard", { policyName, sdkAppIds, groupIds });
      return tencentcloudPart(Template.of(stack).json);
    }

    async function applied(configuration = guard("guard")): Promise<LiveProject> {
      const project = await cloud.project(configuration);
      expect((await project.apply()).ok).toBe(true);
      asked(cloud.simulator);
      return project;
    }

    function actions(): readonly string[] {
      return asked(cloud.simulator)
        .filter(([action]) => action.startsWith("cam"))
        .map(([action]) => action.split(" ").at(-1) ?? "");
    }

    test("are created in this order, planned without changes, and destroyed", async () => {
      const project = await cloud.project(guard("guard"));
      expect((await project.apply()).output).toContain(
        "Resources: 2 added, 0 changed, 0 destroyed.",
      );
      expect(actions()).toEqual([
        "CreatePolicy",
        "GetPolicy",
        "GetPolicy",
        "AttachGroupPolicy",
        "ListAttachedGroupPolicies",
        "ListAttachedGroupPolicies",
      ]);
      expect(await project.state(ATTACHMENT)).toMatchObject({ id: `1001#${ID}` });
      expect(await project.plan()).toBe("No changes.");
      actions();

      expect((await project.run("destroy", "-auto-approve")).ok).toBe(true);

      expect(actions().slice(-2)).toEqual(["DetachGroupPolicy", "DeletePolicy"]);
    });

    test("another document is an update in place", async () => {
      const project = await applied();
      project.write(guard("guard", [1400000001, 1400000002]));

      expect(await project.plan()).toBe("Plan: 0 to add, 1 to change, 0 to destroy.");
      expect((await project.apply()).ok).toBe(true);
      expect(await project.plan()).toBe("No changes.");
      expect((await project.state(POLICY))?.document).toContain("sdkappid/1400000002");
    });

    test("another name replaces the policy and its attachment", async () => {
      const project = await applied();
      project.write(guard("other"));

      expect(await project.plan()).toBe("Plan: 2 to add, 0 to change, 2 to destroy.");
      expect((await project.apply()).ok).toBe(true);
      expect(await project.plan()).toBe("No changes.");
    });

    test("what somebody detaches is attached again", async () => {
      const project = await applied();
      await call("cam", "DetachGroupPolicy", { PolicyId: ID, DetachGroupId: 1001 });

      expect(await project.plan()).toBe("Plan: 1 to add, 0 to change, 0 to destroy.");
      expect((await project.apply()).ok).toBe(true);
      expect(await project.plan()).toBe("No changes.");
    });

    test("a document with a text where a list must be fails when it is applied, not in the plan", async () => {
      const statement = [{ effect: "deny", action: ["name/trtc:AlterRecording"], resource: "*" }];
      const document = JSON.stringify({ version: "2.0", statement });
      const resources: Resources = { [POLICY]: { it: { name: "guard", document } } };
      const project = await cloud.resources(resources);

      expect(await project.plan()).toBe("Plan: 1 to add, 0 to change, 0 to destroy.");
      expect((await project.apply()).output).toContain(
        "The format of `resource` in policy document is invalid, its type must be array.",
      );
    });

    test("both are imported", async () => {
      const project = await applied();
      const [policy, attachment] = (await project.succeed("state", "list"))
        .split(" ")
        .sort()
        .reverse();
      await project.succeed("state", "rm", String(policy), String(attachment));

      await project.succeed("import", String(policy), String(ID));
      await project.succeed("import", String(attachment), `1001#${ID}`);

      expect(await project.plan()).toBe("No changes.");
    });
  },
);
