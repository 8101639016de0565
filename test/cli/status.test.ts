import { DEPLOYED_TEMPLATE, DeployedProject, TEMPLATE } from "../helpers/deployed-project";

describe("trtc-recording status", () => {
  let project: DeployedProject;

  afterEach(() => project.remove());

  test("shows status, fingerprint and who has confirmed it", async () => {
    project = new DeployedProject();
    await project.run(["confirm", "prod", "--by", "Ann"]);

    const { status, stdout } = await project.run(["status", "prod"]);

    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^template\/1400000001 +pending +0123456789ab {2}Ann, \d{4}-\d\d-\d\dT[\d:.]+Z\n$/,
    );
  });

  test("shows every drift, and code that has changed since", async () => {
    const drift = ["Somebody edited it at 10:00."];
    project = new DeployedProject(TEMPLATE, { ...DEPLOYED_TEMPLATE, status: "drifted", drift });
    project.declare({ ...TEMPLATE, name: "other" });

    const { stdout } = await project.run(["status", "prod"]);

    expect(stdout).toContain("  ! Somebody edited it at 10:00.\n");
    expect(stdout).toContain("  ! the code has changed since this was deployed");
  });

  test("gives programs the same as JSON", async () => {
    project = new DeployedProject();

    const { stdout } = await project.run(["status", "prod", "--json"]);

    expect(JSON.parse(stdout)).toEqual([
      {
        subject: "template/1400000001",
        fingerprint: "0123456789ab",
        status: "pending",
        stale: false,
        confirmedBy: null,
        confirmedAt: null,
        drift: [],
      },
    ]);
  });
});
