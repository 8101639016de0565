import { resolve } from "node:path";
import type { Logger } from "@trtc-recording/plugin";
import {
  Api3Client,
  CallConfigClient,
  type Clock,
  type ConsoleEdits,
  consoleEdits,
  type FailedAttempt,
  MediaClient,
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
import {
  EVIDENCE,
  type Evidence,
  type EvidenceQuestion,
  RecordingEvidence,
} from "./recording-evidence";
import { type EnvironmentVariables, Secrets } from "./secrets";
import { stackName } from "./stack-name";

/** The settings of the provider; absent ones have their defaults. */
export interface TrtcSettings {
  readonly site?: Site;
  readonly callApiHost?: string;
  readonly adminUserId?: string;
  /** As declared: relative to the folder in which Terraform runs. */
  readonly confirmationsFile?: string;
  /** For looking at recordings, for all templates together; 0: nobody looks. */
  readonly evidenceBudgetSeconds?: number;
}

/** Where the provider runs; a test brings its own. */
export interface Surroundings {
  readonly environment: EnvironmentVariables;
  /** In which Terraform runs. @default - the process's own */
  readonly folder?: string;
  readonly clock?: Clock;
  /** Replaces single rules of how failed calls are tried again. */
  readonly retries?: Partial<RetryPolicy>;
}

/**
 * A plan that cannot reach the service must not keep a person waiting: it says so and shows the rest.
 */
const PLAN_RETRIES: Partial<RetryPolicy> = { attempts: 3, budgetMs: 10_000 };

/** Who can tell what a console holds. */
interface Witnesses {
  readonly auditLog: RememberedAuditLog;
  /** Absent when nobody is to look. */
  readonly recordings?: RecordingEvidence;
}

/** What the resources work with: one for each run of Terraform. */
export class TrtcClient {
  public readonly secrets: Secrets;
  public readonly confirmations: Confirmations;
  /** When this run of Terraform began, milliseconds since 1970: its present. */
  public readonly now: number;
  /** The stack that Terraform runs for, as a command line takes it. */
  public readonly stack: string;
  /** The call callbacks, as a plan looks at them. */
  public readonly liveCallbacks = new LiveCallbacks(this);
  readonly #clock: Clock;
  readonly #options: Partial<RetryPolicy>;
  readonly #witnesses: Witnesses | { readonly why: string };
  #api3: Api3Client | undefined;
  #media: MediaClient | undefined;

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
    this.stack = stackName(surroundings.folder ?? process.cwd());
    this.#options = surroundings.retries ?? {};
    this.isOpen = settings === undefined;
    this.settings = settings ?? {};
    const { confirmationsFile = CONFIRMATIONS_FILE } = this.settings;
    this.confirmations = this.isOpen ? {} : readConfirmations(resolve(confirmationsFile));
    this.#witnesses = this.#findWitnesses();
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

  /**
   * VOD's media, within its request rates; undefined without credentials.
   * @throws RangeError when credentials or endpoint cannot be used.
   */
  public get media(): MediaClient | undefined {
    const { api3 } = this;
    this.#media ??= api3 && new MediaClient(api3);
    return this.#media;
  }

  /** What the audit log tells of edits to an application's template since a time. */
  public async editsSince(
    sdkAppId: number,
    since: Date,
    signal: AbortSignal,
  ): Promise<ConsoleEdits> {
    return "why" in this.#witnesses
      ? { known: false, why: this.#witnesses.why }
      : consoleEdits(this.#witnesses.auditLog, { sdkAppId, since, signal });
  }

  /**
   * What an application's recordings say of its template; undefined when nobody is to look, and
   * without credentials, as the answer about edits says that already.
   * @throws Api3Error when Terraform gave up.
   */
  public async recordingsSay(question: EvidenceQuestion): Promise<Evidence | undefined> {
    return "why" in this.#witnesses ? undefined : this.#witnesses.recordings?.ask(question);
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

  #findWitnesses(): Witnesses | { readonly why: string } {
    const { evidenceBudgetSeconds: seconds = EVIDENCE.seconds } = this.settings;
    try {
      const { api3, media } = this;
      return api3 && media
        ? {
            auditLog: new RememberedAuditLog(api3, this.now),
            ...(seconds > 0 && { recordings: new RecordingEvidence(api3, media, seconds) }),
          }
        : {
            why: "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set: with them, the audit log and the recordings are looked at",
          };
    } catch (error) {
      return { why: error instanceof Error ? error.message : "the credentials cannot be used" };
    }
  }

  #logFailed({ call, attempt, problem, waitMs }: FailedAttempt): void {
    this.log.debug(`${call} failed`, { attempt, problem, waitMs: waitMs ?? null });
  }
}
