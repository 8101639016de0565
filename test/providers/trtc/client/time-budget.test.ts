import { TimeBudget } from "../../../../providers/trtc/client/time-budget";

/** A budget of a second on a clock that a test turns. */
function budget() {
  let now = 5_000;
  const clock = { now: () => now, sleep: () => Promise.resolve(), random: () => 0 };
  return {
    budget: new TimeBudget(clock, 1_000),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test("time passes while somebody waits for an answer, and not in between", async () => {
  const { budget: time, pass } = budget();
  pass(10_000);
  expect(time.leftMs).toBe(1_000);

  await time.spend(async () => pass(300));
  expect(time.leftMs).toBe(700);
  pass(10_000);

  expect(time.leftMs).toBe(700);
});

test("those who wait at the same time use the same time", async () => {
  const { budget: time, pass } = budget();
  const answers: (() => void)[] = [];
  const ask = () => time.spend(() => new Promise<void>((resolve) => answers.push(resolve)));

  const both = [ask(), ask()];
  pass(100);
  answers[0]?.();
  await both[0];
  expect(time.leftMs).toBe(900);
  pass(100);
  answers[1]?.();
  await both[1];

  expect(time.leftMs).toBe(800);
});

test("a question that fails has used its time as well", async () => {
  const { budget: time, pass } = budget();
  const failed = time.spend(async () => {
    pass(1_500);
    throw new Error("no answer");
  });

  await expect(failed).rejects.toThrow("no answer");
  expect(time.leftMs).toBe(-500);
});
