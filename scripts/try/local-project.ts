import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { CONFIRMATIONS_FILE, LOCK_FILE, readConfirmations, writeConfirmations } from "../../lock";
import { ACCOUNT, APP, CALL_API_HOST, CALLBACK_TOKEN, STACK } from "./cast";
import type { RunningSimulator } from "./local-cloud";
import { type Result, run } from "./run";

const ROOT = join(__dirname, "../..");
const STAND_IN = "registry.terraform.io/tencentcloudstack/tencentcloud/1.83.25";

export interface LocalProjectOptions {
  /** The CDKTF app, from the root of the checkout. */
  readonly app: string;
  readonly stacks: readonly string[];
  readonly account: { readonly secretId: string; readonly secretKey: string };
  readonly applications: readonly { readonly sdkAppId: number; readonly secretKey: string }[];
}

const STORY: LocalProjectOptions = {
  app: "scripts/try/app.ts",
  stacks: [STACK],
  account: ACCOUNT,
  applications: [APP],
};

/**
 * A project folder of its own inside the checkout, so that the launcher that synth places finds the
 * provider as it does in a user's project.
 */
export class LocalProject {
  public readonly folder: string;
  public readonly stackFolder: string;
  private readonly env: NodeJS.ProcessEnv;

  public constructor(
    cloud: RunningSimulator,
    private readonly options: LocalProjectOptions = STORY,
  ) {
    const { account, applications } = options;
    const parent = join(ROOT, "node_modules/.cache");
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(join(parent, "trtc-recording-try-"));
    this.stackFolder = this.folderOf(options.stacks[0] ?? "");
    const noConfiguration = join(this.folder, "terraform.rc");
    writeFileSync(noConfiguration, "");
    this.env = {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      // The checkout around it is another project.
      GIT_CEILING_DIRECTORIES: parent,
      TF_CLI_CONFIG_FILE: noConfiguration,
      TF_IN_AUTOMATION: "1",
      TENCENTCLOUD_SECRET_ID: account.secretId,
      TENCENTCLOUD_SECRET_KEY: account.secretKey,
      TENCENTCLOUD_PROTOCOL: "HTTP",
      TENCENTCLOUD_DOMAIN: new URL(cloud.url).host,
      TRTC_API3_ENDPOINT: cloud.url,
      ...Object.fromEntries(
        applications.flatMap(({ sdkAppId, secretKey }) => [
          [`TRTC_APP_SECRET_${sdkAppId}`, secretKey],
          [`TRTC_CALLBACK_TOKEN_${sdkAppId}`, CALLBACK_TOKEN],
        ]),
      ),
      [CALL_API_HOST]: cloud.url,
    };
  }

  /** Synthesizes the app and puts the stand-in where Terraform looks before it asks the registry. */
  public async synth(env: NodeJS.ProcessEnv = {}): Promise<Result> {
    const app = ["--import", "tsx", join(ROOT, this.options.app)];
    const result = await this.run(process.execPath, app, { env });
    for (const stack of this.options.stacks) {
      this.placeStandIn(this.folderOf(stack));
    }
    return result;
  }

  public terraform(args: readonly string[], accept?: readonly number[]): Promise<Result> {
    return this.run("terraform", [...args, "-no-color"], { cwd: this.stackFolder, accept });
  }

  public cli(args: readonly string[], accept?: readonly number[]): Promise<Result> {
    return this.run(process.execPath, [join(ROOT, "bin/trtc-recording.js"), ...args], { accept });
  }

  /** Dates what was confirmed back, as if time had passed since. */
  public backdateConfirmations(confirmedAt: Date): void {
    const path = join(this.folder, CONFIRMATIONS_FILE);
    const backdated = Object.entries(readConfirmations(path)).map(([subject, confirmation]) => [
      subject,
      { ...confirmation, confirmedAt: confirmedAt.toISOString() },
    ]);
    writeConfirmations(path, Object.fromEntries(backdated));
  }

  /** Keeps the lock file as it is now under another name. */
  public keepLock(name: string): void {
    copyFileSync(join(this.folder, LOCK_FILE), join(this.folder, name));
  }

  /** `cdktf deploy` and its kin, on the app of the story, as the project's own cdktf.json has it. */
  public cdktf(
    args: readonly string[],
    { env, accept }: { env?: NodeJS.ProcessEnv; accept?: readonly number[] } = {},
  ): Promise<Result> {
    const app = `node --import tsx ${JSON.stringify(join(ROOT, this.options.app))}`;
    writeFileSync(
      join(this.folder, "cdktf.json"),
      JSON.stringify({ language: "typescript", app, projectId: "try", sendCrashReports: "false" }),
    );
    const cli = join(ROOT, "node_modules/cdktf-cli/bundle/bin/cdktf");
    const quiet = { CI: "1", CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1", CDKTF_HOME: this.folder };
    return this.run(process.execPath, [cli, ...args], { accept, env: { ...quiet, ...env } });
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(
    program: string,
    args: readonly string[],
    options: { cwd?: string; env?: NodeJS.ProcessEnv; accept?: readonly number[] },
  ): Promise<Result> {
    const { cwd = this.folder, accept } = options;
    return run(program, args, { cwd, env: { ...this.env, ...options.env }, accept });
  }

  /** Where Terraform runs for a stack. */
  public folderOf(stack: string): string {
    return join(this.folder, "cdktf.out/stacks", stack);
  }

  private placeStandIn(stackFolder: string): void {
    const architecture = arch() === "x64" ? "amd64" : arch();
    const place = join(
      stackFolder,
      "terraform.d/plugins",
      STAND_IN,
      `${platform()}_${architecture}`,
    );
    mkdirSync(place, { recursive: true });
    const launcher = join(place, "terraform-provider-tencentcloud_v1.83.25");
    const tsx = JSON.stringify(join(ROOT, "node_modules/tsx/dist/cjs/index.cjs"));
    const main = JSON.stringify(join(ROOT, "simulator/tencentcloud-provider/main.ts"));
    writeFileSync(launcher, `#!/usr/bin/env node\nrequire(${tsx});\nrequire(${main});\n`);
    chmodSync(launcher, 0o755);
    writeFileSync(join(place, "package.json"), '{ "type": "commonjs" }\n');
  }
}
