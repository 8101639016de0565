import {
  type Api3Action,
  type Api3Caller,
  type Api3CallOptions,
  type AuditEvent,
  type Clock,
  DESCRIBE_EVENTS,
  type DescribeEventsAnswer,
  type DescribeEventsRequest,
  type Site,
} from "../../../cloud";
import { timeOf } from "../../../cloud/audit-event";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** The API takes windows shorter than 30 days. */
const WINDOW = 29 * DAY;
/** It looks at most 90 days back; an hour less, as the clocks need not agree. */
const REACH = 90 * DAY - 3_600 * SECOND;
const PAGE_SIZE = 50;
const MOST_PAGES = 20;

/** Longest time for one request with its attempts, and for all of them together. */
const REQUEST_MS = 5_000;
const ALL_REQUESTS_MS = 15_000;

/**
 * The audit log as one run of Terraform sees it. It is asked for all of an account's events of a name
 * in a month, once; every further question about a part of it is answered from memory, so that a
 * hundred templates cost as many requests as one. When it cannot be read once, it is not asked again.
 */
export class RememberedAuditLog implements Api3Caller {
  public readonly site: Site;
  public readonly clock: Clock;
  readonly #months = new Map<string, Promise<readonly AuditEvent[]>>();
  #leftMs = ALL_REQUESTS_MS;
  #failure: { readonly error: unknown } | undefined;

  /** @param now When this run began; nothing after it is asked for. */
  public constructor(
    private readonly api: Api3Caller,
    private readonly now: number,
  ) {
    this.site = api.site;
    // Time stands still, so that all questions are about the same windows.
    this.clock = {
      now: () => this.now,
      sleep: (milliseconds, signal) => api.clock.sleep(milliseconds, signal),
      random: () => api.clock.random(),
    };
  }

  public async call<Request extends object, Answer extends object>(
    action: Api3Action<Request, Answer>,
    request: Request,
    options: Api3CallOptions = {},
  ): Promise<Answer> {
    if (action.action !== DESCRIBE_EVENTS.action) {
      return this.api.call(action, request, options);
    }
    const { StartTime, EndTime, LookupAttributes } = request as DescribeEventsRequest;
    const [{ AttributeValue: eventName = "" } = {}] = LookupAttributes ?? [];
    const months = [...monthsOf(StartTime * SECOND, this.now)];
    const events: AuditEvent[] = [];
    for (const month of months) {
      events.push(...(await this.#month(eventName, month, options)));
    }
    const answer: DescribeEventsAnswer = {
      ListOver: true,
      Events: events.filter((event) => {
        const time = timeOf(event)?.getTime();
        return time === undefined || (time >= StartTime * SECOND && time <= EndTime * SECOND);
      }),
    };
    return answer as Answer;
  }

  #month(eventName: string, month: number, options: Api3CallOptions) {
    const key = `${month} ${eventName}`;
    const known = this.#months.get(key) ?? this.#read(eventName, month, options);
    this.#months.set(key, known);
    return known;
  }

  async #read(eventName: string, month: number, options: Api3CallOptions): Promise<AuditEvent[]> {
    const end = this.now - month * WINDOW;
    const start = Math.max(end - WINDOW, this.now - REACH);
    const events: AuditEvent[] = [];
    let token: number | undefined;
    for (let page = 1; page <= MOST_PAGES; page++) {
      const { ListOver, Events, NextToken } = await this.#request(
        {
          StartTime: Math.floor(start / SECOND),
          EndTime: Math.ceil(end / SECOND),
          MaxResults: PAGE_SIZE,
          LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: eventName }],
          ...(token !== undefined && { NextToken: token }),
        },
        options,
      );
      const isList = Array.isArray(Events) || Events === null || Events === undefined;
      if (typeof ListOver !== "boolean" || !isList) {
        throw this.#fail(new Error("the audit log's answer cannot be read"));
      }
      events.push(...(Events ?? []).filter((event) => typeof event === "object" && event !== null));
      if (ListOver) {
        return events;
      }
      if (NextToken === undefined || NextToken === null || NextToken === token) {
        throw this.#fail(new Error("the audit log does not page on"));
      }
      token = NextToken;
    }
    throw this.#fail(
      new Error(`the audit log has more than ${MOST_PAGES * PAGE_SIZE} ${eventName} events`),
    );
  }

  async #request(
    request: DescribeEventsRequest,
    { region, signal }: Api3CallOptions,
  ): Promise<DescribeEventsAnswer> {
    if (this.#failure) {
      throw this.#failure.error;
    }
    if (this.#leftMs <= 0) {
      throw this.#fail(new Error("the audit log is too slow"));
    }
    const started = this.api.clock.now();
    try {
      return await this.api.call(DESCRIBE_EVENTS, request, {
        budgetMs: Math.min(REQUEST_MS, this.#leftMs),
        ...(region && { region }),
        ...(signal && { signal }),
      });
    } catch (error) {
      throw this.#fail(error);
    } finally {
      this.#leftMs -= this.api.clock.now() - started;
    }
  }

  #fail(error: unknown): unknown {
    this.#failure ??= { error };
    return error;
  }
}

/** Numbers of the windows back from now that reach to a time. */
function* monthsOf(start: number, now: number): Generator<number> {
  for (let month = 0; ; month++) {
    yield month;
    if (now - (month + 1) * WINDOW <= start || (month + 1) * WINDOW >= REACH) {
      return;
    }
  }
}
