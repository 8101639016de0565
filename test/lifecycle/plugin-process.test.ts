import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DemoCloud } from "../helpers/plugin-demo";
import { bundleDemo, launcher, mirrorPath, until } from "../helpers/plugin-program";
import { PluginWorkspace } from "../helpers/plugin-terraform";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform } from "../helpers/terraform";

const SOURCE = "providers.example/acme/demo";
const SLOW = 'resource "demo_item" "a" {\n name = "slow"\n}';

jest.setTimeout(30_000);

const folder = temporaryFolder();
let program: string;

beforeAll(async () => {
  program = launcher(await bundleDemo(folder));
});

const clouds: DemoCloud[] = [];

// A test that fails must not leave processes behind either.
afterEach(() => {
  for (const pid of clouds.splice(0).flatMap((cloud) => processesOf(cloud).alive)) {
    process.kill(pid, "SIGKILL");
  }
});

function newCloud(): DemoCloud {
  const cloud = new DemoCloud(mkdtempSync(join(folder, "cloud-")));
  clouds.push(cloud);
  return cloud;
}

/** A project of its own with a cloud of its own; its `terraform.d` holds the provider. */
async function installed(configuration: string) {
  const cloud = newCloud();
  const project = new PluginWorkspace(folder, { DEMO_FOLDER: cloud.folder }).write(configuration);
  project.writeFile(join("terraform.d/plugins", mirrorPath(SOURCE, "0.1.0")), program, 0o755);
  await project.succeed("init");
  return { cloud, project };
}

/** The numbers of all provider processes that this cloud has seen, and those that still run. */
function processesOf(cloud: DemoCloud): { all: number[]; alive: number[] } {
  const all = readFileSync(join(cloud.folder, "pids"), "utf8").trim().split("\n").map(Number);
  return { all, alive: all.filter(isAlive) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function leftovers(project: PluginWorkspace): string[] {
  return readdirSync(project.folder).filter((name) => /^(tf-|plugin)/.test(name));
}

describeWithTerraform("with terraform, a provider of its own process", () => {
  test("works through create, no-op plan and destroy, and leaves nothing behind", async () => {
    const { cloud, project } = await installed('resource "demo_item" "a" {\n name = "real"\n}');

    expect(await project.apply()).toContain("1 added, 0 changed, 0 destroyed");
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
    expect(await project.succeed("destroy", "-auto-approve")).toContain("1 destroyed");

    const { all, alive } = processesOf(cloud);
    expect(all.length).toBeGreaterThan(3);
    expect(alive).toEqual([]);
    expect(leftovers(project)).toEqual([]);
  });

  test("is found in a filesystem mirror", async () => {
    const mirror = mkdtempSync(join(folder, "mirror-"));
    const cloud = newCloud();
    const project = new PluginWorkspace(
      folder,
      { DEMO_FOLDER: cloud.folder },
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
    ).write('resource "demo_item" "a" {\n name = "mirror"\n}');
    new PluginWorkspace(mirror, {}).writeFile(
      join("..", mirrorPath(SOURCE, "0.1.0")),
      program,
      0o755,
    );

    await project.succeed("init");

    expect(await project.apply()).toContain("1 added");
  });

  test("logs at the level that is asked for, without secrets", async () => {
    const { project } = await installed(
      'resource "demo_item" "a" {\n name = "log"\n secret = "hush-in-the-log"\n}',
    );

    const { output } = await project.start(["apply", "-auto-approve"], {
      TF_LOG_PROVIDER: "INFO",
    }).finished;

    expect(output).toMatch(/\[INFO\] +provider\.\S*: creating with \(redacted\)/);
    expect(output).not.toMatch(/\[TRACE\] +provider\.\S*: Creating/);
    expect(output).not.toContain("hush-in-the-log");
  });

  test("finishes what it creates when Ctrl-C is pressed, and it is in the state", async () => {
    const { cloud, project } = await installed(SLOW);
    const terraform = project.start(["apply", "-auto-approve"]);
    await until(() => existsSync(join(cloud.folder, "started")));

    // As a terminal does: to the whole process group, the provider included.
    process.kill(-(terraform.process.pid ?? 0), "SIGINT");
    const { output } = await terraform.finished;

    expect(output).toContain("Interrupt received.");
    expect(output).not.toContain("Plugin did not respond");
    expect(await project.state("demo_item.a")).toMatchObject({ id: "SLOW" });
    expect(processesOf(cloud).alive).toEqual([]);
  });

  test("ends soon after a terraform that was killed", async () => {
    const { cloud, project } = await installed(SLOW);
    const terraform = project.start(["apply", "-auto-approve"]);
    await until(() => existsSync(join(cloud.folder, "started")));
    expect(processesOf(cloud).alive).not.toEqual([]);

    terraform.process.kill("SIGKILL");

    await until(() => processesOf(cloud).alive.length === 0);
    expect(leftovers(project)).toEqual([]);
  });

  test("that breaks in a callback still says so, and keeps what else is created", async () => {
    const { cloud, project } = await installed(
      `${SLOW}\nresource "demo_item" "b" {\n name = "crash"\n}`,
    );

    const { code, output } = await project.run("apply", "-auto-approve");

    expect(code).toBe(1);
    expect(output).toMatch(/Error: Creating demo_item failed\s+with demo_item.b,/);
    expect(output).toContain("the provider broke: boom in a callback.");
    expect(await project.state("demo_item.a")).toMatchObject({ id: "SLOW" });
    expect(processesOf(cloud).alive).toEqual([]);
  });

  test("that is killed while it creates is one clear error of terraform", async () => {
    const { cloud, project } = await installed(SLOW);
    const terraform = project.start(["apply", "-auto-approve"]);
    await until(() => existsSync(join(cloud.folder, "started")));

    for (const pid of processesOf(cloud).alive) {
      process.kill(pid, "SIGKILL");
    }
    const { code, output } = await terraform.finished;

    expect(code).toBe(1);
    expect(output).toMatch(/Error: (Plugin did not respond|Request cancelled)/);
    expect(await project.state("demo_item.a")).toBeUndefined();
    expect((await project.run("plan")).code).toBe(0);
  });
});
