import { describeWithTerraform } from "../helpers/terraform";
import { CallCallbacks, DECLARED, SECRET_VARIABLE, START } from "../helpers/trtc-call-callbacks";
import { callCallback } from "../helpers/trtc-resources";
import { APP, finished, TrtcWorld, until } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const TYPE = "trtc_call_callback";

describeWithTerraform("the call callback, when things go wrong,", () => {
  const world = new TrtcWorld();
  const callbacks = new CallCallbacks(world);

  test.each<[string, () => void, RegExp]>([
    [
      "a secret of another form",
      () => {
        world.environment[SECRET_VARIABLE] = "short";
      },
      /It comes from the environment variable TRTC_APP_SECRET_1400000001\./,
    ],
    [
      "a wrong secret",
      () => {
        world.environment[SECRET_VARIABLE] = "3e".repeat(32);
      },
      /the account or its signature is wrong \(ErrorCode 60005\)/,
    ],
    [
      "an expired package",
      () => world.cloud.changeApplication(APP, { callPackage: false }),
      /package is missing or has expired \(ErrorCode 60020\)/,
    ],
    [
      "an address that is not allowed",
      () => world.cloud.changeApplication(APP, { allowedIps: ["198.51.100.7"] }),
      /\(ErrorCode 60021\)/,
    ],
    [
      "a userId that is no administrator",
      () => world.cloud.changeApplication(APP, { admins: ["somebody"] }),
      /is no administrator of the application \(ErrorCode 60010\)/,
    ],
    [
      "a clock that is wrong",
      () => world.cloud.clock.advance(3_600_000),
      /This machine's clock is 3\d{3} seconds behind the server's: set it first\./,
    ],
  ])("is refused at plan with %s", async (_, breaks, said) => {
    breaks();

    const { code, output } = await world.project(callCallback()).plan();

    expect(code).toBe(1);
    expect(output.match(/Error: /g)).toHaveLength(1);
    expect(output).toMatch(said);
    expect(output).not.toMatch(/2f2f2f|3e3e3e/);
  });

  test.each(["reset", "timeout", "http", "garbage"] as const)(
    "does not keep the rest from being planned when the API is down (%s)",
    async (kind) => {
      const project = await callbacks.deployed();
      project.declare({ ...callCallback(), terraform_data: { other: {} } });
      world.cloud.faults.add({ action: "get_callback", kind, times: "always" });

      const { code, output } = await project.plan();

      expect(code).toBe(2);
      expect(output).toContain("terraform_data.other will be created");
      expect(output).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
      expect(output).toContain("Warning: Call callback not compared");
    },
  );

  test("is planned when the API is down, and not set", async () => {
    world.cloud.faults.add({ action: "*", kind: "reset", times: "always" });
    const project = world.project(callCallback());

    expect((await project.plan()).output).toContain("Warning: Call callback not compared");
    const { code, output } = await project.apply();

    expect(code).toBe(1);
    expect(output).toContain("Error: The call callback was not set");
    expect(project.state(TYPE)).toBeUndefined();
  });

  test("is planned without its secret, and not set", async () => {
    delete world.environment[SECRET_VARIABLE];
    const project = world.project(callCallback());

    const plan = await project.plan();
    expect(plan.code).toBe(2);
    expect(plan.output).toContain("Warning: Call callback not compared");
    expect(plan.output).toContain(`${SECRET_VARIABLE} is not set. Applying fails without it.`);
    const { code, output } = await project.apply();

    expect(code).toBe(1);
    expect(output).toContain(`Error: ${SECRET_VARIABLE} is not set`);
    expect(world.cloud.requests).toEqual([]);
  });

  test("is set once although the answer is lost and the call is made again", async () => {
    world.cloud.faults.add({ action: "set_callback", kind: "reset", when: "after", times: 2 });

    const project = await callbacks.deployed();

    expect(callbacks.live).toEqual(DECLARED);
    expect((await project.plan()).code).toBe(0);
  });

  test("is found done when every answer was lost", async () => {
    world.cloud.faults.add({
      action: "set_callback",
      kind: "timeout",
      when: "after",
      times: "always",
    });
    const project = world.project(callCallback());
    expect((await project.apply()).code).toBe(1);
    expect(callbacks.live).toEqual(DECLARED);
    world.cloud.faults.clear();
    world.cloud.clearRequests();

    await project.succeed("apply", "-auto-approve");

    expect(callbacks.writes).toEqual([]);
    expect((await project.plan()).code).toBe(0);
  });

  test("knows again what it may have set when a change failed and is taken back", async () => {
    const project = await callbacks.deployed();
    world.cloud.faults.add({
      action: "set_callback",
      kind: "http",
      when: "after",
      times: "always",
    });
    project.declare(callCallback({ commands: [START] }));
    expect((await project.apply()).code).toBe(1);
    expect(callbacks.live?.commands).toEqual([START]);
    world.cloud.faults.clear();

    project.declare(callCallback());
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live).toEqual(DECLARED);
  });

  test("is set by one of two applies at once, and the other's next plan shows it", async () => {
    const [one, other] = [
      world.project(callCallback()),
      world.project(callCallback({ commands: [START] })),
    ];

    const results = await Promise.all([one.apply(), other.apply()]);

    const failed = results.filter(({ code }) => code !== 0);
    expect(failed.length).toBeLessThan(2);
    expect(failed.every(({ output }) => output.includes("Somebody else's"))).toBe(true);
    const plans = await Promise.all([one.plan(), other.plan()]);
    expect(plans.filter(({ code }) => code === 0)).toHaveLength(1);
  });

  test("is planned and set while the provider's settings are known only after apply", async () => {
    const provider = { call_api_host: "${terraform_data.host.output}" };
    const host = { terraform_data: { host: { input: world.cloud.url } } };
    const project = world.project({ ...host, ...callCallback() }, { provider });

    expect((await project.plan()).output).toContain("2 to add");
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live).toEqual(DECLARED);
    expect((await project.plan()).code).toBe(0);
    project.declare(
      { terraform_data: { host: { input: `${world.cloud.url}/` } }, ...callCallback() },
      { provider },
    );
    const { code, output } = await project.plan();
    expect(code).toBe(2);
    expect(output).toContain("a setting of the provider is known only after apply.");
  });

  test("gives up at once when Terraform is interrupted, and is found done by the next", async () => {
    world.cloud.faults.add({
      action: "set_callback",
      kind: "timeout",
      when: "after",
      times: "always",
    });
    const project = world.project(callCallback());
    const terraform = project.start("apply", "-auto-approve");
    const result = finished(terraform);
    await until(() => callbacks.writes.length > 0);

    terraform.kill("SIGINT");
    const { code, output } = await result;

    expect(code).toBe(1);
    expect(output).toMatch(/Setting the call callback of application \d+ at \S+: cancelled\./);
    expect(callbacks.writes).toHaveLength(1);
    world.cloud.faults.clear();
    await project.succeed("apply", "-auto-approve");
    expect(callbacks.writes).toHaveLength(1);
  });

  test("is not applied twice at once to one state", async () => {
    const project = world.project(callCallback());
    world.cloud.faults.add({ action: "set_callback", kind: "latency", milliseconds: 150 });
    const first = project.apply();
    await until(() => project.isLocked);

    const second = await project.apply();

    expect(second.code).toBe(1);
    expect(second.output).toContain("Error acquiring the state lock");
    expect((await first).code).toBe(0);
    expect(callbacks.writes).toEqual(["set_callback"]);
  });
});
