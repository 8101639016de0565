import { describeWithTerraform } from "../helpers/terraform";
import { CallCallbacks, END, START, TOKEN_VARIABLE } from "../helpers/trtc-call-callbacks";
import { callCallback } from "../helpers/trtc-resources";
import { APP, TrtcWorld } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const TYPE = "trtc_call_callback";
const TOKEN = "tok-0123456789abcdef";

describeWithTerraform("a call callback with a token", () => {
  const world = new TrtcWorld();
  const callbacks = new CallCallbacks(world);

  const WITH_TOKEN = { url: "https://rec.example.com/{token}/calls" };
  const FILLED = { url: `https://rec.example.com/${TOKEN}/calls`, commands: [END] };

  beforeEach(() => {
    world.environment[TOKEN_VARIABLE] = TOKEN;
  });

  test("holds it at the API only", async () => {
    const project = await callbacks.deployed(WITH_TOKEN);

    expect(callbacks.live).toEqual(FILLED);
    expect(project.state(TYPE)).toMatchObject(WITH_TOKEN);
    expect((await project.plan()).code).toBe(0);
  });

  test("is planned without it, and changed only with it", async () => {
    const project = await callbacks.deployed(WITH_TOKEN);
    delete world.environment[TOKEN_VARIABLE];

    expect((await project.plan()).code).toBe(0);

    project.declare(callCallback({ ...WITH_TOKEN, commands: [START] }));
    expect((await project.plan()).output).toContain(
      `${TOKEN_VARIABLE} is not set. Applying fails without it.`,
    );
    const { code, output } = await project.apply();
    expect(code).toBe(1);
    expect(output).toContain(`Error: ${TOKEN_VARIABLE} is not set`);
    expect(callbacks.live).toEqual(FILLED);
    // Before it destroys, Terraform plans what is declared.
    project.declare(callCallback(WITH_TOKEN));
    expect((await project.destroy()).code).toBe(0);
    expect(callbacks.live).toBeUndefined();
  });

  test("cannot be compared without it when another may be there", async () => {
    const project = await callbacks.deployed(WITH_TOKEN);
    callbacks.live = { ...FILLED, url: FILLED.url.replace(TOKEN, "tok-of-somebody-else") };
    delete world.environment[TOKEN_VARIABLE];

    const { code, output } = await project.plan();

    expect(code).toBe(0);
    expect(output).toContain("Warning: Call callback not compared");
    expect(output).toContain(`its URL holds a token, and ${TOKEN_VARIABLE} is not set.`);
    expect(output).not.toContain("tok-of-somebody-else");
  });

  test("changes with it", async () => {
    const project = await callbacks.deployed(WITH_TOKEN);
    world.environment[TOKEN_VARIABLE] = "tok-abcdef9876543210";

    const { code, output } = await project.plan();
    expect(code).toBe(2);
    expect(output).toContain(
      '~ url = "https://rec.example.com/{another token}/calls" -> "https://rec.example.com/{token}/calls"',
    );
    expect(output).not.toContain("Warning");
    await project.succeed("apply", "-auto-approve");

    expect(callbacks.live?.url).toBe("https://rec.example.com/tok-abcdef9876543210/calls");
    expect((await project.plan()).code).toBe(0);
  });

  test("is put back when somebody else's token is taken away again", async () => {
    const project = await callbacks.deployed(WITH_TOKEN);
    callbacks.live = { ...FILLED, url: FILLED.url.replace(TOKEN, "tok-of-somebody-else") };
    expect((await project.apply()).code).toBe(1);
    expect((await project.plan()).output).toContain("{another token}");

    callbacks.live = { ...FILLED };

    expect((await project.plan()).code).toBe(0);
  });

  test("refuses a URL that holds it itself", async () => {
    const { code, output } = await world.project(callCallback({ url: FILLED.url })).plan();

    expect(code).toBe(1);
    expect(output).toContain("Error: The URL holds its secret");
    expect(output.replace(/ \d+: .*?\}/, "")).not.toContain(TOKEN);
  });

  test("is imported with it", async () => {
    callbacks.live = FILLED;
    const project = world.project(callCallback(WITH_TOKEN));

    await project.succeed("import", `${TYPE}.it`, String(APP));

    expect(project.state(TYPE)).toMatchObject({ ...WITH_TOKEN, commands: [END] });
    expect((await project.plan()).code).toBe(0);
  });

  test("refuses one that does not fit into a URL, without showing it", async () => {
    world.environment[TOKEN_VARIABLE] = "a b/c?d=e&f short";
    const { code, output } = await world.project(callCallback(WITH_TOKEN)).plan();

    expect(code).toBe(1);
    expect(output).toContain(`Error: ${TOKEN_VARIABLE} cannot be used`);
    expect(output).not.toContain("a b/c");
  });

  test("is no matter to a callback without a place for one", async () => {
    world.environment[TOKEN_VARIABLE] = "no/token";
    const project = await callbacks.deployed();

    expect((await project.plan()).code).toBe(0);
    expect((await project.destroy()).code).toBe(0);
  });
});
