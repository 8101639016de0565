import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import type { SimulatorOptions } from "./options";
import { watchParent } from "./parent-watch";
import { startSimulator } from "./simulator";

interface Arguments {
  readonly port?: number;
  readonly seed?: string;
  readonly state?: string;
  readonly parentPid?: number;
}

const wholeNumber = (text: string): number => {
  if (!/^\d{1,10}$/.test(text)) {
    throw new InvalidArgumentError("write a whole number");
  }
  return Number(text);
};

/** Prints `{"url":"http://127.0.0.1:…"}` on one line, then serves until told to stop. */
async function main(): Promise<void> {
  const options = new Command("simulator")
    .description("A local Tencent Cloud on loopback. It follows the documents, not a real account.")
    .option("--port <number>", "port to listen on; any free one by default", wholeNumber)
    .option(
      "--seed <file>",
      "JSON with accounts, applications and behaviour; a demo one by default",
    )
    .option("--state <file>", "file that keeps the state; memory by default")
    .option("--parent-pid <number>", "stop when this process is gone", wholeNumber)
    .parse()
    .opts<Arguments>();
  const simulator = await startSimulator({
    ...(options.seed === undefined ? {} : readSeed(options.seed)),
    ...(options.port !== undefined && { port: options.port }),
    ...(options.state !== undefined && { stateFile: options.state }),
  });
  let unwatch = () => {};
  const stop = () => {
    unwatch();
    void simulator.close();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (options.parentPid !== undefined) {
    unwatch = watchParent(options.parentPid, stop);
  }
  process.stdout.write(`${JSON.stringify({ url: simulator.url, pid: process.pid })}\n`);
}

/** A file, not an argument: other users of the machine can read arguments, and secrets stand in it. */
function readSeed(path: string): SimulatorOptions {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is not JSON" : "it cannot be opened";
    throw new Error(`seed file '${path}' cannot be read: ${reason}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
