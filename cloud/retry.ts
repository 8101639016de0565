/** Time and chance, replaceable so that a test needs neither. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; ends early, without an error, when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

/** The machine's own time and chance. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener("abort", end, { once: true });
    }),
};

/** How often and how long a call is tried. */
export interface RetryPolicy {
  /** Attempts in all, at least 1. */
  readonly attempts: number;
  /** Wait before the second attempt; each further wait is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Longest time from the first attempt to the last answer. */
  readonly budgetMs: number;
  /** Longest single attempt. */
  readonly timeoutMs: number;
}

/** What happened to one attempt that failed; holds no secret. */
export interface FailedAttempt {
  /** What was called: `DescribeEvents`, `set_callback`. */
  readonly call: string;
  readonly attempt: number;
  /** The error's text. */
  readonly problem: string;
  /** Wait before the next attempt; undefined when this was the last. */
  readonly waitMs?: number;
}

/** An error that says whether another attempt can help. */
export interface Retryable extends Error {
  readonly retryable: boolean;
}

export interface RetryOptions {
  readonly call: string;
  readonly policy: RetryPolicy;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onFailedAttempt?: (failed: FailedAttempt) => void;
}

/**
 * Tries until it works, cannot work, or time is up. Waits grow twofold with "equal jitter": half is
 * fixed, half is chance, so that clients that failed together do not come back together.
 * @param attempt Told its number, from 1, and how long it may take.
 */
export async function withRetries<T>(
  attempt: (number: number, timeoutMs: number) => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const { call, policy, clock, signal, onFailedAttempt } = options;
  const deadline = clock.now() + policy.budgetMs;
  for (let number = 1; ; number++) {
    try {
      return await attempt(number, Math.max(1, Math.min(policy.timeoutMs, deadline - clock.now())));
    } catch (error) {
      const waitMs = backOff(number, policy, clock.random());
      const again =
        isRetryable(error) && number < policy.attempts && clock.now() + waitMs < deadline;
      onFailedAttempt?.({
        call,
        attempt: number,
        problem: error instanceof Error ? error.message : "unknown",
        ...(again && { waitMs }),
      });
      if (!again) {
        throw error;
      }
      // When the caller gives up meanwhile, the next attempt says so.
      await clock.sleep(waitMs, signal);
    }
  }
}

/** The wait after a failed attempt, in milliseconds. */
export function backOff(
  attempt: number,
  { firstWaitMs, longestWaitMs }: RetryPolicy,
  chance: number,
): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}

function isRetryable(error: unknown): error is Retryable {
  return error instanceof Error && "retryable" in error && error.retryable === true;
}
