import { DEPLOYED_TEMPLATE, DeployedProject, TEMPLATE } from "../helpers/deployed-project";

describe("whether deployed settings are what the code declares", () => {
  let project: DeployedProject;

  afterEach(() => project.remove());

  async function isStale(declared: object, deployed: object = DEPLOYED_TEMPLATE): Promise<boolean> {
    project = new DeployedProject(declared, deployed);
    return JSON.parse((await project.run(["status", "prod", "--json"])).stdout)[0].stale;
  }

  test("expressions may have come to any value", async () => {
    expect(await isStale({ ...TEMPLATE, name: "${var.name}" })).toBe(false);
  });

  test("meta-arguments are no settings", async () => {
    expect(
      await isStale({ ...TEMPLATE, lifecycle: { prevent_destroy: true }, depends_on: ["x.y"] }),
    ).toBe(false);
  });

  test("a list in another order has changed", async () => {
    const list = (...values: string[]) => ({ limit_overrides: values });

    expect(
      await isStale(
        { ...TEMPLATE, ...list("a", "b") },
        { ...DEPLOYED_TEMPLATE, ...list("b", "a") },
      ),
    ).toBe(true);
  });

  test("what only the provider computes is not missed in code", async () => {
    expect(await isStale(TEMPLATE, { ...DEPLOYED_TEMPLATE, confirmed_by: "Ann" })).toBe(false);
  });
});
