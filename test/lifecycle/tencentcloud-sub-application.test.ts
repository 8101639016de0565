import { RecordingStorage, type RecordingStorageProps, Retention } from "../../index";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";
import { describeWithTerraform } from "../helpers/terraform";
import { calling } from "../simulator/calling";
import {
  LiveCloud,
  type Resources,
  tencentcloudPart,
} from "../simulator/tencentcloud-provider/live-project";
import { asked } from "../simulator/tencentcloud-provider/stand-in";

const TYPE = "tencentcloud_vod_sub_application";
const ID = 1500000001;
const DESCRIBE = ["vod 2018-07-17 DescribeSubAppIds", { Offset: 0, Limit: 200 }];

describeWithTerraform("tencentcloud_vod_sub_application", () => {
  const cloud = new LiveCloud();
  const { call } = calling(() => cloud.simulator);

  /** A storage as its construct synthesizes it. */
  function storage(props: Partial<RecordingStorageProps> = {}) {
    const stack = aStack();
    new RecordingStorage(stack, "Storage", {
      subApplicationName: "calls",
      retention: Retention.days(180),
      ...props,
    });
    return tencentcloudPart(Template.of(stack).json);
  }

  test("is created, planned without changes, renamed and retagged, and destroyed", async () => {
    const wipe = { destroy: "wipe-all-recordings" } as const;
    const project = await cloud.project(storage({ ...wipe, tags: { team: "calls" } }));
    expect((await project.apply()).output).toContain("Resources: 1 added, 0 changed, 0 destroyed.");
    expect(await project.plan()).toBe("No changes.");

    project.write(storage({ ...wipe, subApplicationName: "visits", tags: { team: "visits" } }));
    expect(await project.plan()).toBe("Plan: 0 to add, 1 to change, 0 to destroy.");
    asked(cloud.simulator);
    expect((await project.apply()).ok).toBe(true);

    const identity = ["sts 2018-08-13 GetCallerIdentity", {}];
    expect(asked(cloud.simulator)).toEqual([
      identity,
      DESCRIBE,
      identity,
      ["vod 2018-07-17 ModifySubAppIdInfo", { SubAppId: ID, Name: "visits" }],
      [
        "tag 2018-08-13 ModifyResourceTags",
        {
          Resource: `qcs::vod:ap-guangzhou:uin/:subAppId/${ID}`,
          ReplaceTags: [{ TagKey: "team", TagValue: "visits" }],
        },
      ],
      DESCRIBE,
    ]);
    expect(await project.state(TYPE)).toMatchObject({ id: `calls#${ID}`, name: "visits" });
    expect(await project.plan()).toBe("No changes.");

    expect((await project.run("destroy", "-auto-approve")).output).toContain("1 destroyed.");
    expect(asked(cloud.simulator).slice(-2)).toEqual(
      ["Off", "Destroyed"].map((Status) => [
        "vod 2018-07-17 ModifySubAppIdStatus",
        { SubAppId: ID, Status },
      ]),
    );
  });

  test("with a name that is too long fails in the plan, before anything is asked", async () => {
    const project = await cloud.resources({
      [TYPE]: { it: { name: "n".repeat(41), status: "On" } },
    });

    expect(await project.plan()).toContain('length of "name" cannot be higher than 40: 41');
    expect(asked(cloud.simulator)).toEqual([]);
  });

  test("switched off in the console is not seen; renamed it is, and put right", async () => {
    const project = await cloud.project(storage());
    await project.apply();

    await call("vod", "ModifySubAppIdStatus", { SubAppId: ID, Status: "Off" });
    expect(await project.plan()).toBe("No changes.");

    await call("vod", "ModifySubAppIdInfo", { SubAppId: ID, Name: "theirs" });
    expect(await project.plan()).toBe("Plan: 0 to add, 1 to change, 0 to destroy.");
    expect((await project.apply()).ok).toBe(true);
    expect(await project.plan()).toBe("No changes.");
  });

  test("is not destroyed while its construct refuses, and is wiped when it says so", async () => {
    const project = await cloud.project(storage());
    await project.apply();
    asked(cloud.simulator);

    const refused = await project.run("destroy", "-auto-approve");

    expect(refused).toEqual({
      ok: false,
      output: expect.stringContaining("Instance cannot be destroyed"),
    });
    expect(asked(cloud.simulator).map(([action]) => action)).not.toContain(
      "vod 2018-07-17 ModifySubAppIdStatus",
    );

    project.write(storage({ destroy: "wipe-all-recordings" }));
    expect(await project.plan()).toBe("No changes.");
    expect((await project.run("destroy", "-auto-approve")).ok).toBe(true);
  });

  test("is destroyed with the code that declared it, whatever that refused", async () => {
    const project = await cloud.project(storage());
    await project.apply();
    const { resource: _, output: __, ...empty } = storage();
    project.write(empty);

    expect(await project.plan()).toBe("Plan: 0 to add, 0 to change, 1 to destroy.");
  });

  test("is imported by its number; the status, which is never read, is then set", async () => {
    await call("vod", "CreateSubAppId", { Name: "calls" });
    const resources: Resources = { [TYPE]: { it: { name: "calls", status: "On" } } };
    const project = await cloud.resources(resources);

    await project.succeed("import", `${TYPE}.it`, `whatever#${ID}`);

    expect(await project.state(TYPE)).toMatchObject({ name: "calls", status: "" });
    expect(await project.plan()).toBe("Plan: 0 to add, 1 to change, 0 to destroy.");
    await project.apply();
    expect(await project.plan()).toBe("No changes.");
    expect(await project.state(TYPE)).toMatchObject({ id: `whatever#${ID}`, status: "On" });
  });

  test("is created anew when it is no longer in the list", async () => {
    const project = await cloud.project(storage());
    await project.apply();
    const [account] = Object.values(cloud.simulator.world.accounts);
    account?.subApplications.splice(1);

    expect(await project.plan()).toBe("Plan: 1 to add, 0 to change, 0 to destroy.");
  });
});
