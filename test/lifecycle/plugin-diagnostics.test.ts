import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { type ReattachedProvider, serveForReattach } from "@trtc-recording/plugin";
import { demoProvider } from "../helpers/plugin-demo";
import { PluginWorkspace } from "../helpers/plugin-terraform";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(30_000);

const folder = temporaryFolder();
let served: ReattachedProvider;

beforeAll(async () => {
  served = await serveForReattach([demoProvider(mkdtempSync(join(folder, "cloud-")))]);
});
afterAll(() => served.close());

function workspace(configuration: string): PluginWorkspace {
  return new PluginWorkspace(folder, served.environment).write(configuration);
}

describeWithTerraform("with terraform, a resource", () => {
  test("whose creation fails is not in the state, and the error says where and why", async () => {
    const project = workspace(
      'resource "demo_item" "a" {\n name = "fail"\n secret = "hush-hush"\n}',
    );
    await project.succeed("init");

    const { code, output } = await project.run("apply", "-auto-approve");

    expect(code).toBe(1);
    expect(output).toMatch(/Error: No room/);
    expect(output).toMatch(
      /on main.tf line \d+, in resource "demo_item" "a":\n\s*\d+: +name = "fail"/,
    );
    expect(output).toContain("(redacted) does not fit.");
    expect(output).not.toContain("hush-hush");
    expect(await project.state("demo_item.a")).toBeUndefined();
  });

  test("whose creation fails half-way is tainted, so that the next run heals it", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "half"\n}');
    await project.succeed("init");

    const { output } = await project.run("apply", "-auto-approve");

    expect(output).toContain("Error: Creating demo_item failed");
    expect(output).toContain("labels could not be set.");
    expect(await project.state("demo_item.a")).toMatchObject({ id: "HALF" });
    expect((await project.run("plan")).output).toContain("is tainted, so must be replaced");
  });

  test("hides what is sensitive", async () => {
    const project = workspace(
      'resource "demo_item" "a" {\n name = "hidden"\n secret = "hush-2"\n}',
    );
    await project.succeed("init");

    const applied = await project.apply();

    expect(applied).toMatch(/\+ secret +=? *\(sensitive value\)/);
    expect(applied).not.toContain("hush-2");
  });

  test("is validated, each error at its line, warnings at the plan", async () => {
    const project = workspace(`
resource "demo_item" "a" {
  name  = "warn"
  price = -1
  tags  = {
    ok      = "1"
    "qcs:x" = "2"
  }
  steps = [
    { title = "short" },
    { title = "much too long" },
  ]
  size = {
    width = 0
  }
}`);
    await project.succeed("init");

    const { code, output } = await project.run("validate");

    expect(code).toBe(1);
    expect(output).toMatch(
      /Error: Negative price\s+with demo_item.a,\s+on main.tf line \d+.*:\s+\d+: +price = -1/,
    );
    expect(output).toMatch(/Error: Reserved tag[^:]+:\s+\d+: +"qcs:x" = "2"/);
    expect(output).toMatch(/Error: Title too long[^:]+:\s+\d+: +\{ title = "much too long" \},/);
    expect(output).toMatch(/Error: Too narrow[^:]+:\s+\d+: +width = 0/);

    project.write('resource "demo_item" "a" {\n  name = "warn"\n}');
    expect((await project.run("plan")).output).toMatch(
      /Warning: Not confirmed yet[^:]+:\s+\d+: +name = "warn"/,
    );
  });

  test("keeps numbers exact or says that it cannot", async () => {
    const project = workspace(
      'resource "demo_item" "a" {\n name = "n"\n price = 9007199254740993\n}',
    );
    await project.succeed("init");

    expect((await project.run("plan")).output).toContain("Error: Number with too many digits");

    project.write('resource "demo_item" "a" {\n name = "n"\n price = 9007199254740991\n}');
    await project.apply();
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
  });
});

describeWithTerraform("with terraform, a provider", () => {
  test("that refuses its configuration stops the plan at the right line", async () => {
    const project = workspace(
      'provider "demo" {\n  locked = true\n}\nresource "demo_item" "a" {\n name = "x"\n}',
    );
    await project.succeed("init");

    expect((await project.run("plan")).output).toMatch(/Error: Locked[^:]+:\s+\d+: +locked = true/);
  });
});
