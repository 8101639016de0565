/// <reference path="./tls-sig-api-v2.d.ts" />
import { Api as UserSigner } from "tls-sig-api-v2/TLSSigAPIv2.js";
import { callApiBaseUrl } from "./call-api-host";
import { readAnswer } from "./call-config-answer";
import { NO_CALLBACK } from "./call-config-codes";
import { refused, unanswered } from "./call-config-error";
import { underDeadline } from "./deadline";
import {
  type Clock,
  type FailedAttempt,
  type RetryPolicy,
  systemClock,
  withRetries,
} from "./retry";
import { isSecret, SECRET_RULE, Secrets, showText } from "./secrets";
import type { Site } from "./sites";

/** The callback of an application, as `get_callback` answers it. */
export type CallCallbackState =
  | { readonly state: "absent" }
  | { readonly state: "present"; readonly url: string; readonly commands: readonly string[] };

export interface CallConfigClientOptions {
  readonly sdkAppId: number;
  /** The application's secret key; kept out of every error and log. */
  readonly secretKey: string;
  /** userId of an administrator of the application. @default "administrator" */
  readonly identifier?: string;
  /** @default "china" */
  readonly site?: Site;
  /** Another host than the site's own: one of `CALL_API_HOSTS`, or any other. */
  readonly host?: string;
  /** @default CALL_CONFIG_RETRIES */
  readonly retries?: Partial<RetryPolicy>;
  readonly clock?: Clock;
  /** Told of each attempt that failed, for a log; never of a secret. */
  readonly onFailedAttempt?: (failed: FailedAttempt) => void;
}

export interface CallOptions {
  /** Gives up at once when aborted. */
  readonly signal?: AbortSignal;
}

/** The server answers within 3 s (trtc.io 68926): the limit of an attempt is longer. */
export const CALL_CONFIG_RETRIES: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 500,
  longestWaitMs: 8_000,
  budgetMs: 40_000,
  timeoutMs: 6_000,
};

/** Each request is signed anew; the signature outlives the request by little. */
const SIGNATURE_SECONDS = 600;
const USUAL_SECRET = /^[0-9a-f]{64}$/;

/** The body of `set_callback`; the other operations send `{}`. The URL may hold a token. */
interface CallbackBody {
  readonly Url?: string;
  readonly CallbackCommandList?: readonly string[];
}

type Operation = "get_callback" | "set_callback" | "delete_callback";

/**
 * The callback configuration of TUICallKit, of which each application has one.
 * All three operations can be repeated without harm, so they are, on every error that may pass.
 * @see https://trtc.io/document/68938
 */
export class CallConfigClient {
  /** Where requests go: scheme, host and port. */
  public readonly baseUrl: string;
  public readonly sdkAppId: number;
  public readonly identifier: string;
  readonly #signer: UserSigner;
  readonly #secretKey: string;
  readonly #policy: RetryPolicy;
  readonly #clock: Clock;
  readonly #onFailedAttempt: CallConfigClientOptions["onFailedAttempt"];

  public constructor(options: CallConfigClientOptions) {
    const { sdkAppId, secretKey, identifier = "administrator", site = "china" } = options;
    checkIdentity(sdkAppId, secretKey, identifier);
    this.baseUrl = callApiBaseUrl(options.host, site);
    this.sdkAppId = sdkAppId;
    this.identifier = identifier;
    this.#signer = new UserSigner(sdkAppId, secretKey);
    this.#secretKey = secretKey;
    this.#policy = { ...CALL_CONFIG_RETRIES, ...options.retries };
    this.#clock = options.clock ?? systemClock;
    this.#onFailedAttempt = options.onFailedAttempt;
  }

  /** The callback as it is now. */
  public async getCallback(options: CallOptions = {}): Promise<CallCallbackState> {
    const { callback } = await this.#call("get_callback", {}, options);
    return callback ? { state: "present", ...callback } : { state: "absent" };
  }

  /** Sets URL and commands together, whatever was there before. */
  public async setCallback(
    callback: { readonly url: string; readonly commands: readonly string[] },
    options: CallOptions = {},
  ): Promise<void> {
    const body = { Url: callback.url, CallbackCommandList: [...callback.commands] };
    await this.#call("set_callback", body, options);
  }

  /**
   * Deletes the callback, whoever set it.
   * @returns `absent` when there was none. INFERRED: Delete says so with the code that Get uses.
   */
  public async deleteCallback(options: CallOptions = {}): Promise<"deleted" | "absent"> {
    const { code } = await this.#call("delete_callback", {}, options);
    return code === NO_CALLBACK ? "absent" : "deleted";
  }

  #call(operation: Operation, body: CallbackBody, { signal }: CallOptions) {
    return withRetries((_, timeoutMs) => this.#attempt(operation, body, timeoutMs, signal), {
      call: operation,
      policy: this.#policy,
      clock: this.#clock,
      ...(signal && { signal }),
      ...(this.#onFailedAttempt && { onFailedAttempt: this.#onFailedAttempt }),
    });
  }

  async #attempt(
    operation: Operation,
    body: CallbackBody,
    timeoutMs: number,
    signal?: AbortSignal,
  ) {
    const userSig = this.#signer.genUserSig(this.identifier, SIGNATURE_SECONDS);
    const secrets = new Secrets([this.#secretKey, userSig, body.Url]);
    const doing = `${DOING[operation]} of application ${this.sdkAppId} at ${new URL(this.baseUrl).host}`;
    const outcome = await underDeadline(timeoutMs, signal, async (limited) => {
      const response = await fetch(this.#url(operation, userSig), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        redirect: "manual",
        signal: limited,
      });
      return { response, text: await response.text() };
    });
    if ("error" in outcome) {
      throw unanswered(doing, timeoutMs, outcome);
    }
    const { response, text } = outcome.result;
    const isGet = operation === "get_callback";
    const answer = readAnswer({ doing, status: response.status, text, secrets, isGet });
    const isAnswered = answer.code === NO_CALLBACK && operation !== "set_callback";
    if (answer.code !== 0 && !isAnswered) {
      throw refused({
        doing,
        ...answer,
        clockAheadSeconds: this.#clockAhead(response.headers.get("date")),
        isUsualSecret: USUAL_SECRET.test(this.#secretKey),
      });
    }
    return answer;
  }

  #url(operation: Operation, userSig: string): URL {
    const url = new URL(`/v4/call_config/${operation}`, this.baseUrl);
    url.search = new URLSearchParams({
      sdkappid: String(this.sdkAppId),
      identifier: this.identifier,
      usersig: userSig,
      random: String(Math.floor(this.#clock.random() * 2 ** 32)),
      contenttype: "json",
    }).toString();
    return url;
  }

  #clockAhead(date: string | null): number | undefined {
    const server = Date.parse(date ?? "");
    return Number.isNaN(server) ? undefined : (this.#clock.now() - server) / 1000;
  }
}

const DOING: Readonly<Record<Operation, string>> = {
  get_callback: "Reading the call callback",
  set_callback: "Setting the call callback",
  delete_callback: "Deleting the call callback",
};

function checkIdentity(sdkAppId: number, secretKey: string, identifier: string): void {
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId <= 0) {
    throw new RangeError(
      `'sdkAppId' must be a positive integer, got ${showText(String(sdkAppId), 40)}: write the number the TRTC console shows`,
    );
  }
  if (!isSecret(secretKey)) {
    throw new RangeError(
      `'secretKey' of application ${sdkAppId} must be ${SECRET_RULE}, got ${secretKey ? "something else (not shown)" : "none"}: copy it from the TRTC console > Application > basic information`,
    );
  }
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(identifier)) {
    throw new RangeError(
      `'identifier' must be 1 to 32 letters, digits, '_' and '-', got "${showText(identifier, 40)}": name an administrator of application ${sdkAppId}`,
    );
  }
}
