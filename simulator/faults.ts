/**
 * What goes wrong with a request:
 * - `timeout`: never answered, the connection stays open.
 * - `reset`: the connection is cut without an answer.
 * - `http`: an HTTP status and no answer of the service, as a gateway in trouble sends.
 * - `garbage`: status 200 and a page that is no answer of the service.
 * - `error`: an error of the service: a code of API 3.0 as text, an `ErrorCode` as a number.
 * - `throttle`: `RequestLimitExceeded`, or 60011.
 * - `latency`: the usual answer, later.
 */
export type FaultKind =
  | { readonly kind: "timeout" | "reset" | "garbage"; readonly when?: FaultTime }
  | { readonly kind: "http"; readonly status?: number; readonly when?: FaultTime }
  | { readonly kind: "error"; readonly code: string | number; readonly message?: string }
  | { readonly kind: "throttle" }
  | { readonly kind: "latency"; readonly milliseconds: number };

/** `before`: nothing was done. `after`: it was done, only the answer is lost. */
export type FaultTime = "before" | "after";

export type Fault = FaultKind & {
  /**
   * Which requests: `CreateSubAppId`, `set_callback`, `auto-record-template`, or `*` for all but those
   * that control the simulator.
   */
  readonly action: string;
  /** How many requests it meets. @default 1 */
  readonly times?: number | "always";
  /** How many requests pass before. @default 0 */
  readonly skip?: number;
};

interface ActiveFault {
  readonly id: number;
  readonly fault: Fault;
  skip: number;
  left: number;
}

/** Faults that wait for their requests, in the order in which they were added. */
export class Faults {
  #active: ActiveFault[] = [];
  #lastId = 0;

  /** @returns A number to remove it by. */
  public add(fault: Fault): number {
    this.#active.push({
      id: ++this.#lastId,
      fault,
      skip: fault.skip ?? 0,
      left: fault.times === "always" ? Number.POSITIVE_INFINITY : (fault.times ?? 1),
    });
    return this.#lastId;
  }

  public remove(id: number): void {
    this.#active = this.#active.filter((active) => active.id !== id);
  }

  public clear(): void {
    this.#active = [];
  }

  /** Faults that have not met all their requests yet. */
  public get waiting(): readonly Fault[] {
    return this.#active.map(({ fault }) => fault);
  }

  /** The fault that a request meets: the first that fits; others that fit only count it as passed. */
  public take(action: string): Fault | undefined {
    let met: Fault | undefined;
    for (const active of this.#active) {
      const fits = active.fault.action === "*" || active.fault.action === action;
      if (fits && active.skip > 0) {
        active.skip--;
      } else if (fits && !met) {
        met = active.fault;
        active.left--;
      }
    }
    this.#active = this.#active.filter(({ left }) => left > 0);
    return met;
  }
}

const KINDS = ["timeout", "reset", "garbage", "http", "error", "throttle", "latency"];

/** Reads a fault from JSON. @throws RangeError with the reason. */
export function readFault(value: Readonly<Record<string, unknown>>): Fault {
  const { kind, action, when, times, skip, code, milliseconds, status, message } = value;
  const isCount = (number: unknown) => Number.isInteger(number) && Number(number) >= 0;
  const problems = [
    !KINDS.includes(String(kind)) && `'kind' must be one of ${KINDS.join(", ")}`,
    (typeof action !== "string" || !action) && "'action' must name an action, or be '*'",
    when !== undefined && when !== "before" && when !== "after" && "'when' must be before or after",
    times !== undefined &&
      times !== "always" &&
      !isCount(times) &&
      "'times' must be a number or 'always'",
    skip !== undefined && !isCount(skip) && "'skip' must be a number",
    kind === "error" && !["string", "number"].includes(typeof code) && "'code' must be given",
    kind === "latency" && !isCount(milliseconds) && "'milliseconds' must be given",
    status !== undefined && !isStatus(status) && "'status' must be 200 to 599",
    message !== undefined && typeof message !== "string" && "'message' must be text",
  ].filter((problem) => problem !== false);
  if (problems.length > 0) {
    throw new RangeError(problems.join("; "));
  }
  return value as unknown as Fault;
}

function isStatus(status: unknown): boolean {
  return Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599;
}
