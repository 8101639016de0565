import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trtcProviderSchema } from "../../../providers/trtc/schema";

/** What the templates are declared with: our provider, or nothing but Terraform itself. */
export const SIDES = ["trtc", "terraform-alone"] as const;

export type Side = (typeof SIDES)[number];

/** One run of `terraform plan`. */
export interface PlanFigures {
  readonly planMs: number;
  /** Processes of our provider that Terraform started, one after the other. */
  readonly starts: number;
  /** Processor time of all of them, start included. */
  readonly cpuMs: number;
  /** The most memory that one of them ever held; 0 without any. */
  readonly peakMb: number;
}

const TERRAFORM = process.env.TERRAFORM_BINARY_NAME ?? "terraform";

/** Where each process of the provider notes, at its end, what it took; one line of JSON each. */
const NOTES = "provider-notes.txt";

interface Note {
  readonly peakMb: number;
  readonly cpuMs: number;
}

/** Version of the installed Terraform; undefined where there is none. */
export function terraformVersion(): string | undefined {
  const { status, stdout } = spawnSync(TERRAFORM, ["version", "-json"], {
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  return status === 0 ? JSON.parse(stdout).terraform_version : undefined;
}

/** A folder with a configuration, in which the real Terraform runs. */
export class TerraformProject {
  readonly #folder: string;
  readonly #side: Side;

  /**
   * @param folder a new one
   * @param bundle the provider in one file
   */
  public constructor(folder: string, side: Side, count: number, bundle: string) {
    this.#folder = folder;
    this.#side = side;
    mkdirSync(folder, { recursive: true });
    placeProvider(join(folder, "mirror"), bundle);
    writeFileSync(join(folder, "cli.tfrc"), cliConfiguration(join(folder, "mirror")));
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration(side, count)));
    this.#run(["init"], 0);
  }

  public apply(): void {
    this.#run(["apply", "-auto-approve"], 0);
  }

  /** @throws Error when the plan has changes where none are expected, or the other way round. */
  public plan(expected: "changes" | "no changes"): PlanFigures {
    const notes = join(this.#folder, NOTES);
    rmSync(notes, { force: true });
    const started = performance.now();
    this.#run(["plan", "-detailed-exitcode"], expected === "changes" ? 2 : 0);
    const planMs = performance.now() - started;
    const processes = existsSync(notes) ? readNotes(notes) : [];
    if ((this.#side === "trtc") !== processes.length > 0) {
      throw new Error(`${processes.length} providers were started for ${this.#side}`);
    }
    return {
      planMs,
      starts: processes.length,
      cpuMs: processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      peakMb: Math.max(0, ...processes.map(({ peakMb }) => peakMb)),
    };
  }

  #run(command: readonly string[], expected: number): void {
    const { status, stderr } = spawnSync(TERRAFORM, [...command, "-input=false", "-no-color"], {
      cwd: this.#folder,
      encoding: "utf8",
      env: this.#environment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== expected) {
      throw new Error(`terraform ${command.join(" ")} ended with ${status}:\n${stderr}`);
    }
  }

  /** Without credentials and without settings of the user's: nothing is asked of any cloud. */
  #environment(): NodeJS.ProcessEnv {
    const entries = Object.entries(process.env).filter(
      ([name]) => !/^(TF|TRTC|TENCENTCLOUD)_/.test(name),
    );
    return {
      ...Object.fromEntries(entries),
      CHECKPOINT_DISABLE: "1",
      TF_CLI_CONFIG_FILE: join(this.#folder, "cli.tfrc"),
      TF_IN_AUTOMATION: "1",
      BENCH_NOTES: join(this.#folder, NOTES),
    };
  }
}

function readNotes(path: string): Note[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Peak memory of a Node program that does nothing. */
export function emptyProgramPeakMb(): number {
  const program = "process.stdout.write(String(process.resourceUsage().maxRSS / 1024))";
  return Number(execFileSync(process.execPath, ["-e", program], { encoding: "utf8" }));
}

const { source, version } = trtcProviderSchema;

/** A launcher that measures: the product knows nothing of this. */
function placeProvider(mirror: string, bundle: string): void {
  const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  const place = join(mirror, source, version, platform);
  mkdirSync(place, { recursive: true });
  const launcher = join(place, `terraform-provider-trtc_v${version}`);
  writeFileSync(launcher, launcherOf(bundle));
  chmodSync(launcher, 0o755);
  writeFileSync(join(place, "package.json"), '{ "type": "commonjs" }\n');
}

function launcherOf(bundle: string): string {
  return `#!/usr/bin/env node
const { appendFileSync } = require("node:fs");
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const note = { peakMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 };
  appendFileSync(process.env.BENCH_NOTES, JSON.stringify(note) + "\\n");
});
require(${JSON.stringify(bundle)});
`;
}

function cliConfiguration(mirror: string): string {
  return `provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(mirror)}
  }
}
`;
}

/** Terraform's own resources hold text: an object of no declared type costs it more than ours. */
function configuration(side: Side, count: number) {
  const [type, toBody] =
    side === "trtc"
      ? ["trtc_auto_record_template", template]
      : ["terraform_data", (index: number) => ({ input: JSON.stringify(template(index)) })];
  const bodies = Array.from({ length: count }, (_, index) => [`app_${index}`, toBody(index)]);
  return {
    ...(side === "trtc" && { terraform: { required_providers: { trtc: { source, version } } } }),
    resource: { [type]: Object.fromEntries(bodies) },
  };
}

/** As `RecordingPreset.oneToOne()` comes out of synth. */
function template(index: number) {
  return {
    sdk_app_id: 1_400_000_001 + index,
    console_form: "classic",
    name: "one-to-one",
    mode: "mixed",
    mix: { layout: "nine-grid", max_users: 2 },
    media: "audio-and-video",
    video: { width: 640, height: 360, bitrate_kbps: 550, fps: 15, gop_seconds: 10 },
    audio: { sample_rate_hz: 48_000, bitrate_kbps: 64, channels: "stereo" },
    file: { format: "mp4", max_duration_minutes: 1440 },
    resume_wait_seconds: 5,
    storage: { sub_app_id: 1_500_000_001, retention_days: 180 },
  };
}
