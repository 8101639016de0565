import type { IncomingHttpHeaders } from "node:http";

/** A request as the services see it: plain values, no sockets. */
export interface SimulatorRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly ip: string;
}

/** An answer; a string is sent as it is, anything else as JSON. */
export interface SimulatorReply {
  readonly status: number;
  readonly body: unknown;
  /** For the request log: `ok`, or the error's code. */
  readonly outcome: string;
}

/** The value of a header that may be given once; empty when missing or repeated. */
export function header({ headers }: SimulatorRequest, name: string): string {
  const value = headers[name];
  return typeof value === "string" ? value : "";
}

/** Path and query of a request, parsed. */
export function targetOf({ target }: SimulatorRequest): URL {
  const base = "http://simulator";
  return URL.canParse(target, base) ? new URL(target, base) : new URL(base);
}

/** A JSON object in the body; undefined when it is anything else. */
export function jsonObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
