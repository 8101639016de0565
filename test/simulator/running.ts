import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator";

/** A simulator for each test of a file, stopped after it. */
export function runningSimulator(options: SimulatorOptions = {}): { readonly current: Simulator } {
  let simulator: Simulator | undefined;
  beforeEach(async () => {
    simulator = await startSimulator(options);
  });
  afterEach(() => simulator?.close());
  return {
    get current() {
      if (!simulator) {
        throw new Error("ask within a test");
      }
      return simulator;
    },
  };
}
