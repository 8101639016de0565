import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a finished Terraform said. */
export interface Finished {
  readonly code: number | null;
  /** Standard output and error, with the frames of diagnostics removed. */
  readonly output: string;
}

/** A Terraform that may still run. */
export interface Running {
  readonly process: ChildProcess;
  readonly finished: Promise<Finished>;
}

type Environment = Readonly<Record<string, string>>;

/**
 * A folder with one configuration, where Terraform runs beside this process: it must not block it,
 * as the provider may be served here.
 */
export class PluginWorkspace {
  readonly folder: string;

  constructor(
    parent: string,
    private readonly environment: Environment,
    cliConfig = "",
  ) {
    this.folder = mkdtempSync(join(parent, "w-"));
    writeFileSync(join(this.folder, "terraform.rc"), cliConfig);
  }

  /** Replaces the configuration; the provider's requirement is added. */
  write(configuration: string, source = "providers.example/acme/demo"): this {
    const name = source.split("/").at(-1);
    writeFileSync(
      join(this.folder, "main.tf"),
      `terraform {\n  required_providers {\n    ${name} = {\n      source = "${source}"\n    }\n  }\n}\n` +
        configuration,
    );
    return this;
  }

  /** Writes any other file below the folder. */
  writeFile(path: string, text: string, mode = 0o644): void {
    const file = join(this.folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text, { mode });
  }

  /** Starts Terraform in a process group of its own. */
  start(args: readonly string[], environment: Environment = {}): Running {
    const child = spawn("terraform", args, {
      cwd: this.folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        TMPDIR: this.folder,
        CHECKPOINT_DISABLE: "1",
        TF_CLI_CONFIG_FILE: join(this.folder, "terraform.rc"),
        TF_CLI_ARGS: "-no-color",
        TF_IN_AUTOMATION: "1",
        TF_INPUT: "0",
        ...this.environment,
        ...environment,
      },
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const finished = new Promise<Finished>((resolve) => {
      child.on("close", (code) => {
        const output = Buffer.concat(chunks)
          .toString()
          .replace(/^[│╷╵] ?/gm, "");
        resolve({ code, output });
      });
    });
    return { process: child, finished };
  }

  run(...args: readonly string[]): Promise<Finished> {
    return this.start(args).finished;
  }

  /** Runs Terraform and fails with what it said when it does not succeed. */
  async succeed(...args: readonly string[]): Promise<string> {
    const { code, output } = await this.run(...args);
    if (code !== 0) {
      throw new Error(`terraform ${args.join(" ")}: ${output}`);
    }
    return output;
  }

  apply(): Promise<string> {
    return this.succeed("apply", "-auto-approve");
  }

  /** The attributes of a resource in the state. */
  async state(address: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { values } = JSON.parse(await this.succeed("show", "-json"));
    const resources: { address: string; values: Record<string, unknown> }[] =
      values?.root_module?.resources ?? [];
    return resources.find((resource) => resource.address === address)?.values;
  }
}
