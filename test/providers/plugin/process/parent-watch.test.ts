import { type ProcessTable, watchParent } from "@trtc-recording/plugin/process/parent-watch";

const PARENT = 4711;
const living: ProcessTable = { ppid: PARENT, kill: () => true };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("nothing happens while the parent lives", () => {
  const gone = jest.fn();
  const stop = watchParent(gone, living);

  jest.advanceTimersByTime(60_000);

  expect(gone).not.toHaveBeenCalled();
  stop();
});

test.each<[string, Partial<ProcessTable>]>([
  ["another process has become the parent", { ppid: 1 }],
  ["nobody has the parent's number any more", { kill: () => fail("ESRCH") }],
])("it calls back once, within half a second, when %s", (_, death) => {
  const gone = jest.fn();
  const system = { ...living };
  watchParent(gone, system);
  Object.assign(system, death);

  jest.advanceTimersByTime(500);
  expect(gone).toHaveBeenCalledTimes(1);

  jest.advanceTimersByTime(60_000);
  expect(gone).toHaveBeenCalledTimes(1);
});

test("a parent of another user is a living parent", () => {
  const gone = jest.fn();
  const stop = watchParent(gone, { ...living, kill: () => fail("EPERM") });

  jest.advanceTimersByTime(60_000);

  expect(gone).not.toHaveBeenCalled();
  stop();
});

function fail(code: string): never {
  throw Object.assign(new Error(`kill ${code}`), { code });
}
