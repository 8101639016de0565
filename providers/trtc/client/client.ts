import { resolve } from "node:path";
import type { Logger } from "@trtc-recording/plugin";
import {
  Api3Client,
  CallConfigClient,
  type Clock,
  type ConsoleEdits,
  consoleEdits,
  type FailedAttempt,
  type RetryPolicy,
  type Site,
  systemClock,
} from "../../../cloud";
import {
  CONFIRMATIONS_FILE,
  type Confirmations,
  readConfirmations,
} from "../../../lock/confirmations";
import { LiveCallbacks } from "../call-callback/live-callbacks";
import { RememberedAuditLog } from "./audit-log";
import { type EnvironmentVariables, Secrets } from "./secrets";

/** The settings of the provider; absent ones have their defaults. */
export interface TrtcSettings {
  readonly site?: Site;
  readonly callApiHost?: string;
  readonly adminUserId?: string;
  /** As declared: relative to the folder in which Terraform runs. */
  readonly confirmationsFile?: string;
}

/** Where the provider runs; a test brings its own. */
export interface Surroundings {
  readonly environment: EnvironmentVariables;
  readonly clock?: Clock;
  /** Replaces single rules of how failed calls are tried again. */
  readonly retries?: Partial<RetryPolicy>;
}

/**
 * A plan that cannot reach the service must not keep a person waiting: it says so and shows the rest.
 */
const PLAN_RETRIES: Partial<RetryPolicy> = { attempts: 3, budgetMs: 10_000 };

/** What the resources work with: one for each run of Terraform. */
export class TrtcClient {
  public readonly secrets: Secrets;
  public readonly confirmations: Confirmations;
  /** When this run of Terraform began, milliseconds since 1970: its present. */
  public readonly now: number;
  /** The call callbacks, as a plan looks at them. */
  public readonly liveCallbacks = new LiveCallbacks(this);
  readonly #clock: Clock;
  readonly #options: Partial<RetryPolicy>;
  readonly #auditLog: RememberedAuditLog | { readonly why: string };
  #api3: Api3Client | undefined;

  /** Whether a setting of the provider is known only after apply, so that nothing can be asked yet. */
  public readonly isOpen: boolean;
  private readonly settings: TrtcSettings;

  /**
   * @param settings Undefined while one of them is unknown.
   * @throws ConfirmationsError when the confirmations file is not whole.
   */
  public constructor(
    settings: TrtcSettings | undefined,
    private readonly surroundings: Surroundings,
    private readonly log: Logger,
  ) {
    this.secrets = new Secrets(surroundings.environment);
    this.#clock = surroundings.clock ?? systemClock;
    this.now = this.#clock.now();
    this.#options = surroundings.retries ?? {};
    this.isOpen = settings === undefined;
    this.settings = settings ?? {};
    const { confirmationsFile = CONFIRMATIONS_FILE } = this.settings;
    this.confirmations = this.isOpen ? {} : readConfirmations(resolve(confirmationsFile));
    this.#auditLog = this.#openAuditLog();
  }

  /** The callback API of one application; `plan` gives up sooner. */
  public callConfig(sdkAppId: number, phase: "plan" | "apply"): CallConfigClient {
    const { adminUserId, callApiHost, site } = this.settings;
    return new CallConfigClient({
      sdkAppId,
      secretKey: this.secrets.appSecret(sdkAppId),
      clock: this.#clock,
      retries: { ...(phase === "plan" && PLAN_RETRIES), ...this.#options },
      onFailedAttempt: (failed) => this.#logFailed(failed),
      ...(adminUserId !== undefined && { identifier: adminUserId }),
      ...(callApiHost !== undefined && { host: callApiHost }),
      ...(site && { site }),
    });
  }

  /**
   * API 3.0; undefined without credentials in the environment.
   * @throws RangeError when credentials or endpoint cannot be used.
   */
  public get api3(): Api3Client | undefined {
    const credentials = this.secrets.credentials();
    const { TRTC_API3_ENDPOINT: endpoint } = this.surroundings.environment;
    this.#api3 ??= credentials && this.#newApi3(credentials, endpoint || undefined);
    return this.#api3;
  }

  /** What the audit log tells of edits to an application's template since a time. */
  public async editsSince(
    sdkAppId: number,
    since: Date,
    signal: AbortSignal,
  ): Promise<ConsoleEdits> {
    return "why" in this.#auditLog
      ? { known: false, why: this.#auditLog.why }
      : consoleEdits(this.#auditLog, { sdkAppId, since, signal });
  }

  #newApi3(credentials: NonNullable<ReturnType<Secrets["credentials"]>>, endpoint?: string) {
    const { site } = this.settings;
    return new Api3Client({
      credentials,
      clock: this.#clock,
      retries: this.#options,
      onFailedAttempt: (failed) => this.#logFailed(failed),
      ...(site && { site }),
      ...(endpoint !== undefined && { endpoint }),
    });
  }

  #openAuditLog(): RememberedAuditLog | { readonly why: string } {
    try {
      return this.api3
        ? new RememberedAuditLog(this.api3, this.now)
        : {
            why: "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set: with them, the audit log is read",
          };
    } catch (error) {
      return { why: error instanceof Error ? error.message : "the credentials cannot be used" };
    }
  }

  #logFailed({ call, attempt, problem, waitMs }: FailedAttempt): void {
    this.log.debug(`${call} failed`, { attempt, problem, waitMs: waitMs ?? null });
  }
}
