import { type Api3Action, Api3Client } from "../../cloud";
import { type RetryRule, type RetryTimes, retrying, usualTrouble } from "./retry";
import type { Settings } from "./settings";

/** Calls the API as the real provider does: every service at one address, every request with a region. */
export class TencentcloudClient {
  readonly #api: Api3Client;

  public constructor(
    private readonly settings: Settings,
    private readonly times: RetryTimes,
  ) {
    const { credentials, endpoint } = settings;
    const { requestMs } = times;
    this.#api = new Api3Client({
      credentials,
      endpoint,
      // Whether a request is tried again is the real provider's decision, not our client's.
      retries: { attempts: 1, timeoutMs: requestMs, budgetMs: requestMs },
    });
  }

  /** Region of the endpoints, which is also part of the names of resources in the tag service. */
  public get region(): string {
    return this.settings.region;
  }

  public read<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    signal: AbortSignal,
    rule: RetryRule = usualTrouble,
  ): Promise<Answer> {
    return this.#call(action, request, signal, rule, this.times.readMs);
  }

  public write<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    signal: AbortSignal,
    rule: RetryRule = usualTrouble,
  ): Promise<Answer> {
    return this.#call(action, request, signal, rule, this.times.writeMs);
  }

  #call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    signal: AbortSignal,
    rule: RetryRule,
    forMs: number,
  ): Promise<Answer> {
    const attempt = () => this.#api.call(action, request, { region: this.region, signal });
    return retrying(attempt, { rule, times: this.times, forMs, signal });
  }
}
