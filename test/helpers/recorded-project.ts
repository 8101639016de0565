import { join } from "node:path";
import { main } from "../../cli/main";
import { systemClock } from "../../cloud";
import type { LockSettings, RecordingLockEntry } from "../../lock";
import { RecordingPreset, type RecordingProfile } from "../../profile";
import {
  type CallToPlay,
  type ClassicTemplate,
  DEMO_ACCOUNT,
  repeatCall,
  type Simulator,
  startSimulator,
} from "../../simulator";
import { declaredFromLock, fingerprintOf } from "../../verify";
import { classicTemplate } from "../simulator/templates";
import { DeployedProject } from "./deployed-project";

export const APP = 1400000001;
export const OTHER_APP = 1400000002;
/** The account's default VOD application. */
export const SUB_APP = 1250000001;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Long ago enough for everything that was typed then to hold. */
export const TYPED = 30 * DAY;

/**
 * A project folder with the lock file of a stack `prod`, a stand-in for the terraform binary, and a
 * started local cloud. Its console holds nothing yet.
 */
export class RecordedProject extends DeployedProject {
  readonly #recordings: Record<string, RecordingLockEntry> = {};

  private constructor(public readonly cloud: Simulator) {
    super();
  }

  public static async start(): Promise<RecordedProject> {
    const secretKey = "2f".repeat(32);
    const applications = [APP, OTHER_APP].map((sdkAppId) => ({ sdkAppId, secretKey }));
    const project = new RecordedProject(await startSimulator({ applications }));
    project.declareRecording("Calls", APP);
    project.deploy(SUB_APP);
    return project;
  }

  /** Declares a recording into the storage of the stack. */
  public declareRecording(
    path: string,
    sdkAppId: unknown,
    more: Partial<RecordingLockEntry> = {},
  ): void {
    this.#recordings[path] = {
      addresses: {},
      sdkAppId,
      start: { scheme: "global-auto", consoleForm: "classic" },
      profile: profileJson(RecordingPreset.oneToOne()),
      storage: { construct: "prod/Storage", retention: { days: 180 } },
      ...more,
    };
    this.writeLock();
  }

  public writeLock(stack: object = {}): void {
    const storage = {
      subApplicationName: "call-recordings",
      destroy: "refuse",
      addresses: { resource: "tencentcloud_vod_sub_application.Storage_1" },
    };
    const prod = {
      site: "china",
      region: "ap-guangzhou",
      allowedAccountIds: [],
      guards: {},
      recordings: this.#recordings,
      storages: { Storage: storage },
      vodEvents: {},
      ...stack,
    };
    this.write("recording.lock.json", JSON.stringify({ lockVersion: 1, stacks: { prod } }));
  }

  /** What Terraform knows: the number of the storage. */
  public deploy(subAppId: number | undefined): void {
    const storage = {
      mode: "managed",
      type: "tencentcloud_vod_sub_application",
      name: "Storage_1",
      instances: [{ attributes: { sub_app_id: String(subAppId) } }],
    };
    const resources = subAppId === undefined ? [] : [storage];
    this.answer(JSON.stringify({ version: 4, resources }));
  }

  /** A person fills in the console's form: as declared, unless something else is given. */
  public type(change: Partial<ClassicTemplate> = {}, ago = TYPED, sdkAppId = APP): void {
    const { clock, console } = this.cloud;
    clock.set(new Date(Date.now() - ago));
    const form = classicTemplate({ subApplication: SUB_APP, ...change });
    console.saveTemplate(sdkAppId, form, { user: "ann" });
    console.switchGlobalAuto(sdkAppId, true, { user: "ann" });
    clock.set(new Date());
  }

  /** Says that the console holds what the lock declares of the recordings. */
  public confirm(ago = TYPED - MINUTE, subAppId = SUB_APP): void {
    const entries = Object.values(this.#recordings).flatMap((entry) => {
      const declared = declaredFromLock(entry, subAppId);
      return "why" in declared
        ? []
        : [
            [
              `template/${declared.sdkAppId}`,
              {
                fingerprint: fingerprintOf(declared),
                confirmedAt: new Date(Date.now() - ago).toISOString(),
                confirmedBy: "Ann <ann@example.com>",
              },
            ],
          ];
    });
    const confirmations = Object.fromEntries(entries);
    this.write(
      "recording.confirmations.json",
      JSON.stringify({ confirmationsVersion: 1, confirmations }),
    );
  }

  /** Two people call each other for two minutes, again and again, in rooms 12, 13, … */
  public call(
    times: number,
    { ago = 3 * DAY, everySeconds = 600, ...more }: Partial<CallToPlay> & Repeated = {},
  ): void {
    const startsAt = new Date(Date.now() - ago);
    const call = {
      sdkAppId: APP,
      roomId: 12,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * MINUTE),
      participants: ["alice", "bob"].map((userId) => ({
        userId,
        camera: { width: 640, height: 360 },
      })),
      ...more,
    };
    this.cloud.playAll(repeatCall(call, { times, everySeconds }));
  }

  /** Runs the command line in this process, without any wait between attempts. */
  public override async run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const before = { cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
    const out: string[] = [];
    const err: string[] = [];
    const spies = [
      jest.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0),
      jest.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0),
      jest.spyOn(console, "error").mockImplementation((...text) => {
        err.push(`${text.join(" ")}\n`);
      }),
      jest.spyOn(systemClock, "sleep").mockResolvedValue(),
    ];
    process.env = {
      PATH: process.env.PATH,
      LC_ALL: "C",
      TERRAFORM_BINARY_NAME: join(this.folder, "terraform"),
      TENCENTCLOUD_SECRET_ID: DEMO_ACCOUNT.secretId,
      TENCENTCLOUD_SECRET_KEY: DEMO_ACCOUNT.secretKey,
      TRTC_API3_ENDPOINT: this.cloud.url,
      ...env,
    };
    process.chdir(this.folder);
    process.exitCode = 0;
    try {
      await main(["node", "trtc-recording", ...args], "0.0.0");
      return { status: Number(process.exitCode), stdout: out.join(""), stderr: err.join("") };
    } finally {
      process.chdir(before.cwd);
      process.env = before.env;
      process.exitCode = before.exitCode;
      for (const spy of spies) {
        spy.mockRestore();
      }
    }
  }

  public override async remove(): Promise<void> {
    await this.cloud.close();
    super.remove();
  }
}

interface Repeated {
  /** Milliseconds from the first call to now. */
  readonly ago?: number;
  readonly everySeconds?: number;
}

/** As the lock file holds it. */
export function profileJson(profile: RecordingProfile): LockSettings {
  return JSON.parse(JSON.stringify(profile));
}
