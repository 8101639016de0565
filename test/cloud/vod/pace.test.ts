import { Pace } from "../../../cloud/vod/pace";
import { fakeClock } from "../fake-clock";

/** A clock that stands still between waits. */
function standingClock() {
  const clock = fakeClock();
  let now = 1_000_000;
  return {
    ...clock,
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test("turns that are asked for together are spread evenly", async () => {
  const clock = standingClock();
  const pace = new Pace(clock, 20);
  const turns: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await pace.turn();
    turns.push(clock.now() - 1_000_000);
  }

  expect(turns).toEqual([0, 50, 100, 150]);
});

test.each([
  [49, 1],
  [50, 0],
  [51, 0],
])("%i ms after the last turn, at 20 a second, the wait is %i ms", async (passed, wait) => {
  const clock = standingClock();
  const pace = new Pace(clock, 20);
  await pace.turn();
  clock.advance(passed);
  const before = clock.now();
  await pace.turn();

  expect(clock.now() - before).toBe(wait);
});
