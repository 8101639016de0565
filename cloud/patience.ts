import type { Api3CallOptions } from "./api3-client";
import type { Clock } from "./retry";
import { TimeIsUpError } from "./why-unknown";

/** How long a caller is willing to wait for everything that it asks. */
export interface Patience {
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970; no request begins after it. */
  readonly deadline?: number;
}

/**
 * What is left of the time, for one call.
 * @throws TimeIsUpError
 */
export function callOptions(
  { signal, deadline }: Patience,
  clock: Clock,
): Pick<Api3CallOptions, "signal" | "budgetMs"> {
  const budgetMs = deadline === undefined ? undefined : deadline - clock.now();
  if (budgetMs !== undefined && budgetMs <= 0) {
    throw new TimeIsUpError();
  }
  return { ...(signal && { signal }), ...(budgetMs !== undefined && { budgetMs }) };
}
