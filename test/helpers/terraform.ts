import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformJson } from "./template";
import { temporaryFolder } from "./temporary-folder";

export interface TerraformRun {
  readonly ok: boolean;
  /** What it said, on one line. */
  readonly output: string;
}

const hasTerraform = spawnSync("terraform", ["version"], { stdio: "ignore" }).status === 0;

/** `describe`, or where no terraform is on PATH, a skipped one that says so. */
export function describeWithTerraform(name: string, tests: () => void): void {
  if (hasTerraform) {
    describe(name, tests);
  } else {
    describe.skip(`${name} (skipped: no terraform on PATH)`, tests);
  }
}

/** A folder with one configuration in it, where the real terraform runs without a network. */
export class Workspace {
  /** Makes a maker of workspaces; call it at the top of a test file. */
  public static factory(): (configuration: TerraformJson | string) => Workspace {
    const folder = temporaryFolder();
    const cliConfig = join(folder, "terraform.rc");
    writeFileSync(cliConfig, "");
    return (configuration) =>
      new Workspace(mkdtempSync(join(folder, "w-")), cliConfig, configuration);
  }

  private readonly cwd: string;

  private constructor(
    project: string,
    private readonly cliConfig: string,
    configuration: TerraformJson | string,
  ) {
    // As deep as cdktf puts it: the local backend's path is relative.
    this.cwd = join(project, "cdktf.out", "stacks", "stack");
    mkdirSync(this.cwd, { recursive: true });
    this.write(configuration);
  }

  /** Replaces the configuration. */
  public write(configuration: TerraformJson | string): void {
    const text = typeof configuration === "string" ? configuration : JSON.stringify(configuration);
    writeFileSync(join(this.cwd, "cdk.tf.json"), text);
  }

  public run(...args: readonly string[]): TerraformRun {
    const { status, stdout, stderr } = spawnSync("terraform", args, {
      cwd: this.cwd,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        CHECKPOINT_DISABLE: "1",
        TF_CLI_CONFIG_FILE: this.cliConfig,
        TF_CLI_ARGS: "-no-color",
        TF_IN_AUTOMATION: "1",
        TF_INPUT: "0",
      },
    });
    return { ok: status === 0, output: (stdout + stderr).replace(/[\s│╷╵]+/g, " ").trim() };
  }

  /** Runs it and fails with what it said when it does not succeed. */
  public succeed(...args: readonly string[]): string {
    const { ok, output } = this.run(...args);
    if (!ok) {
      throw new Error(`terraform ${args.join(" ")}: ${output}`);
    }
    return output;
  }
}
