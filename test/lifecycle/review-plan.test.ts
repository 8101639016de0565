import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RunningSimulator, startLocalCloud } from "../../scripts/try/local-cloud";
import { LocalProject } from "../../scripts/try/local-project";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(60_000);

/** Exit codes of a review that has something to say. */
const DIFFERS = [0, 2, 10, 20];

describeWithTerraform("a review with the plan of the real Terraform", () => {
  let cloud: RunningSimulator;
  let project: LocalProject;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    project = new LocalProject(cloud);
    await project.synth();
    await project.terraform(["init", "-input=false"]);
    await project.terraform(["plan", "-input=false", "-out=plan.out"]);
    const { output } = await project.terraform(["show", "-json", "plan.out"]);
    writeFileSync(
      join(project.folder, "plan.json"),
      output.slice(output.indexOf('{"format_version"')),
    );
  });

  afterAll(async () => {
    project?.remove();
    await cloud?.close();
  });

  const review = async (...options: string[]) =>
    (await project.cli(["review", "--base", "none", "--plan", "plan.json", ...options], DIFFERS))
      .output;

  test("finds the stack by its addresses and says what would be done", async () => {
    const report = JSON.parse(await review("--format", "json"));

    expect(report.plans).toEqual([
      { stack: "prod", create: 8, update: 0, delete: 0, replace: 0, destroyed: [], drifted: [] },
    ]);
    expect(
      report.findings.filter(({ severity }: { severity: string }) => severity === "block"),
    ).toEqual([]);
  });

  test("gives GitLab the plan's own counts", async () => {
    expect(JSON.parse(await review("--format", "gitlab"))).toEqual({
      create: 8,
      update: 0,
      delete: 0,
    });
  });
});
