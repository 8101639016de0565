import { Api3Error, systemClock } from "../../cloud";

/** How long and how often the real provider tries (`resource.Retry` of the old SDK). */
export interface RetryTimes {
  /** Wait before the second attempt; each further wait is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How long a read is tried. */
  readonly readMs: number;
  /** How long a write is tried. */
  readonly writeMs: number;
  /** How long one request may take. */
  readonly requestMs: number;
}

/** As the real provider is configured when nobody configures it. */
export const REAL_TIMES: RetryTimes = {
  firstWaitMs: 500,
  longestWaitMs: 10_000,
  readMs: 180_000,
  writeMs: 300_000,
  requestMs: 300_000,
};

/** Which errors are tried again; each place in the real provider has its own rule. */
export type RetryRule = (error: Api3Error) => boolean;

/**
 * The usual rule: trouble on the way, throttling, things in use, by code or by its first part. It asks
 * nobody whether the request had an effect: a CreateSubAppId whose answer is lost is sent again.
 */
export const usualTrouble: RetryRule = ({ kind, code }) =>
  code === undefined
    ? kind === "network" || kind === "timeout" || kind === "http"
    : RETRIED_CODES.some((retried) => code === retried || code.split(".")[0] === retried);

/** Deleting a sub-application: internal errors too. */
export const troubleWhileDeleting: RetryRule = (error) =>
  usualTrouble(error) || error.code?.split(".")[0] === "InternalError";

/**
 * A status and an event configuration: nothing but "invalid vod user", which a fresh sub-application
 * answers for a while. Throttling and a lost answer are final here.
 */
export const freshSubApplication: RetryRule = (error) =>
  // Of this code, `cloud/` finds only this one message passing.
  error.code === "FailedOperation" && error.retryable;

export const never: RetryRule = () => false;

const RETRIED_CODES = [
  "RequestLimitExceeded",
  "ResourceInUse",
  "ResourceUnavailable",
  "ResourceBusy",
  "InvalidParameter.ActionInProgress",
  "OperationDenied.InstanceStatusLimitError",
  "UnsupportedOperation.UnsupportedDeleteService",
  "FailedOperation.ListenerHasTask",
];

export interface RetryOptions {
  readonly rule: RetryRule;
  readonly times: RetryTimes;
  /** Longest time in all. */
  readonly forMs: number;
  readonly signal: AbortSignal;
}

/** Tries until it works, the rule says no, or time is up; then the last error is thrown. */
export async function retrying<T>(
  attempt: () => Promise<T>,
  { rule, times, forMs, signal }: RetryOptions,
): Promise<T> {
  const deadline = systemClock.now() + forMs;
  for (let waitMs = times.firstWaitMs; ; waitMs = Math.min(waitMs * 2, times.longestWaitMs)) {
    try {
      return await attempt();
    } catch (error) {
      const isPassing = error instanceof Api3Error && rule(error);
      if (!isPassing || signal.aborted || systemClock.now() + waitMs > deadline) {
        throw error;
      }
    }
    await systemClock.sleep(waitMs, signal);
  }
}
