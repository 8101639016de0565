import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { DEMO_ACCOUNT } from "../../simulator";
import { exampleApp } from "../helpers/example-app";
import { describeWithTerraform } from "../helpers/terraform";
import {
  folderWhileTesting,
  LiveCloud,
  tencentcloudPart,
} from "../simulator/tencentcloud-provider/live-project";

/** The group of people that the example `group` closes the console to. */
const ACCOUNT = { ...DEMO_ACCOUNT, groups: [100001] };

describeWithTerraform("the official provider's part of the example", () => {
  const cloud = new LiveCloud({}, ACCOUNT);
  const outdir = folderWhileTesting();

  beforeAll(() => {
    // As any cdktf app does it: the recording app's own `synth` would also write a lock file here.
    App.prototype.synth.call(exampleApp(outdir.path));
  });

  function part(stack: string) {
    const json = readFileSync(join(outdir.path, "stacks", stack, "cdk.tf.json"), "utf8");
    return tencentcloudPart(JSON.parse(json));
  }

  test.each<[string, Record<string, number>]>([
    ["one-to-one", { tencentcloud_vod_sub_application: 1 }],
    [
      "group",
      {
        terraform_data: 1,
        tencentcloud_vod_sub_application: 1,
        tencentcloud_vod_event_config: 1,
        tencentcloud_cam_policy: 1,
        tencentcloud_cam_group_policy_attachment: 1,
      },
    ],
  ])("'%s' is applied, and planned without changes", async (stack, resources) => {
    const json = part(stack);
    expect(mapValues(json.resource ?? {}, (named) => Object.keys(named).length)).toEqual(resources);
    const total = Object.values(resources).reduce((sum, count) => sum + count, 0);
    const project = await cloud.project(json);

    expect((await project.apply()).output).toContain(`Resources: ${total} added`);

    expect(await project.plan()).toBe("No changes.");
    expect(project.file(`../../../terraform.${stack}.tfstate`)).toContain("1500000001");
    expect((await project.run("destroy", "-auto-approve")).output).toContain(
      "Instance cannot be destroyed",
    );
  });

  test("'international' has no resource of it", () => {
    expect(part("international")).not.toHaveProperty("resource");
  });
});

function mapValues<V, W>(entries: Readonly<Record<string, V>>, map: (value: V) => W) {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, map(value)]));
}
