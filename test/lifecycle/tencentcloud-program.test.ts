import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";
import { STAND_IN_SOURCE } from "../../simulator/tencentcloud-provider";
import { describeWithTerraform } from "../helpers/terraform";
import { runningSimulator } from "../simulator/running";
import {
  configurationOf,
  folderWhileTesting,
  LiveProject,
} from "../simulator/tencentcloud-provider/live-project";
import { environmentOf } from "../simulator/tencentcloud-provider/stand-in";

describeWithTerraform("the stand-in as a program", () => {
  const folder = folderWhileTesting();
  const simulator = runningSimulator();
  jest.setTimeout(60_000);

  test("is bundled, found by terraform in a folder of providers, and started", async () => {
    const bundle = join(folder.path, "stand-in.js");
    await bundleProvider(join(__dirname, "../../simulator/tencentcloud-provider/main.ts"), bundle);
    install(join(folder.path, "plugins"), bundle);
    const project = new LiveProject(folder.path, environmentOf(simulator.current));
    project.write(
      configurationOf({
        tencentcloud_vod_sub_application: { it: { name: "calls", status: "On" } },
      }),
    );

    await project.succeed("init", `-plugin-dir=${join(folder.path, "plugins")}`);
    expect((await project.apply()).output).toContain("Resources: 1 added");
    expect(await project.plan()).toBe("No changes.");
  });
});

function install(plugins: string, bundle: string): void {
  const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  const launcher = join(
    plugins,
    STAND_IN_SOURCE,
    "1.83.25",
    platform,
    "terraform-provider-tencentcloud_v1.83.25",
  );
  mkdirSync(dirname(launcher), { recursive: true });
  writeFileSync(join(dirname(launcher), "package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(launcher, `#!/usr/bin/env node\nrequire(${JSON.stringify(bundle)});\n`);
  chmodSync(launcher, 0o755);
}
