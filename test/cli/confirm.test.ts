import { DEPLOYED_TEMPLATE, DeployedProject, TEMPLATE } from "../helpers/deployed-project";

const FILE = "recording.confirmations.json";
const ANN = ["--by", "Ann <ann@example.com>"];

describe("trtc-recording confirm", () => {
  let project: DeployedProject;

  beforeEach(() => {
    project = new DeployedProject();
  });

  afterEach(() => project.remove());

  test("records fingerprint, person and time, and says what to do next", async () => {
    const before = Date.now();
    const { status, stdout } = await project.run(["confirm", "prod", ...ANN]);

    const { confirmations } = JSON.parse(project.read(FILE) ?? "{}");
    const { confirmedAt, ...rest } = confirmations["template/1400000001"];
    expect(status).toBe(0);
    expect(stdout).toBe(
      `template/1400000001  0123456789ab\n1 confirmed in ${FILE}. Commit it for review; the next cdktf deploy shows it as confirmed.\n`,
    );
    expect(rest).toEqual({ fingerprint: "0123456789ab", confirmedBy: "Ann <ann@example.com>" });
    expect(Date.parse(confirmedAt)).toBeGreaterThanOrEqual(before);
  });

  test("takes the person from git", async () => {
    const { status } = await project.run(["confirm", "prod"], {
      GIT_CONFIG_COUNT: "2",
      GIT_CONFIG_KEY_0: "user.name",
      GIT_CONFIG_VALUE_0: "王芳",
      GIT_CONFIG_KEY_1: "user.email",
      GIT_CONFIG_VALUE_1: "fang@example.com",
    });

    expect(status).toBe(0);
    expect(project.read(FILE)).toContain('"confirmedBy": "王芳 <fang@example.com>"');
  });

  test("keeps what others have confirmed, and does nothing the second time", async () => {
    const other = {
      fingerprint: "ffffffffffff",
      confirmedAt: "2026-01-01T00:00:00Z",
      confirmedBy: "Bo",
    };
    project.write(
      FILE,
      JSON.stringify({ confirmationsVersion: 1, confirmations: { "template/7": other } }),
    );

    await project.run(["confirm", "prod", ...ANN]);
    const first = project.read(FILE);
    const { stdout } = await project.run(["confirm", "prod", "--by", "Eve"]);

    expect(JSON.parse(first ?? "{}").confirmations["template/7"]).toEqual(other);
    expect(project.read(FILE)).toBe(first);
    expect(stdout).toBe("Nothing to confirm: every deployed setting is confirmed already.\n");
  });

  test.each<[string, object]>([
    ["a changed value", { ...TEMPLATE, name: "other" }],
    [
      "a changed part of a value",
      { ...TEMPLATE, file: { ...TEMPLATE.file, max_duration_minutes: 60 } },
    ],
    ["a new setting", { ...TEMPLATE, video: { fps: 15 } }],
    ["a removed setting", { ...TEMPLATE, console_form: undefined }],
  ])("refuses what is stale: %s in code since the deploy", async (_case, declared) => {
    project.declare(declared);

    const { status, stderr } = await project.run(["confirm", "prod", ...ANN]);

    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        "error: template/1400000001: the code has changed since this was deployed: run cdktf deploy first\n",
    });
    expect(project.read(FILE)).toBeUndefined();
  });

  test("refuses what the code no longer declares", async () => {
    project.write("cdktf.out/stacks/prod/cdk.tf.json", "{}");

    expect((await project.run(["confirm", "prod", ...ANN])).status).toBe(1);
    expect(project.read(FILE)).toBeUndefined();
  });

  test("confirms only the fingerprints that are named, and refuses unknown ones", async () => {
    const unknown = await project.run(["confirm", "prod", ...ANN, "--fingerprint", "ffffffffffff"]);
    const known = await project.run(["confirm", "prod", ...ANN, "--fingerprint", "0123456789ab"]);

    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toBe(
      `error: "ffffffffffff" is no fingerprint that is deployed in 'prod': run npx trtc-recording steps prod, and do what it says\n`,
    );
    expect(known.status).toBe(0);
  });

  test("refuses a broken file and leaves it as it was", async () => {
    project.write(FILE, '{"confirmationsVersion": 1');

    const { status, stderr } = await project.run(["confirm", "prod", ...ANN]);

    expect(status).toBe(1);
    expect(stderr).toContain(`${FILE} cannot be used: it is not JSON`);
    expect(project.read(FILE)).toBe('{"confirmationsVersion": 1');
  });

  test("refuses a person whose name would rewrite what reviewers see", async () => {
    const { status, stderr } = await project.run(["confirm", "prod", "--by", "Eve\u202e\nx"]);

    expect(status).toBe(1);
    expect(stderr).toContain("--by must be one line of 1 to 200 visible characters");
    expect(project.read(FILE)).toBeUndefined();
  });

  test("never confirms another fingerprint than the one deployed", async () => {
    await project.run(["confirm", "prod", ...ANN]);
    project.remove();
    project = new DeployedProject(TEMPLATE, { ...DEPLOYED_TEMPLATE, fingerprint: "aaaaaaaaaaaa" });

    await project.run(["confirm", "prod", ...ANN]);

    expect(project.read(FILE)).toContain('"fingerprint": "aaaaaaaaaaaa"');
  });

  test("must be repeated after a drift, although the settings are the same", async () => {
    await project.run(["confirm", "prod", ...ANN]);
    const { confirmedAt } = JSON.parse(project.read(FILE) ?? "{}").confirmations[
      "template/1400000001"
    ];
    const drifted = { ...DEPLOYED_TEMPLATE, status: "drifted", confirmed_at: confirmedAt };
    const file = project.read(FILE) ?? "";
    project.remove();
    project = new DeployedProject(TEMPLATE, drifted);
    project.write(FILE, file);

    expect((await project.run(["confirm", "prod", ...ANN])).stdout).toContain("1 confirmed in");
    expect((await project.run(["confirm", "prod", ...ANN])).stdout).toContain("Nothing to confirm");
    expect(project.read(FILE)).not.toBe(file);
  });
});
