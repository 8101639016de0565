import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installProvider, type RequiredProvider } from "../../stacks/provider-installation";

const OWN: RequiredProvider = { source: "providers.internal/acme/shop", version: "0.1.0" };
const OTHER: RequiredProvider = { source: "registry.terraform.io/acme/other", version: "1.2.3" };
const LAUNCHER =
  "terraform.d/plugins/providers.internal/acme/shop/0.1.0/linux_amd64/terraform-provider-shop_v0.1.0";

describe("installProvider", () => {
  let project: string;
  let folder: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "installation-"));
    folder = join(project, "cdktf.out/stacks/prod");
    mkdirSync(folder, { recursive: true });
  });

  afterEach(() => rmSync(project, { recursive: true, force: true }));

  function versions(): string {
    return readFileSync(join(folder, ".terraform.lock.hcl"), "utf8");
  }

  /** Starts the launcher as Terraform does. */
  function launch() {
    const { status, stdout, stderr } = spawnSync(join(folder, LAUNCHER), { encoding: "utf8" });
    return { status, stdout, stderr };
  }

  test("places a launcher that can be executed for each platform", () => {
    installProvider(folder, OWN, [OTHER]);

    for (const platform of ["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64"]) {
      const { mode } = statSync(join(folder, LAUNCHER.replace("linux_amd64", platform)));
      expect(mode & 0o777).toBe(0o755);
    }
  });

  test("names every provider in the lock, as the cdktf CLI wants to find it", () => {
    installProvider(folder, OWN, [OTHER]);

    expect(versions()).toBe(`# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "providers.internal/acme/shop" {
  version     = "0.1.0"
  constraints = "0.1.0"
}

provider "registry.terraform.io/acme/other" {
  version     = "1.2.3"
  constraints = "1.2.3"
}
`);
  });

  test("keeps the checksums that init has added, and replaces those of another version", () => {
    installProvider(folder, OWN, [OTHER]);
    const hashed = versions().replaceAll(
      /( {2}constraints = .*\n)/g,
      '$1  hashes = [\n    "h1:abc=",\n  ]\n',
    );
    writeFileSync(join(folder, ".terraform.lock.hcl"), hashed);

    installProvider(folder, OWN, [OTHER]);
    expect(versions()).toBe(hashed);

    installProvider(folder, { ...OWN, version: "0.2.0" }, [OTHER]);
    expect(versions().match(/h1:abc=/g)).toHaveLength(1);
    expect(versions()).toContain('constraints = "0.2.0"');
    expect(versions()).not.toContain("0.1.0");
  });

  test("writes the same bytes whatever the folder is called", () => {
    installProvider(folder, OWN, [OTHER]);
    const other = join(project, "other");
    mkdirSync(other);
    installProvider(other, OWN, [OTHER]);

    const read = (place: string) => readFileSync(join(place, LAUNCHER), "utf8");
    expect(read(other)).toBe(read(folder));
  });

  test("starts the provider of the package that the project has installed", () => {
    const provider = join(project, "node_modules/trtc-recording/dist/provider.js");
    mkdirSync(dirname(provider), { recursive: true });
    writeFileSync(provider, 'console.log("started");');
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    installProvider(folder, OWN, [OTHER]);

    expect(launch()).toEqual({ status: 0, stdout: "started\n", stderr: "" });
  });

  test("says what to install when the project has no provider", () => {
    installProvider(folder, OWN, [OTHER]);

    expect(launch()).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "The trtc provider is not installed: run 'npm install trtc-recording' in this project.\n",
    });
  });

  test("leaves files alone that need no change", () => {
    installProvider(folder, OWN, [OTHER]);
    execFileSync("touch", ["-d", "2001-01-01", join(folder, LAUNCHER)]);

    installProvider(folder, OWN, [OTHER]);

    expect(statSync(join(folder, LAUNCHER)).mtime.getUTCFullYear()).toBeLessThan(2002);
  });
});
