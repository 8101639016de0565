import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger, type ReattachedProvider, serveForReattach } from "@trtc-recording/plugin";
import {
  type AccountSeed,
  DEMO_ACCOUNT,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../../simulator";
import type { TerraformJson } from "../../helpers/template";
import { standInFor } from "./stand-in";

/** Resources of the official provider, by type and name. */
export type Resources = NonNullable<TerraformJson["resource"]>;

export interface TerraformRun {
  readonly ok: boolean;
  /** What it said, on one line. */
  readonly output: string;
}

/** A folder for the tests of a block, made when they run: where none runs, nothing would remove it. */
export function folderWhileTesting(): { readonly path: string } {
  let path: string | undefined;
  beforeAll(() => {
    path = mkdtempSync(join(realpathSync(tmpdir()), "trtc-recording-test-"));
  });
  afterAll(() => {
    if (path !== undefined) {
      rmSync(path, { recursive: true, force: true });
    }
  });
  return {
    get path() {
      if (path === undefined) {
        throw new Error("ask within a test");
      }
      return path;
    },
  };
}

/** For each test of a file: a local Tencent Cloud and the stand-in for it, both in this process. */
export class LiveCloud {
  /** Lines that the stand-in logged, all levels. */
  public readonly log: string[] = [];
  readonly #folder = folderWhileTesting();
  #simulator: Simulator | undefined;
  #served: ReattachedProvider | undefined;

  /** Call it at the top of a `describe` block. */
  public constructor(options: SimulatorOptions = {}, account: AccountSeed = DEMO_ACCOUNT) {
    // A test runs terraform up to ten times; on a busy machine that takes longer than jest's 5 s.
    jest.setTimeout(60_000);
    beforeEach(async () => {
      this.log.length = 0;
      this.#simulator = await startSimulator({ accounts: [account], ...options });
      const log = createLogger("provider", "trace", (line) => this.log.push(line));
      this.#served = await serveForReattach([standInFor(this.#simulator, account)], log);
    });
    afterEach(async () => {
      await this.#served?.close();
      await this.#simulator?.close();
    });
  }

  public get simulator(): Simulator {
    if (!this.#simulator) {
      throw new Error("ask within a test");
    }
    return this.#simulator;
  }

  /** A folder with these resources, initialized. */
  public resources(resource: Resources): Promise<LiveProject> {
    return this.project(configurationOf(resource));
  }

  /** A folder with this configuration, initialized. */
  public async project(configuration: TerraformJson): Promise<LiveProject> {
    const folder = mkdtempSync(join(this.#folder.path, "p-"));
    const project = new LiveProject(folder, { ...this.#served?.environment });
    project.write(configuration);
    await project.succeed("init");
    return project;
  }
}

/** A folder where the real Terraform runs, without a network and without a provider installed. */
export class LiveProject {
  readonly #cwd: string;
  readonly #cliConfig: string;

  public constructor(
    folder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    // As deep as cdktf puts it: the local backend's path is relative.
    this.#cwd = join(folder, "cdktf.out", "stacks", "stack");
    this.#cliConfig = join(folder, "terraform.rc");
    mkdirSync(this.#cwd, { recursive: true });
    writeFileSync(this.#cliConfig, "");
  }

  /** Replaces the configuration. */
  public write(configuration: TerraformJson): void {
    writeFileSync(join(this.#cwd, "cdk.tf.json"), JSON.stringify(configuration));
  }

  public declare(resource: Resources): void {
    this.write(configurationOf(resource));
  }

  /** Never blocks: the provider runs in this process. */
  public run(...args: readonly string[]): Promise<TerraformRun> {
    return new Promise((resolve, reject) => {
      const terraform = spawn("terraform", args, {
        cwd: this.#cwd,
        env: {
          PATH: process.env.PATH,
          CHECKPOINT_DISABLE: "1",
          TF_CLI_CONFIG_FILE: this.#cliConfig,
          TF_CLI_ARGS: "-no-color",
          TF_IN_AUTOMATION: "1",
          TF_INPUT: "0",
          ...this.environment,
        },
      });
      let output = "";
      for (const stream of [terraform.stdout, terraform.stderr]) {
        stream.on("data", (data) => {
          output += data;
        });
      }
      terraform.on("error", reject);
      terraform.on("close", (code) =>
        resolve({ ok: code === 0, output: output.replace(/[\s│╷╵]+/g, " ").trim() }),
      );
    });
  }

  /** Runs it and fails with what it said when it does not succeed. */
  public async succeed(...args: readonly string[]): Promise<string> {
    const { ok, output } = await this.run(...args);
    if (!ok) {
      throw new Error(`terraform ${args.join(" ")}: ${output}`);
    }
    return output;
  }

  public apply(...args: readonly string[]): Promise<TerraformRun> {
    return this.run("apply", "-auto-approve", ...args);
  }

  /** "No changes.", or the line that counts them; or the whole when it fails. */
  public async plan(...args: readonly string[]): Promise<string> {
    const { ok, output } = await this.run("plan", ...args);
    const [found] =
      /No changes\.|Plan: \d+ to add, \d+ to change, \d+ to destroy\./.exec(output) ?? [];
    return (ok && found) || output;
  }

  /** Attributes of the only resource of a type; undefined when there is none. */
  public async state(type: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    const state = JSON.parse(await this.succeed("state", "pull"));
    const instances = state.resources
      .filter((resource: { type: string }) => resource.type === type)
      .flatMap((resource: { instances: unknown[] }) => resource.instances);
    expect(instances.length).toBeLessThan(2);
    return instances[0]?.attributes;
  }

  /** A file in the folder where Terraform runs, or above it. */
  public file(path: string): string {
    return this.bytes(path).toString();
  }

  public bytes(path: string): Buffer {
    return readFileSync(join(this.#cwd, path));
  }
}

/** Only the official provider, as `cdktf` requires it. */
export function configurationOf(resource: Resources): TerraformJson {
  return {
    terraform: {
      required_providers: {
        tencentcloud: { source: "tencentcloudstack/tencentcloud", version: "1.83.25" },
      },
    },
    provider: { tencentcloud: [{ region: "ap-guangzhou" }] },
    resource,
  };
}

/** What is left of a synthesized stack without our own provider: its resources, and what names them. */
export function tencentcloudPart(json: TerraformJson): TerraformJson {
  const isOurs = (value: unknown) => /\btrtc_[a-z_]+\./.test(JSON.stringify(value));
  const own = (type: string) => type.startsWith("trtc_");
  const { trtc: _, ...required } = json.terraform?.required_providers ?? {};
  const { trtc: __, ...provider } = json.provider ?? {};
  const kept = Object.entries(json.resource ?? {}).filter(([type]) => !own(type));
  const outputs = Object.entries(json.output ?? {}).filter(([, output]) => !isOurs(output));
  expect(isOurs(kept)).toBe(false);
  return {
    terraform: { ...json.terraform, required_providers: required },
    provider,
    ...(kept.length > 0 && { resource: Object.fromEntries(kept) }),
    ...(outputs.length > 0 && { output: Object.fromEntries(outputs) }),
  };
}
