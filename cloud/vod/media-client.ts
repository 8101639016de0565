import type { Api3Action } from "../api3-action";
import type { Api3Caller } from "../api3-client";
import { callOptions, type Patience } from "../patience";
import type { Clock } from "../retry";
import { TimeIsUpError } from "../why-unknown";
import {
  DESCRIBE_MEDIA_INFOS,
  type DescribeMediaInfosAnswer,
  type DescribeMediaInfosRequest,
  MEDIA_LIMITS,
  SEARCH_MEDIA,
  type SearchMediaAnswer,
  type SearchMediaRequest,
} from "./media";
import { Pace } from "./pace";

export interface MediaClientOptions {
  /** @default MEDIA_LIMITS.searchesPerSecond */
  readonly searchesPerSecond?: number;
  /** @default MEDIA_LIMITS.descriptionsPerSecond */
  readonly descriptionsPerSecond?: number;
}

/** VOD's media, within its request rates. One for everything that a program asks. */
export class MediaClient {
  readonly #api: Api3Caller;
  readonly #searches: Pace;
  readonly #descriptions: Pace;
  #requests = 0;

  public constructor(api: Api3Caller, options: MediaClientOptions = {}) {
    const {
      searchesPerSecond = MEDIA_LIMITS.searchesPerSecond.value,
      descriptionsPerSecond = MEDIA_LIMITS.descriptionsPerSecond.value,
    } = options;
    this.#api = api;
    this.#searches = new Pace(api.clock, searchesPerSecond);
    this.#descriptions = new Pace(api.clock, descriptionsPerSecond);
  }

  public get clock(): Clock {
    return this.#api.clock;
  }

  /** Requests so far; a request that was tried again counts once. */
  public get requests(): number {
    return this.#requests;
  }

  /** @throws Api3Error, TimeIsUpError */
  public search(request: SearchMediaRequest, patience: Patience): Promise<SearchMediaAnswer> {
    return this.#call(SEARCH_MEDIA, request, this.#searches, patience);
  }

  /** @throws Api3Error, TimeIsUpError */
  public describe(
    request: DescribeMediaInfosRequest,
    patience: Patience,
  ): Promise<DescribeMediaInfosAnswer> {
    return this.#call(DESCRIBE_MEDIA_INFOS, request, this.#descriptions, patience);
  }

  async #call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    pace: Pace,
    patience: Patience,
  ): Promise<Answer> {
    await pace.turn(patience.signal);
    const options = callOptions(patience, this.clock);
    this.#requests++;
    try {
      return await this.#api.call(action, request, options);
    } catch (error) {
      const { signal, deadline = Number.POSITIVE_INFINITY } = patience;
      throw !signal?.aborted && this.clock.now() >= deadline ? new TimeIsUpError() : error;
    }
  }
}
