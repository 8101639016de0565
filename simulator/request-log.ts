/** One request as a test may read it. Holds no secret key, signature or token. */
export interface LoggedRequest {
  /** The simulator's time. */
  readonly at: Date;
  readonly channel: "api3" | "call-config" | "console" | "other";
  readonly method: string;
  /** `CreateSubAppId`, `set_callback`, `auto-record-template`. */
  readonly action: string;
  /** API 3.0 only. */
  readonly service?: string;
  readonly version?: string;
  readonly region?: string;
  /** The body as JSON, with signing keys hidden; undefined when it is none. */
  readonly body: unknown;
  /** `ok`, the error's code, or the fault that it met. */
  readonly outcome: string;
}

const HIDDEN = "[hidden]";
const SECRET_FIELD = /^(SignKey|key|secretKey|secretId|token|usersig)$/i;

/** What was asked, in order. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  public constructor(private readonly secrets: () => readonly string[]) {}

  public add(request: LoggedRequest): void {
    this.#requests.push({ ...request, body: this.#hide(request.body) });
  }

  public get requests(): readonly LoggedRequest[] {
    return [...this.#requests];
  }

  /** Forgets what was asked so far. */
  public clear(): void {
    this.#requests.length = 0;
  }

  #hide(value: unknown, name = ""): unknown {
    if (SECRET_FIELD.test(name) && value) {
      return HIDDEN;
    }
    if (typeof value === "string") {
      return this.secrets().reduce((text, secret) => text.replaceAll(secret, HIDDEN), value);
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.#hide(item));
    }
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#hide(item, key)]))
      : value;
  }
}
