import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLogger, type ReattachedProvider, serveForReattach } from "@trtc-recording/plugin";
import { type Confirmations, writeConfirmations } from "../../lock/confirmations";
import { trtcProvider } from "../../providers/trtc/provider";
import {
  DEMO_ACCOUNT,
  DEMO_APPLICATION,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../simulator";
import { temporaryFolder } from "./temporary-folder";

export const APP = DEMO_APPLICATION.sdkAppId;

export interface TerraformResult {
  readonly code: number | null;
  /** What it said, on one line. */
  readonly output: string;
  /** The same as it was printed. */
  readonly raw: string;
}

/** Attributes of one object, or of the provider. */
export type Body = Readonly<Record<string, unknown>>;
export type Resources = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/**
 * The trtc provider served in this process, with a simulated cloud for each test. Terraform is the
 * real one, in a process of its own.
 */
export class TrtcWorld {
  /** What the provider sees as its environment; each test starts with the demo's secrets. */
  public readonly environment: Record<string, string | undefined> = {};
  /** Called with each line the provider logs. */
  public onLog: ((line: string) => void) | undefined;
  readonly #folder: string;
  #simulator: Simulator | undefined;
  #served: ReattachedProvider | undefined;

  /** Call it at the top of a `describe` block. */
  public constructor(options: SimulatorOptions = {}) {
    this.#folder = temporaryFolder();
    const log = createLogger("provider.trtc", "trace", (line) => this.onLog?.(line));
    beforeAll(async () => {
      const provider = trtcProvider({
        environment: this.environment,
        retries: { attempts: 3, firstWaitMs: 5, timeoutMs: 250 },
      });
      this.#served = await serveForReattach([provider], log);
    });
    afterAll(() => this.#served?.close());
    beforeEach(async () => {
      this.onLog = undefined;
      this.#simulator = await startSimulator(options);
      for (const name of Object.keys(this.environment)) {
        delete this.environment[name];
      }
      Object.assign(this.environment, demoSecrets(this.#simulator.url));
    });
    afterEach(() => this.#simulator?.close());
  }

  public get cloud(): Simulator {
    if (!this.#simulator) {
      throw new Error("ask within a test");
    }
    return this.#simulator;
  }

  /** A folder of its own with a configuration in it. */
  public project(resources: Resources = {}, more: Body = {}): TrtcProject {
    const folder = mkdtempSync(join(this.#folder, "p-"));
    const project = new TrtcProject(folder, this.cloud.url, this.#served?.environment ?? {});
    project.declare(resources, more);
    return project;
  }
}

/** Credentials that exist in the simulated cloud only. */
export function demoSecrets(url: string): Record<string, string> {
  return {
    [`TRTC_APP_SECRET_${APP}`]: DEMO_APPLICATION.secretKey,
    TENCENTCLOUD_SECRET_ID: DEMO_ACCOUNT.secretId,
    TENCENTCLOUD_SECRET_KEY: DEMO_ACCOUNT.secretKey,
    TRTC_API3_ENDPOINT: url,
  };
}

/** A folder in which Terraform runs. */
export class TrtcProject {
  public constructor(
    public readonly folder: string,
    private readonly cloudUrl: string,
    /** Added to Terraform's environment. */
    public environment: Readonly<Record<string, string | undefined>>,
  ) {
    writeFileSync(join(folder, "terraform.rc"), "");
  }

  public get confirmationsFile(): string {
    return join(this.folder, "recording.confirmations.json");
  }

  /** Writes the configuration; `more` is merged into the whole, `provider` into the provider's. */
  public declare(resource: Resources, { provider = {}, ...more }: Body = {}): void {
    const configuration = {
      terraform: {
        required_providers: { trtc: { source: "providers.internal/trtc-recording/trtc" } },
      },
      provider: {
        trtc: {
          call_api_host: this.cloudUrl,
          confirmations_file: this.confirmationsFile,
          ...(provider as Body),
        },
      },
      ...(Object.keys(resource).length > 0 && { resource }),
      ...more,
    };
    writeFileSync(join(this.folder, "main.tf.json"), JSON.stringify(configuration, null, 2));
  }

  /** What `trtc-recording confirm` would write, for what is deployed. */
  public confirm(subject: string, attributes: Body, confirmedAt = new Date()): void {
    const confirmations: Confirmations = {
      [subject]: {
        fingerprint: String(attributes.fingerprint),
        confirmedAt: confirmedAt.toISOString(),
        confirmedBy: "Ann <ann@example.com>",
      },
    };
    writeConfirmations(this.confirmationsFile, confirmations);
  }

  public start(...args: readonly string[]): ChildProcess {
    return spawn("terraform", args, {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        CHECKPOINT_DISABLE: "1",
        TF_CLI_CONFIG_FILE: join(this.folder, "terraform.rc"),
        TF_CLI_ARGS: "-no-color",
        TF_IN_AUTOMATION: "1",
        TF_INPUT: "0",
        ...this.environment,
      },
    });
  }

  public async run(...args: readonly string[]): Promise<TerraformResult> {
    return finished(this.start(...args));
  }

  /** @throws Error with what it said when it does not succeed. */
  public async succeed(...args: readonly string[]): Promise<TerraformResult> {
    const result = await this.run(...args);
    if (result.code !== 0) {
      throw new Error(`terraform ${args.join(" ")} (${result.code}): ${result.raw}`);
    }
    return result;
  }

  public plan(...args: readonly string[]): Promise<TerraformResult> {
    return this.run("plan", "-detailed-exitcode", ...args);
  }

  public apply(...args: readonly string[]): Promise<TerraformResult> {
    return this.run("apply", "-auto-approve", ...args);
  }

  public destroy(): Promise<TerraformResult> {
    return this.run("destroy", "-auto-approve");
  }

  public get isLocked(): boolean {
    return existsSync(join(this.folder, ".terraform.tfstate.lock.info"));
  }

  /** The attributes of the only object of a type in the state; undefined when there is none. */
  public state(type: string): Body | undefined {
    return this.instance(type)?.attributes;
  }

  public instance(type: string): { attributes: Body; private?: string } | undefined {
    const path = join(this.folder, "terraform.tfstate");
    const state = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { resources: [] };
    const found = state.resources.find(
      (resource: { type: string; instances: unknown[] }) =>
        resource.type === type && resource.instances.length > 0,
    );
    return found?.instances[0];
  }
}

/** Waits for a process and collects what it says. */
export async function finished(child: ChildProcess): Promise<TerraformResult> {
  let raw = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      raw += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, raw, output: raw.replace(/[\s│╷╵]+/g, " ").trim() };
}

/** Waits until something is so. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (const latest = Date.now() + 10_000; !isTrue(); ) {
    if (Date.now() > latest) {
      throw new Error("it did not come true");
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
