import type { CommonClient } from "tencentcloud-sdk-nodejs-common";
import type { Api3Action } from "./api3-action";
import { explainFailure } from "./api3-failure";
import { baseUrl, isLoopback } from "./call-api-host";
import { underDeadline } from "./deadline";
import { LoopbackAgent } from "./loopback-agent";
import {
  type Clock,
  type FailedAttempt,
  type RetryPolicy,
  systemClock,
  withRetries,
} from "./retry";
import { isSecret, SECRET_RULE, Secrets } from "./secrets";
import { API3_DOMAIN, type Site } from "./sites";

/** An API key; the caller reads it from the environment. */
export interface Api3Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Only with temporary credentials. */
  readonly securityToken?: string;
}

export interface Api3ClientOptions {
  readonly credentials: Api3Credentials;
  /** @default "china" */
  readonly site?: Site;
  /** A local Tencent Cloud, such as `http://127.0.0.1:4000`: every service is reached there. */
  readonly endpoint?: string;
  /** @default API3_RETRIES */
  readonly retries?: Partial<RetryPolicy>;
  readonly clock?: Clock;
  /** Told of each attempt that failed, for a log; never of a secret. */
  readonly onFailedAttempt?: (failed: FailedAttempt) => void;
}

export interface Api3CallOptions {
  /** For actions that demand one. */
  readonly region?: string;
  /** Gives up at once when aborted. */
  readonly signal?: AbortSignal;
  /** Longest time for this call with all its attempts, instead of the policy's. */
  readonly budgetMs?: number;
}

/** One API takes up to 6 s (TRTC) or more (VOD): an attempt is given 15. */
export const API3_RETRIES: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 500,
  longestWaitMs: 8_000,
  budgetMs: 60_000,
  timeoutMs: 15_000,
};

/** Anything that can make an API 3.0 call; a test may bring its own. */
export interface Api3Caller {
  readonly site: Site;
  readonly clock: Clock;
  call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    options?: Api3CallOptions,
  ): Promise<Answer>;
}

/** API 3.0 over the official SDK: its signature and transport, our types, retries and errors. */
export class Api3Client implements Api3Caller {
  public readonly site: Site;
  public readonly clock: Clock;
  readonly #credentials: Api3Credentials;
  readonly #secrets: Secrets;
  readonly #endpoint: URL | undefined;
  readonly #policy: RetryPolicy;
  readonly #onFailedAttempt: Api3ClientOptions["onFailedAttempt"];

  public constructor(options: Api3ClientOptions) {
    const { secretId, secretKey, securityToken } = checkCredentials(options.credentials);
    this.site = options.site ?? "china";
    this.clock = options.clock ?? systemClock;
    this.#credentials = options.credentials;
    this.#secrets = new Secrets([secretId, secretKey, securityToken]);
    this.#endpoint = options.endpoint === undefined ? undefined : localUrl(options.endpoint);
    this.#policy = { ...API3_RETRIES, ...options.retries };
    this.#onFailedAttempt = options.onFailedAttempt;
  }

  public call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    options: Api3CallOptions = {},
  ): Promise<Answer> {
    const { signal, budgetMs = this.#policy.budgetMs } = options;
    const attempt = (_: number, timeoutMs: number) =>
      this.#attempt(action, request, timeoutMs, options);
    return withRetries(attempt, {
      call: action.action,
      policy: { ...this.#policy, budgetMs },
      clock: this.clock,
      ...(signal && { signal }),
      ...(this.#onFailedAttempt && { onFailedAttempt: this.#onFailedAttempt }),
    });
  }

  async #attempt<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    timeoutMs: number,
    { region, signal }: Api3CallOptions,
  ): Promise<Answer> {
    const outcome = await underDeadline(timeoutMs, signal, async (limited) => {
      const client = await this.#client(action, region, timeoutMs);
      const answer: Answer = await client.request(action.action, request, { signal: limited });
      return answer;
    });
    if ("error" in outcome) {
      throw explainFailure(action, { timeoutMs, secrets: this.#secrets, ...outcome });
    }
    return outcome.result;
  }

  /** Loaded on the first call: the SDK's start-up is no price for a program that makes none. */
  async #client(
    { service, version }: Api3Action<object, object>,
    region: string | undefined,
    timeoutMs: number,
  ): Promise<CommonClient> {
    const sdk = await import("tencentcloud-sdk-nodejs-common");
    const { secretId, secretKey, securityToken } = this.#credentials;
    const endpoint = `${service}.${API3_DOMAIN[this.site]}`;
    return new sdk.CommonClient(endpoint, version, {
      credential: { secretId, secretKey, ...(securityToken && { token: securityToken }) },
      ...(region && { region }),
      profile: {
        language: "en-US",
        httpProfile: {
          // The deadline comes first; this only makes the SDK let go as well.
          reqTimeout: (timeoutMs + 1_000) / 1_000,
          ...(this.#endpoint && {
            protocol: "http://",
            agent: new LoopbackAgent(this.#endpoint),
          }),
        },
      },
    });
  }
}

function localUrl(endpoint: string): URL {
  const url = new URL(baseUrl("endpoint", endpoint));
  if (url.protocol !== "http:" || !isLoopback(url)) {
    throw new RangeError(
      "'endpoint' must be a local Tencent Cloud on this machine: write 'http://127.0.0.1:4000' for example, or leave it out",
    );
  }
  return url;
}

const VARIABLES = {
  secretId: "TENCENTCLOUD_SECRET_ID",
  secretKey: "TENCENTCLOUD_SECRET_KEY",
  securityToken: "TENCENTCLOUD_SECURITY_TOKEN",
} as const;

function checkCredentials(credentials: Api3Credentials): Api3Credentials {
  for (const field of ["secretId", "secretKey", "securityToken"] as const) {
    const value = credentials[field];
    const isMissing = !value && field !== "securityToken";
    if (isMissing || (value && !isSecret(value))) {
      throw new RangeError(
        `'${field}' must be ${SECRET_RULE}, got ${value ? "something else (not shown)" : "none"}: set ${VARIABLES[field]}`,
      );
    }
  }
  return credentials;
}
