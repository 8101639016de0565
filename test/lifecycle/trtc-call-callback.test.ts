import { describeWithTerraform } from "../helpers/terraform";
import { CallCallbacks, DECLARED, END, FOREIGN, START } from "../helpers/trtc-call-callbacks";
import { callCallback } from "../helpers/trtc-resources";
import { APP, TrtcWorld } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const TYPE = "trtc_call_callback";

describeWithTerraform("the call callback", () => {
  const world = new TrtcWorld();
  const callbacks = new CallCallbacks(world);

  test("is set, left alone, changed and deleted", async () => {
    const project = world.project(callCallback());
    expect((await project.plan()).code).toBe(2);
    await project.succeed("apply", "-auto-approve");
    expect(callbacks.live).toEqual(DECLARED);
    expect((await project.plan()).code).toBe(0);

    project.declare(callCallback({ commands: [START, END] }));
    expect((await project.plan()).output).toContain(`+ "${START}"`);
    await project.succeed("apply", "-auto-approve");
    expect(callbacks.live).toEqual({ ...DECLARED, commands: [END, START] });
    expect((await project.plan()).code).toBe(0);

    expect((await project.destroy()).code).toBe(0);
    expect(callbacks.live).toBeUndefined();
    expect(callbacks.writes).toEqual(["set_callback", "set_callback", "delete_callback"]);
  });

  test("is set again when it is gone", async () => {
    const project = await callbacks.deployed();
    callbacks.live = undefined;

    const { code, output } = await project.plan();

    expect(code).toBe(2);
    expect(output).toContain("trtc_call_callback.it will be created");
    await project.succeed("apply", "-auto-approve");
    expect(callbacks.live).toEqual(DECLARED);
  });

  test("is gone already when it is to be deleted", async () => {
    const project = await callbacks.deployed();
    callbacks.live = undefined;

    expect(await project.run("destroy", "-auto-approve", "-refresh=false")).toMatchObject({
      code: 0,
    });
    expect(project.state(TYPE)).toBeUndefined();
    expect(callbacks.writes).toEqual(["set_callback"]);
  });

  test("is taken as one's own when exactly it is there already", async () => {
    callbacks.live = { ...DECLARED };

    const project = await callbacks.deployed();

    expect(callbacks.writes).toEqual([]);
    expect((await project.plan()).code).toBe(0);
    await project.destroy();
    expect(callbacks.live).toBeUndefined();
  });

  test("never replaces somebody else's, and shows of it no more than host and commands", async () => {
    callbacks.live = FOREIGN;
    const project = world.project(callCallback());

    const plan = await project.plan();
    expect(plan.code).toBe(2);
    expect(plan.output).toContain("Warning: Somebody else's call callback");
    const { code, output } = await project.apply();

    expect(code).toBe(1);
    expect(output).toContain(
      `https://other.example.net (its path is not shown), with the commands ${START}. ` +
        `Declared is https://rec.example.com/calls, with the commands ${END}.`,
    );
    expect(output).toContain("set take_over = true");
    expect(plan.output + output).not.toContain("s3cret-of-theirs");
    expect(callbacks.live).toEqual(FOREIGN);
    expect(callbacks.writes).toEqual([]);
  });

  test("replaces somebody else's with take_over, and says so before", async () => {
    callbacks.live = FOREIGN;
    const project = world.project(callCallback({ take_over: true }));

    expect((await project.plan()).output).toContain(
      "Warning: Replaces somebody else's call callback",
    );
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live).toEqual(DECLARED);
    expect((await project.plan()).code).toBe(0);
  });

  test("shows that somebody replaced it, and refuses to replace or delete theirs", async () => {
    const project = await callbacks.deployed();
    callbacks.live = FOREIGN;

    const plan = await project.plan();
    expect(plan.code).toBe(2);
    expect(plan.output).toContain(
      '~ url = "https://other.example.net/{not shown}" -> "https://rec.example.com/calls"',
    );
    expect(plan.output).toContain("Warning: Somebody else's call callback");
    expect((await project.apply()).output).toContain("It was left as it is.");

    const { code, output } = await project.destroy();
    expect(code).toBe(0);
    expect(output).toContain("Warning: Call callback left as it is");
    expect(output).not.toContain("s3cret-of-theirs");
    expect(callbacks.live).toEqual(FOREIGN);
    expect(callbacks.writes).toEqual(["set_callback"]);
  });

  test("puts back commands that somebody changed only with take_over", async () => {
    const project = await callbacks.deployed();
    callbacks.live = { ...DECLARED, commands: [START] };

    expect((await project.plan()).output).toContain(`- "${START}"`);
    expect((await project.apply()).code).toBe(1);
    project.declare(callCallback({ take_over: true }));
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live).toEqual(DECLARED);
  });

  test("is imported without showing its path, which one apply puts right", async () => {
    callbacks.live = { ...DECLARED };
    const project = world.project(callCallback());

    await project.succeed("import", `${TYPE}.it`, String(APP));
    expect(project.state(TYPE)).toMatchObject({ url: "https://rec.example.com/{not shown}" });
    const { output } = await project.succeed("apply", "-auto-approve");

    expect(output).not.toContain("Warning");
    expect(callbacks.writes).toEqual([]);
    expect((await project.plan()).code).toBe(0);
  });

  test("is replaced once it is imported, as importing makes it one's own", async () => {
    callbacks.live = FOREIGN;
    const project = world.project(callCallback());

    await project.succeed("import", `${TYPE}.it`, String(APP));
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live).toEqual(DECLARED);
  });
});
