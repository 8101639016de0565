import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalProject } from "../../scripts/try/local-project";
import { type AccountSeed, type ApplicationSeed, startSimulator } from "../../simulator";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(120_000);

const CHINA: AccountSeed = {
  uin: "100000000001",
  secretId: "AKIDchinachinachinachinachinachina0",
  secretKey: "china-secret-key-for-the-local-cloud",
  groups: [100001],
};
const ABROAD: AccountSeed = {
  uin: "200000000001",
  secretId: "AKIDabroadabroadabroadabroadabroad0",
  secretKey: "abroad-secret-key-for-the-local-cloud",
};

function application(sdkAppId: number, rest: Partial<ApplicationSeed> = {}): ApplicationSeed {
  return { sdkAppId, secretKey: `secret-key-of-application-${sdkAppId}`, ...rest };
}

const APPLICATIONS = [
  application(1400000001),
  application(1400000002),
  application(1400000003),
  application(20000001, { uin: ABROAD.uin, consoleForm: "advanced-features" }),
];

type Simulator = Awaited<ReturnType<typeof startSimulator>>;

describeWithTerraform("the example stacks, as `cdktf deploy` has them", () => {
  let cloud: Simulator;
  const projects: LocalProject[] = [];

  beforeAll(async () => {
    cloud = await startSimulator({ accounts: [CHINA, ABROAD], applications: APPLICATIONS });
  });

  afterAll(async () => {
    for (const project of projects) {
      project.remove();
    }
    await cloud.close();
  });

  async function projectFor(account: AccountSeed, stacks: readonly string[]) {
    const options = { app: "stacks/main.ts", stacks, account, applications: APPLICATIONS };
    const project = new LocalProject(cloud, options);
    projects.push(project);
    await project.synth();
    // What a user would not write: where the local cloud is, and a state that needs no COS.
    for (const stack of stacks) {
      const provider = { trtc: { call_api_host: cloud.url } };
      const terraform = { backend: { local: { path: `${stack}.tfstate` } } };
      const override = JSON.stringify({ provider, terraform });
      writeFileSync(join(project.folderOf(stack), "local_override.tf.json"), override);
    }
    return project;
  }

  test("one-to-one and group are created, and a second deploy changes nothing", async () => {
    const project = await projectFor(CHINA, ["one-to-one", "group"]);

    const first = await project.cdktf(["deploy", "--auto-approve", "one-to-one", "group"]);
    const second = await project.cdktf(["deploy", "--auto-approve", "one-to-one", "group"]);

    expect(first.output).toMatch(/one-to-one[\s\S]*3 added, 0 changed, 0 destroyed/);
    expect(first.output).toMatch(/group[\s\S]*13 added, 0 changed, 0 destroyed/);
    expect(second.output.match(/0 added, 0 changed, 0 destroyed/g)).toHaveLength(2);
  });

  test("the international app is created with the account of its site", async () => {
    const project = await projectFor(ABROAD, ["international"]);

    const { output } = await project.cdktf(["deploy", "--auto-approve", "international"]);

    expect(output).toContain("2 added, 0 changed, 0 destroyed");
  });

  test("a stack is not deployed into an account that its list does not name", async () => {
    const project = await projectFor(ABROAD, ["one-to-one"]);
    cloud.clearRequests();

    const { output } = await project.cdktf(["deploy", "--auto-approve", "one-to-one"], {
      accept: [1],
    });

    const actions = cloud.requests.map(({ action }) => action);
    expect(output).not.toContain("added, ");
    expect(actions).toContain("GetCallerIdentity");
    expect(actions.filter((action) => /^(Create|Modify)/.test(action ?? ""))).toEqual([]);
  });
});
