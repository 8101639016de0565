import type { main } from "../../cli/main";

/** What only a command that needs it may load. */
const HEAVY = [
  "../../verify",
  "../../verify/formats",
  "../../cloud",
  "../../review",
  "ajv/dist/2020",
];

test("asking for help loads neither the cloud's clients nor a judgement", async () => {
  const loaded: string[] = [];
  for (const path of HEAVY) {
    jest.doMock(path, () => loaded.push(path));
  }
  const exit = jest.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("exit");
  });
  const write = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  jest.spyOn(console, "error").mockImplementation();
  try {
    await jest.isolateModulesAsync(async () => {
      const fresh = require("../../cli/main") as { main: typeof main };
      for (const command of ["verify", "find", "usage", "review", "steps"]) {
        await fresh.main(["node", "trtc-recording", command, "--help"], "0.0.0");
      }
    });
    expect(write).toHaveBeenCalledWith(expect.stringContaining("Usage: trtc-recording verify"));
    expect(loaded).toEqual([]);
  } finally {
    exit.mockRestore();
    jest.restoreAllMocks();
  }
});
