import type { Clock } from "../../cloud";

/** A clock that never waits: it notes each wait and jumps over it. */
export interface FakeClock extends Clock {
  readonly waits: readonly number[];
}

/** @param chance What `random` answers. */
export function fakeClock(chance = 0.5): FakeClock {
  const waits: number[] = [];
  let aheadMs = 0;
  return {
    waits,
    now: () => Date.now() + aheadMs,
    random: () => chance,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      aheadMs += milliseconds;
    },
  };
}
