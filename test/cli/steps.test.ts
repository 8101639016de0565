import { DeployedProject, TEMPLATE } from "../helpers/deployed-project";

describe("trtc-recording steps", () => {
  let project: DeployedProject;

  beforeEach(() => {
    project = new DeployedProject();
  });

  afterEach(() => project.remove());

  test("prints the steps of everything that is not confirmed, and claims no change", async () => {
    const { status, stdout } = await project.run(["steps", "prod"]);

    expect(status).toBe(0);
    expect(
      stdout,
    ).toBe(`Nothing was changed on the console by this tool. A person has to do the following.

template/1400000001  0123456789ab  pending
  1. Open the console.
  2. Type it.
`);
  });

  test.each([
    ["as asked", ["--lang", "zh"], {}],
    ["as the terminal says", [], { LC_ALL: "zh_CN.UTF-8" }],
  ])("speaks Chinese %s", async (_case, args, env) => {
    const { stdout } = await project.run(["steps", "prod", ...args], env);

    expect(stdout).toContain("本工具没有改动控制台");
    expect(stdout).toContain("  1. 打开控制台。");
  });

  test("marks steps of a declaration that has changed since", async () => {
    project.declare({ ...TEMPLATE, name: "other" });

    const { stdout } = await project.run(["steps", "prod"]);

    expect(stdout).toContain(
      "! the code has changed since this was deployed: run cdktf deploy first",
    );
  });

  test("has nothing left to say once all is confirmed, unless asked", async () => {
    await project.run(["confirm", "prod", "--by", "Ann"]);

    expect((await project.run(["steps", "prod"])).stdout).toContain(
      "Nothing to do: everything is confirmed.",
    );
    expect((await project.run(["steps", "prod", "--all"])).stdout).toContain(
      "  1. Open the console.",
    );
  });

  test("says so when a stack has nothing for the console", async () => {
    project.answer("");

    expect(await project.run(["steps", "prod"])).toMatchObject({
      status: 0,
      stdout: "'prod' has nothing that must be typed into the console\n",
    });
  });
});
