import { RecordingStorage, Retention, VodEventNotification } from "../../index";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";
import { describeWithTerraform } from "../helpers/terraform";
import {
  LiveCloud,
  type LiveProject,
  tencentcloudPart,
} from "../simulator/tencentcloud-provider/live-project";
import { asked } from "../simulator/tencentcloud-provider/stand-in";

const STORAGE = "tencentcloud_vod_sub_application";
const EVENTS = "tencentcloud_vod_event_config";
const ID = 1500000001;

describeWithTerraform("when the cloud fails", () => {
  const cloud = new LiveCloud();

  function storage(withEvents = true): Promise<LiveProject> {
    const stack = aStack();
    const vodEvents = VodEventNotification.https("https://rec.example.com/vod");
    new RecordingStorage(stack, "Storage", {
      subApplicationName: "calls",
      retention: Retention.days(180),
      ...(withEvents && { vodEvents }),
    });
    return cloud.project(tencentcloudPart(Template.of(stack).json));
  }

  function count(action: string): number {
    return cloud.simulator.requests.filter((request) => request.action === action).length;
  }

  function names(): readonly string[] {
    return Object.values(cloud.simulator.world.accounts).flatMap(({ subApplications }) =>
      subApplications.filter(({ isDefault }) => !isDefault).map(({ name }) => name),
    );
  }

  test("'invalid vod user' of a fresh sub-application is waited for", async () => {
    cloud.simulator.behaviour.vodUnknownCalls = 3;
    const project = await storage();

    expect((await project.apply()).ok).toBe(true);

    expect(count("CreateSubAppId")).toBe(1);
    expect(count("ModifySubAppIdStatus")).toBe(4);
    expect(await project.plan()).toBe("No changes.");
  });

  test("throttled reads and creates are tried again", async () => {
    const { faults } = cloud.simulator;
    const project = await storage(false);
    faults.add({ action: "CreateSubAppId", kind: "throttle", times: 2 });
    faults.add({ action: "DescribeSubAppIds", kind: "throttle", times: 2 });

    expect((await project.apply()).ok).toBe(true);

    expect([count("CreateSubAppId"), count("DescribeSubAppIds")]).toEqual([3, 3]);
    expect(names()).toEqual(["calls"]);
  });

  test("a first status that is throttled leaves a tainted storage, which only untaint frees", async () => {
    cloud.simulator.faults.add({ action: "ModifySubAppIdStatus", kind: "throttle" });
    const project = await storage(false);

    const failed = await project.apply();

    expect(failed.ok).toBe(false);
    expect(failed.output).toContain("RequestLimitExceeded");
    expect(await project.state(STORAGE)).toMatchObject({ id: `calls#${ID}` });
    expect(await project.plan()).toContain("Instance cannot be destroyed");

    const [address] = (await project.succeed("state", "list")).split(" ");
    await project.succeed("untaint", String(address));
    expect((await project.apply()).output).toContain("Resources: 0 added, 0 changed, 0 destroyed.");
    expect(await project.plan()).toBe("No changes.");
    expect(names()).toEqual(["calls"]);
  });

  test("a create that is done but not answered is sent again and fails; an import heals it", async () => {
    cloud.simulator.faults.add({ action: "CreateSubAppId", kind: "reset", when: "after" });
    const project = await storage(false);

    for (const creates of [2, 1]) {
      asked(cloud.simulator);
      const failed = await project.apply();
      expect(failed.ok).toBe(false);
      expect(failed.output).toContain("An application with this name exists");
      expect(
        cloud.simulator.requests.filter(({ action }) => action === "CreateSubAppId"),
      ).toHaveLength(creates);
      expect(await project.state(STORAGE)).toBeUndefined();
    }

    expect(names()).toEqual(["calls"]);
    const [address] = Object.keys(JSON.parse(project.file("cdk.tf.json")).resource[STORAGE]);
    await project.succeed("import", `${STORAGE}.${address}`, `calls#${ID}`);
    expect((await project.apply()).ok).toBe(true);
    expect(await project.plan()).toBe("No changes.");
    expect(names()).toEqual(["calls"]);
  });

  test("an event config that is done but not answered is replaced by itself", async () => {
    cloud.simulator.faults.add({ action: "ModifyEventConfig", kind: "reset", when: "after" });
    const project = await storage();

    const failed = await project.apply();

    expect(failed.ok).toBe(false);
    expect(count("ModifyEventConfig")).toBe(1);
    expect(await project.state(EVENTS)).toMatchObject({ id: String(ID) });
    expect(await project.plan()).toBe("Plan: 1 to add, 0 to change, 1 to destroy.");
    expect((await project.apply()).ok).toBe(true);
    expect(await project.plan()).toBe("No changes.");
  });

  test("a plan says what it could not read, and changes nothing in the state", async () => {
    const project = await storage();
    await project.apply();
    const before = await project.state(EVENTS);
    cloud.simulator.faults.add({ action: "DescribeEventConfig", kind: "http", status: 503 });

    expect(await project.plan()).toContain("HTTP status 503");

    expect(await project.state(EVENTS)).toEqual(before);
    expect(await project.plan()).toBe("No changes.");
  });

  test("a sub-application that is off already is destroyed by the next attempt", async () => {
    const project = await cloud.resources({ [STORAGE]: { it: { name: "calls", status: "On" } } });
    await project.apply();
    cloud.simulator.faults.add({
      action: "ModifySubAppIdStatus",
      kind: "error",
      code: "FailedOperation",
      skip: 1,
    });

    expect((await project.run("destroy", "-auto-approve")).ok).toBe(false);
    expect(await project.state(STORAGE)).toMatchObject({ id: `calls#${ID}`, status: "On" });

    expect((await project.run("destroy", "-auto-approve")).ok).toBe(true);
    expect(await project.state(STORAGE)).toBeUndefined();
  });
});
