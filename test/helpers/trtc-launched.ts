import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";
import { trtcProviderSchema } from "../../providers/trtc/schema";
import { temporaryFolder } from "./temporary-folder";
import type { TrtcProject } from "./trtc-terraform";

/** The provider as users have it: a bundled program that Terraform starts. */
export class LaunchedProvider {
  readonly #folder: string;

  /** Call it at the top of a `describe` block. */
  public constructor() {
    this.#folder = temporaryFolder();
    beforeAll(async () => {
      const bundle = join(this.#folder, "provider.js");
      await bundleProvider(join(__dirname, "../../providers/trtc/main.ts"), bundle);
      const launcher = join(this.#folder, "terraform-provider-trtc");
      writeFileSync(launcher, `#!${process.execPath}\nrequire(${JSON.stringify(bundle)});\n`);
      chmodSync(launcher, 0o755);
    });
  }

  /** Lets a project's next commands start it, in an environment with these variables. */
  public use(project: TrtcProject, variables: Readonly<Record<string, string | undefined>>): void {
    writeFileSync(
      join(project.folder, "terraform.rc"),
      [
        "provider_installation {",
        `  dev_overrides { "${trtcProviderSchema.source}" = ${JSON.stringify(this.#folder)} }`,
        "  direct {}",
        "}",
      ].join("\n"),
    );
    project.environment = { ...variables };
  }

  /** The processes that a Terraform has started. */
  public processesOf(terraform: number): number[] {
    const { stdout } = spawnSync("pgrep", ["-P", String(terraform)], { encoding: "utf8" });
    return stdout.split("\n").filter(Boolean).map(Number);
  }
}
