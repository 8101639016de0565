import { rmSync } from "node:fs";
import { join } from "node:path";
import { DeployedProject } from "../helpers/deployed-project";

describe("the state of a stack", () => {
  let project: DeployedProject;

  beforeEach(() => {
    project = new DeployedProject();
  });

  afterEach(() => project.remove());

  async function refusal(stack = "prod", env: NodeJS.ProcessEnv = {}) {
    const { status, stderr } = await project.run(["status", stack], env);
    return { status, stderr };
  }

  test("of an unknown stack is refused with those that are known", async () => {
    expect(await refusal("../prod")).toEqual({
      status: 1,
      stderr: `error: stack "../prod" is not synthesized (known are prod): run npm run synth\n`,
    });
  });

  test("of a project that was never synthesized is refused", async () => {
    rmSync(join(project.folder, "cdktf.out"), { recursive: true });

    expect((await refusal()).stderr).toBe(
      `error: stack "prod" is not synthesized (there are none yet): run npm run synth\n`,
    );
  });

  test("cannot be read without Terraform", async () => {
    expect((await refusal("prod", { TERRAFORM_BINARY_NAME: "no-such-terraform" })).stderr).toBe(
      "error: no-such-terraform is not installed, or not on the PATH: install Terraform 1.5 or newer\n",
    );
  });

  test("that Terraform refuses is refused with its reason, in one line", async () => {
    project.answer(
      "",
      'printf "\\nError: Backend initialization required\\n\\nlong text\\n" >&2; exit 1',
    );

    expect((await refusal()).stderr).toBe(
      "error: the state of 'prod' cannot be read (Backend initialization required): run cdktf deploy prod first\n",
    );
  });
});
