import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";
import { launcher, mirrorPath } from "../helpers/plugin-program";
import { PluginWorkspace } from "../helpers/plugin-terraform";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(30_000);

const PLUGIN = resolve(__dirname, "../../providers/plugin");
const EXAMPLE = join(PLUGIN, "example/notes.ts");
const SOURCE = "providers.example/acme/notes";

const folder = temporaryFolder();
const readme = readFileSync(join(PLUGIN, "README.md"), "utf8");

test("the README shows the example as it is", () => {
  expect(readme).toContain(`\`\`\`ts\n${readFileSync(EXAMPLE, "utf8")}\`\`\`\n`);
});

describeWithTerraform("the example of the README", () => {
  test("does what the README says, from a mirror as it says", async () => {
    const bundle = join(folder, "provider.js");
    await bundleProvider(EXAMPLE, bundle);
    const [, configuration = ""] = /```hcl\n(.*?)```/s.exec(readme) ?? [];
    const project = new PluginWorkspace(folder, {}).write(configuration, SOURCE);
    const note = join(project.folder, "hello.txt");
    project.writeFile(
      join("terraform.d/plugins", mirrorPath(SOURCE, "0.1.0")),
      launcher(bundle),
      0o755,
    );
    await project.succeed("init");

    await project.apply();
    expect(readFileSync(note, "utf8")).toBe("Hello from Terraform");

    writeFileSync(note, "changed");
    await project.apply();
    expect(readFileSync(note, "utf8")).toBe("Hello from Terraform");

    await project.succeed("state", "rm", "notes_note.hello");
    await project.succeed("import", "notes_note.hello", "hello.txt");

    await project.succeed("destroy", "-auto-approve");
    expect(existsSync(note)).toBe(false);
  });
});
