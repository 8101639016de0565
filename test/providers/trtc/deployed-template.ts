import { join } from "node:path";
import type { ObjectValue } from "@trtc-recording/plugin";
import { writeConfirmations } from "../../../lock/confirmations";
import { trtcProvider } from "../../../providers/trtc/provider";
import {
  type ClassicTemplate,
  DEMO_ACCOUNT,
  type Simulator,
  type SimulatorOptions,
} from "../../../simulator";
import { Caller } from "../../helpers/plugin-calls";
import { demoSecrets } from "../../helpers/trtc-terraform";
import { classicTemplate } from "../../simulator/templates";
import { TEMPLATE_PLAN } from "./template-plan";

const APP = TEMPLATE_PLAN.sdk_app_id;
const TYPE = "trtc_auto_record_template";
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The account's default VOD application is the one that the template names. */
export const WITH_VOD: SimulatorOptions = {
  accounts: [{ ...DEMO_ACCOUNT, appId: TEMPLATE_PLAN.storage.sub_app_id }],
};

export function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * HOUR);
}

/** A template, its console and its confirmations, as runs of Terraform see them one after another. */
export class DeployedTemplate {
  public environment: Record<string, string | undefined>;
  public settings: ObjectValue = {};
  public state: ObjectValue = {};
  #stored: object = {};
  #room = 100;

  public constructor(
    private readonly cloud: Simulator,
    private readonly folder: string,
  ) {
    this.environment = demoSecrets(cloud.url);
    writeConfirmations(this.#confirmations, {});
  }

  /** Creates it: what is declared, and nothing on the console. */
  public async deploy(): Promise<void> {
    const run = await this.#run();
    const { planned } = await run.plan(TYPE, { config: TEMPLATE_PLAN });
    const applied = await run.apply(TYPE, { planned, config: TEMPLATE_PLAN });
    this.state = applied.state ?? {};
    this.#stored = applied.stored as object;
  }

  /** Somebody saves the form; by default as it is declared. */
  public type(hours: number, change: Partial<ClassicTemplate> = {}, user = "ann"): void {
    this.cloud.clock.set(hoursAgo(hours));
    this.cloud.console.saveTemplate(APP, classicTemplate(change), { user });
    this.cloud.console.switchGlobalAuto(APP, true, { user });
    this.cloud.clock.set(new Date());
  }

  /** Somebody says that the console holds what is deployed. */
  public confirm(hours: number): void {
    writeConfirmations(this.#confirmations, {
      [`template/${APP}`]: {
        fingerprint: String(this.state.fingerprint),
        confirmedAt: hoursAgo(hours).toISOString(),
        confirmedBy: "Ann",
      },
    });
  }

  /** Two people talk for a while, each time in another room; as the console says. */
  public call(hours: number): void {
    const startsAt = hoursAgo(hours);
    const camera = { width: 640, height: 360 };
    this.cloud.play({
      sdkAppId: APP,
      roomId: this.#room++,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 20 * MINUTE),
      participants: [
        { userId: "alice", camera },
        { userId: "bob", camera },
      ],
    });
  }

  /** All recordings are gone, as after their retention. */
  public expire(): void {
    this.cloud.media.delete(this.cloud.media.list().map(({ fileId }) => fileId));
  }

  /** What a plan sees, without storing it; and what it warns of. */
  public async plan(): Promise<Seen & { readonly plansChange: boolean }> {
    const run = await this.#run();
    const read = await run.read(TYPE, this.state, this.#stored);
    const prior = read.state ?? {};
    const { planned, diagnostics } = await run.plan(TYPE, {
      prior,
      config: TEMPLATE_PLAN,
      stored: read.stored as object,
    });
    const { status, drift } = prior as Pick<Seen, "status" | "drift">;
    const plansChange = JSON.stringify(planned) !== JSON.stringify(prior);
    return { status, drift, warnings: [...read.diagnostics, ...diagnostics], plansChange };
  }

  /** A refresh: what is seen is stored. */
  public async refresh(): Promise<string> {
    const run = await this.#run();
    const { state, stored } = await run.read(TYPE, this.state, this.#stored);
    this.state = state ?? {};
    this.#stored = stored as object;
    return String(this.state.status);
  }

  get #confirmations(): string {
    return join(this.folder, "recording.confirmations.json");
  }

  async #run(): Promise<Caller> {
    const caller = new Caller(
      trtcProvider({
        environment: this.environment,
        folder: "/calls/cdktf.out/stacks/prod",
        retries: { attempts: 2, firstWaitMs: 1 },
      }),
    );
    await caller.configure({ confirmations_file: this.#confirmations, ...this.settings });
    return caller;
  }
}

export interface Seen {
  readonly status: string;
  readonly drift: readonly string[];
  readonly warnings: readonly string[];
}
