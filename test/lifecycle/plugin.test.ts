import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReattachedProvider, serveForReattach } from "@trtc-recording/plugin";
import { DemoCloud, demoProvider } from "../helpers/plugin-demo";
import { PluginWorkspace } from "../helpers/plugin-terraform";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(30_000);

const folder = temporaryFolder();
const cloud = new DemoCloud(mkdtempSync(join(folder, "cloud-")));
let served: ReattachedProvider;

beforeAll(async () => {
  served = await serveForReattach([demoProvider(cloud.folder)]);
});
afterAll(() => served.close());

function workspace(configuration: string): PluginWorkspace {
  return new PluginWorkspace(folder, served.environment).write(configuration);
}

describeWithTerraform("with terraform, a resource", () => {
  test("is created, is then as planned, and is destroyed with a warning", async () => {
    const project = workspace(`
      resource "demo_item" "a" {
        name = "life"
        price = 0.1
        labels = ["b", "a"]
        tags = { "a b" = "c" }
        size = { width = 3 }
        steps = [{ title = "one" }]
        badges = [{ label = "y" }, { label = "x" }]
        slots = { "s 1" = { label = "z" } }
      }`);
    await project.succeed("init");

    const created = await project.apply();

    expect(created).toContain("+ id       = (known after apply)");
    expect(created).toContain("+ area  = (known after apply)");
    expect(await project.state("demo_item.a")).toMatchObject({
      id: "LIFE",
      price: 0.1,
      colour: "red",
      revision: 1,
      size: { width: 3, area: 9 },
      steps: [{ title: "one" }],
      badges: [
        { label: "x", serial: "x!" },
        { label: "y", serial: "y!" },
      ],
      slots: { "s 1": { label: "z", serial: "z!" } },
    });
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });

    const destroyed = await project.succeed("destroy", "-auto-approve");

    expect(destroyed).toContain("Warning: It is gone then");
    expect(cloud.get("LIFE")).toBeNull();
  });

  test("is updated in place: only what may change is unknown", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "update"\n text = "one"\n}');
    await project.succeed("init");
    await project.apply();
    project.write('resource "demo_item" "a" {\n name = "update"\n text = "two"\n}');

    const updated = await project.apply();

    expect(updated).toContain("will be updated in-place");
    expect(updated).toMatch(/ {8}id +=/);
    expect(updated).toMatch(/~ revision = 1 -> \(known after apply\)/);
    expect(await project.state("demo_item.a")).toMatchObject({ text: "two", revision: 2 });
  });

  test("is updated inside sets and maps of objects", async () => {
    const configuration = (badges: string, slots: string) =>
      `resource "demo_item" "a" {\n name = "nested"\n badges = ${badges}\n slots = ${slots}\n}`;
    const project = workspace(configuration('[{ label = "x" }]', '{ a = { label = "x" } }'));
    await project.succeed("init");
    await project.apply();
    project.write(
      configuration(
        '[{ label = "y" }, { label = "x" }]',
        '{ b = { label = "x" }, a = { label = "y" } }',
      ),
    );

    await project.apply();

    expect(await project.state("demo_item.a")).toMatchObject({
      badges: [
        { label: "x", serial: "x!" },
        { label: "y", serial: "y!" },
      ],
      slots: { a: { label: "y", serial: "y!" }, b: { label: "x", serial: "x!" } },
    });
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("from an older provider is upgraded on the way", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "old"\n text = "same"\n}');
    await project.succeed("init");
    await project.apply();
    const state = readFileSync(join(project.folder, "terraform.tfstate"), "utf8");
    project.writeFile(
      "terraform.tfstate",
      state
        .replace('"schema_version": 1', '"schema_version": 0')
        .replace('"text": "same"', '"title": "same"'),
    );

    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("is replaced where the schema says so", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "before"\n}');
    await project.succeed("init");
    await project.apply();
    project.write('resource "demo_item" "a" {\n name = "after"\n}');

    const replaced = await project.apply();

    expect(replaced).toMatch(/~ name +=.*"before" -> "after" # forces replacement/);
    expect(replaced).toContain("1 added, 0 changed, 1 destroyed");
    expect(cloud.get("BEFORE")).toBeNull();
    expect(cloud.get("AFTER")).not.toBeNull();
  });

  test("that was changed elsewhere is shown and brought back", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "drift"\n text = "mine"\n}');
    await project.succeed("init");
    await project.apply();
    const item = cloud.get("DRIFT");
    cloud.put({ ...item, name: "drift", text: "theirs" } as never);

    const { code, output } = await project.run("plan", "-detailed-exitcode");

    expect(code).toBe(2);
    expect(output).toContain('~ text     = "theirs" -> "mine"');
  });

  test("that has vanished is created again", async () => {
    const project = workspace('resource "demo_item" "a" {\n name = "vanish"\n}');
    await project.succeed("init");
    await project.apply();
    cloud.remove("VANISH");

    expect(await project.apply()).toContain("1 added, 0 changed, 0 destroyed");
    expect(cloud.get("VANISH")).not.toBeNull();
  });

  test("is imported by command and by block", async () => {
    cloud.put({ name: "import", text: "there", size: null } as never);
    const configuration = 'resource "demo_item" "a" {\n name = "import"\n text = "there"\n}\n';
    const byCommand = workspace(configuration);
    await byCommand.succeed("init");
    const byBlock = workspace(`${configuration}import {\n to = demo_item.a\n id = "IMPORT"\n}\n`);
    await byBlock.succeed("init");

    expect(await byCommand.succeed("import", "demo_item.a", "IMPORT")).toContain(
      "Import successful!",
    );
    expect(await byCommand.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
    expect(await byBlock.apply()).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
    expect((await byCommand.run("import", "demo_item.b", "NONE")).code).toBe(1);
  });

  test("takes values that other resources will know only after apply", async () => {
    const project = workspace(`
      resource "demo_item" "a" {
        name = "first"
      }
      resource "demo_item" "b" {
        name   = "second"
        text   = demo_item.a.id
        labels = [demo_item.a.colour]
        tags   = { for_a = demo_item.a.id }
        size   = { width = demo_item.a.revision }
        steps  = [{ title = demo_item.a.id }]
      }
      data "demo_lookup" "c" {
        name       = "first"
        depends_on = [demo_item.a]
      }
      output "text" { value = data.demo_lookup.c.text }
    `);
    await project.succeed("init");

    await project.apply();

    expect(await project.state("demo_item.b")).toMatchObject({
      text: "FIRST",
      labels: ["red"],
      tags: { for_a: "FIRST" },
      size: { width: 1, area: 1 },
      steps: [{ title: "FIRST" }],
    });
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("keeps a name full of quotes, lines, templates, marks and 64 KiB as it is", async () => {
    const text = `"\\'\n\r\t\${x} %{y} \u202e\u0000 录制 ${"é".repeat(32_768)}`.replace(
      "\u0000",
      "",
    );
    const project = workspace("");
    project.writeFile(
      "more.tf.json",
      JSON.stringify({
        resource: {
          demo_item: { a: { name: "hostile", text: text.replaceAll(/([$%])\{/g, "$1$1{") } },
        },
      }),
    );
    await project.succeed("init");

    await project.apply();

    expect((await project.state("demo_item.a"))?.text).toBe(text);
    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("is not moved from another type", async () => {
    const project = workspace('resource "terraform_data" "old" {}');
    await project.succeed("init");
    await project.apply();
    project.write(
      'resource "demo_item" "a" {\n name = "moved"\n}\nmoved {\n from = terraform_data.old\n to = demo_item.a\n}',
    );

    const { code, output } = await project.run("plan");

    expect(code).toBe(1);
    expect(output.replace(/\s+/g, " ")).toContain(
      "does not support moved operations across resource types",
    );
  });
});
