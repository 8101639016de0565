import { APP, CALLBACK_TOKEN, PERSON, STACK } from "../../scripts/try/cast";
import { type RunningSimulator, startLocalCloud } from "../../scripts/try/local-cloud";
import { LocalProject } from "../../scripts/try/local-project";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(120_000);

describeWithTerraform("plain `cdktf deploy`, offline, without any configuration", () => {
  let cloud: RunningSimulator;
  let project: LocalProject;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    project = new LocalProject(cloud);
    await project.synth();
  });

  afterAll(async () => {
    project.remove();
    await cloud.close();
  });

  test("sets what has an API on the first run, and changes nothing on the second", async () => {
    const first = await project.cdktf(["deploy", "--auto-approve", STACK]);
    const callback = cloud.requests.filter(({ action }) => action === "set_callback");
    cloud.clearRequests();
    const second = await project.cdktf(["deploy", "--auto-approve", STACK]);

    expect(first.output).toContain("8 added, 0 changed, 0 destroyed");
    expect(callback).toHaveLength(1);
    expect(second.output).toContain("0 added, 0 changed, 0 destroyed");
    expect(
      cloud.requests.filter(({ action }) => /^(Create|Modify|set_)/.test(action ?? "")),
    ).toEqual([]);
  });

  test("shows a change with `cdktf diff`", async () => {
    const { output } = await project.cdktf(["diff", STACK], { env: { TRY_BITRATE_KBPS: "700" } });

    expect(output).toContain("550 -> 700");
  });

  test("shows the confirmation once a person has confirmed", async () => {
    await project.synth();
    await project.cli(["confirm", STACK, "--by", PERSON]);
    const { output } = await project.cdktf(["deploy", "--auto-approve", STACK]);

    expect(output).toMatch(/template_status[\s\S]*confirmed/);
  });

  test("refuses `cdktf destroy`: the sub-application holds recordings", async () => {
    const { output } = await project.cdktf(["destroy", "--auto-approve", STACK], { accept: [1] });

    // Without a terminal the cdktf CLI cuts Terraform's reason off; `npm run try` shows it.
    expect(output).toContain("Invoking Terraform CLI failed with exit code 1");
    expect(cloud.requests.filter(({ action }) => action === "ModifySubAppIdStatus")).toEqual([]);
  });

  test("keeps every secret out of state, files and output", async () => {
    const { output } = await project.terraform(["state", "pull"]);
    const shown = await project.terraform(["show"]);

    for (const secret of [APP.secretKey, CALLBACK_TOKEN]) {
      expect(output + shown.output).not.toContain(secret);
    }
  });
});
