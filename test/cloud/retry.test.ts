import { backOff, type RetryPolicy, systemClock, withRetries } from "../../cloud/retry";
import { fakeClock } from "./fake-clock";

const POLICY: RetryPolicy = {
  attempts: 4,
  firstWaitMs: 100,
  longestWaitMs: 300,
  budgetMs: 10_000,
  timeoutMs: 1_000,
};

class Passing extends Error {
  public readonly retryable = true;
}

describe("the wait between attempts", () => {
  test.each([
    [1, 0, 50],
    [1, 0.5, 75],
    [2, 0, 100],
    [2, 0.999999, 200],
    [3, 0.999999, 300],
    [9, 0.999999, 300],
  ])("after attempt %d, with chance %d, is %d ms", (attempt, chance, expected) => {
    expect(backOff(attempt, POLICY, chance)).toBe(expected);
  });
});

describe("retries", () => {
  const options = (clock = fakeClock()) => ({ call: "Ask", policy: POLICY, clock });

  test("end with the first success, and each failure is told", async () => {
    const clock = fakeClock();
    const told: unknown[] = [];
    let left = 2;

    const result = await withRetries(
      async (number) => {
        if (left-- > 0) {
          throw new Passing(`no ${number}`);
        }
        return number;
      },
      { ...options(clock), onFailedAttempt: (failed) => told.push(failed) },
    );

    expect(result).toBe(3);
    expect(clock.waits).toEqual([75, 150]);
    expect(told).toEqual([
      { call: "Ask", attempt: 1, problem: "no 1", waitMs: 75 },
      { call: "Ask", attempt: 2, problem: "no 2", waitMs: 150 },
    ]);
  });

  test("end after the last attempt", async () => {
    const clock = fakeClock();
    let calls = 0;

    const run = withRetries(async () => {
      calls++;
      throw new Passing("never");
    }, options(clock));

    await expect(run).rejects.toThrow("never");
    expect(calls).toBe(4);
    expect(clock.waits).toHaveLength(3);
  });

  test("are not made for what cannot pass", async () => {
    const clock = fakeClock();
    let calls = 0;

    const run = withRetries(async () => {
      calls++;
      throw new Error("wrong for good");
    }, options(clock));

    await expect(run).rejects.toThrow("wrong for good");
    expect([calls, clock.waits]).toEqual([1, []]);
  });

  test("are not begun when the wait would end after the deadline", async () => {
    const clock = fakeClock();
    const policy = { ...POLICY, budgetMs: 200 };
    let calls = 0;

    const run = withRetries(
      async () => {
        calls++;
        throw new Passing("slow");
      },
      { ...options(clock), policy },
    );

    await expect(run).rejects.toThrow("slow");
    expect([calls, clock.waits]).toEqual([2, [75]]);
  });

  test("tell each attempt how long it may take", async () => {
    const clock = fakeClock();
    const limits: number[] = [];

    await withRetries(
      async (number, timeoutMs) => {
        limits.push(timeoutMs);
        if (number < 3) {
          throw new Passing("again");
        }
      },
      { ...options(clock), policy: { ...POLICY, budgetMs: 1_100 } },
    );

    expect(limits[0]).toBe(1_000);
    expect(limits[1]).toBeLessThanOrEqual(1_000);
    expect(limits[2]).toBeLessThanOrEqual(1_100 - 75 - 150);
  });
});

describe("the machine's clock", () => {
  test("sleeps, and wakes when the signal aborts, before or meanwhile", async () => {
    const controller = new AbortController();
    const asleep = systemClock.sleep(60_000, controller.signal);

    controller.abort();
    await asleep;
    await systemClock.sleep(60_000, controller.signal);
    await systemClock.sleep(1);

    expect(systemClock.random()).toBeLessThan(1);
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
  });
});
