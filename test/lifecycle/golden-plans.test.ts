import { CallConfigClient } from "../../cloud";
import { APP, PERSON, STACK } from "../../scripts/try/cast";
import {
  type RunningSimulator,
  startLocalCloud,
  typeTemplate,
} from "../../scripts/try/local-cloud";
import { LocalProject } from "../../scripts/try/local-project";
import { golden, normalize } from "../helpers/golden";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(120_000);

/** A plan as a person reads it; Terraform refreshes several things at once, in no fixed order. */
function readable(output: string): string {
  const lines = normalize(output).split("\n");
  return lines
    .filter((line) => !/: (Refreshing state|Reading|Read complete)/.test(line))
    .map((line) => line.trimEnd())
    .join("\n");
}

describeWithTerraform("a plan, as a person reads it", () => {
  let cloud: RunningSimulator;
  let project: LocalProject;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    project = new LocalProject(cloud);
    await project.synth();
    await project.terraform(["init", "-input=false"]);
  });

  afterAll(async () => {
    project.remove();
    await cloud.close();
  });

  async function expectPlan(name: string, args: readonly string[] = []): Promise<void> {
    const { output } = await project.terraform(["plan", "-input=false", ...args]);
    const told = readable(output);

    expect(told).toBe(golden(`plans/${name}.txt`, told));
  }

  test("of a first deployment", async () => {
    await expectPlan("create");
    await project.terraform(["apply", "-input=false", "-auto-approve"]);
  });

  test("of what nobody has confirmed yet", () => expectPlan("pending"));

  test("of a changed bitrate", async () => {
    await project.synth({ TRY_BITRATE_KBPS: "700" });
    await expectPlan("update");
    await project.synth();
  });

  test("of a console edit after the confirmation", async () => {
    await project.cli(["confirm", STACK, "--by", PERSON]);
    await project.terraform(["apply", "-input=false", "-auto-approve"]);
    cloud.clock.advance(2000);
    typeTemplate(cloud, { subAppId: 1500000001, resumeWaitSeconds: 600, user: "bo" });
    await expectPlan("drift");
  });

  test("of a callback that somebody else has deleted", async () => {
    await project.terraform(["apply", "-input=false", "-auto-approve"]);
    const { sdkAppId, secretKey } = APP;
    await new CallConfigClient({ sdkAppId, secretKey, host: cloud.url }).deleteCallback();
    await expectPlan("vanished");
  });
});
