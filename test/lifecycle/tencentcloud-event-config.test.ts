import {
  RecordingStorage,
  type RecordingStorageProps,
  Retention,
  VodEventNotification,
  type VodEventSettings,
} from "../../index";
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

const TYPE = "tencentcloud_vod_event_config";
const [FIRST, SECOND] = [1500000001, 1500000002];
const URL = "https://rec.example.com/vod";
const ONE_CHANGE = "Plan: 0 to add, 1 to change, 0 to destroy.";

describeWithTerraform("tencentcloud_vod_event_config", () => {
  const cloud = new LiveCloud();
  const { call } = calling(() => cloud.simulator);

  function urlOf(SubAppId: number): Promise<string> {
    return call("vod", "DescribeEventConfig", { SubAppId }).then(
      (answer) => answer.NotificationUrl,
    );
  }

  function config(change: object): Resources {
    const body = { sub_app_id: FIRST, mode: "PUSH", notification_url: URL, ...change };
    return { [TYPE]: { it: body } };
  }

  /** The notification of a sub-application that exists, as its construct synthesizes it. */
  function notification(subAppId: number, settings: VodEventSettings) {
    const stack = aStack();
    new VodEventNotification(stack, "VodEvents", { subAppId, settings });
    return tencentcloudPart(Template.of(stack).json);
  }

  async function subApplications(): Promise<void> {
    for (const Name of ["first", "second"]) {
      await call("vod", "CreateSubAppId", { Name });
    }
  }

  test("is set, planned without changes, changed, and stays live when it is destroyed", async () => {
    await subApplications();
    const project = await cloud.project(notification(FIRST, VodEventNotification.https(URL)));
    expect((await project.apply()).ok).toBe(true);
    expect(await project.plan()).toBe("No changes.");

    project.write(notification(FIRST, VodEventNotification.https(`${URL}/new`)));
    expect(await project.plan()).toBe(ONE_CHANGE);
    expect((await project.apply()).ok).toBe(true);
    expect(await project.plan()).toBe("No changes.");
    asked(cloud.simulator);

    expect((await project.run("destroy", "-auto-approve")).ok).toBe(true);

    expect(asked(cloud.simulator).map(([action]) => action)).not.toContain(
      "vod 2018-07-17 ModifyEventConfig",
    );
    expect(await urlOf(FIRST)).toBe(`${URL}/new`);
  });

  test("with an empty URL keeps the old one and is a change for ever", async () => {
    await subApplications();
    const project = await cloud.resources(config({}));
    await project.apply();
    project.declare(config({ notification_url: "" }));

    expect((await project.apply()).output).toContain("0 added, 1 changed, 0 destroyed.");

    expect(await urlOf(FIRST)).toBe(URL);
    expect(await project.plan()).toBe(ONE_CHANGE);
  });

  test("switched off by its construct is silent, and plans clean although the URL stays", async () => {
    await subApplications();
    const project = await cloud.project(notification(FIRST, VodEventNotification.https(URL)));
    await project.apply();

    project.write(notification(FIRST, VodEventNotification.off()));
    expect((await project.apply()).ok).toBe(true);

    expect(await call("vod", "DescribeEventConfig", { SubAppId: FIRST })).toMatchObject({
      NotificationUrl: URL,
      UploadMediaCompleteEventSwitch: "OFF",
      DeleteMediaCompleteEventSwitch: "OFF",
    });
    expect(await project.plan()).toContain("No changes.");
  });

  describe("of another sub-application", () => {
    const moved = { sub_app_id: SECOND, notification_url: `${URL}/new` };

    test("rewrites the old one and is a change for ever", async () => {
      await subApplications();
      const project = await cloud.resources(config({}));
      await project.apply();
      project.declare(config(moved));

      expect((await project.apply()).output).toContain("0 added, 1 changed, 0 destroyed.");

      expect([await urlOf(FIRST), await urlOf(SECOND)]).toEqual([`${URL}/new`, ""]);
      expect(await project.plan()).toBe(ONE_CHANGE);
    });

    test("is another resource with the pin of its construct, and the old one is left alone", async () => {
      await subApplications();
      const project = await cloud.project(notification(FIRST, VodEventNotification.https(URL)));
      await project.apply();
      project.write(notification(SECOND, VodEventNotification.https(`${URL}/new`)));

      const { output } = await project.run("plan");
      expect(output).toContain("will be replaced due to changes in replace_triggered_by");
      expect(output).toContain("Plan: 1 to add, 1 to change, 1 to destroy.");
      expect((await project.apply()).ok).toBe(true);

      expect([await urlOf(FIRST), await urlOf(SECOND)]).toEqual([URL, `${URL}/new`]);
      expect(await project.state(TYPE)).toMatchObject({ id: String(SECOND), sub_app_id: SECOND });
      expect(await project.plan()).toBe("No changes.");
    });

    test("follows a storage that is created anew", async () => {
      const props: RecordingStorageProps = {
        subApplicationName: "calls",
        retention: Retention.days(180),
        vodEvents: VodEventNotification.https(URL),
        destroy: "wipe-all-recordings",
      };
      const stack = aStack();
      const storage = new RecordingStorage(stack, "Storage", props);
      const project = await cloud.project(tencentcloudPart(Template.of(stack).json));
      await project.apply();
      const { terraformResourceType, friendlyUniqueId } = storage.resource;

      const replaced = await project.apply(`-replace=${terraformResourceType}.${friendlyUniqueId}`);

      expect(replaced.output).toContain("Resources: 2 added, 1 changed, 2 destroyed.");
      expect(await urlOf(SECOND)).toBe(URL);
      expect(await project.plan()).toBe("No changes.");
    });
  });

  test("is imported by the number of the sub-application", async () => {
    await subApplications();
    await call("vod", "ModifyEventConfig", { SubAppId: FIRST, Mode: "PUSH", NotificationUrl: URL });
    const project = await cloud.resources(config({}));

    await project.succeed("import", `${TYPE}.it`, String(FIRST));

    expect(await project.plan()).toBe("No changes.");
  });
});
