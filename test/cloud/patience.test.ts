import { callOptions, TimeIsUpError } from "../../cloud";
import { fakeClock } from "./fake-clock";

const clock = { ...fakeClock(), now: () => 1_000 };

test.each([
  [{}, {}],
  [{ deadline: 1_001 }, { budgetMs: 1 }],
  [{ deadline: 61_000 }, { budgetMs: 60_000 }],
])("%j leaves one call %j", (patience, options) => {
  expect(callOptions(patience, clock)).toEqual(options);
});

test.each([1_000, 999])("a deadline of %i leaves no time for a call", (deadline) => {
  expect(() => callOptions({ deadline }, clock)).toThrow(TimeIsUpError);
});

test("the caller's signal goes with each call", () => {
  const { signal } = new AbortController();

  expect(callOptions({ signal }, clock)).toEqual({ signal });
});
