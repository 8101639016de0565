import { CallConfigClient } from "../../cloud";
import { APP, PERSON, STACK } from "../../scripts/try/cast";
import {
  hoursAgo,
  playCalls,
  type RunningSimulator,
  startLocalCloud,
  typeSwitchAndCallback,
  typeTemplate,
} from "../../scripts/try/local-cloud";
import { LocalProject } from "../../scripts/try/local-project";
import { golden, normalize } from "../helpers/golden";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(120_000);

/** The first sub-application that the local cloud makes. */
const SUB_APP = 1500000001;

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

  test("of what was confirmed, once recordings agree with it", async () => {
    typeTemplate(cloud, { subAppId: SUB_APP, user: "ann", at: hoursAgo(6.2) });
    typeSwitchAndCallback(cloud, hoursAgo(6.1));
    await project.cli(["confirm", STACK, "--by", PERSON]);
    project.backdateConfirmations(hoursAgo(6));
    playCalls(cloud, [101, 102, 103], hoursAgo(4.5));
    await expectPlan("verified");
    await project.terraform(["apply", "-input=false", "-auto-approve"]);
  });

  test("of a callback that somebody else has deleted", async () => {
    const { sdkAppId, secretKey } = APP;
    const api = new CallConfigClient({ sdkAppId, secretKey, host: cloud.url });
    const callback = await api.getCallback();
    await api.deleteCallback();
    await expectPlan("vanished");
    if (callback.state === "present") {
      await api.setCallback(callback);
    }
  });

  test("of a console edit after that, and of what recordings show since", async () => {
    const change = { width: 1280, height: 720 };
    typeTemplate(cloud, { subAppId: SUB_APP, user: "bo", change, at: hoursAgo(0.9) });
    playCalls(cloud, [104, 105], hoursAgo(0.7));
    await expectPlan("drift");
  });
});
