/**
 * One measured run, in a process of its own: `node child.js <with-constructs|by-hand> <count>`.
 * Prints what it measured as one line of JSON; the app is written to the current folder.
 */
import type { App } from "cdktf";
import type { ChildFigures, Side } from "./measured-run";

function main(side: Side, count: number): ChildFigures {
  const started = performance.now();
  const { declare } = require(`./${side}`) as { declare(count: number): App };
  const loaded = performance.now();
  const app = declare(count);
  const constructed = performance.now();
  app.synth();
  const synthesized = performance.now();
  const { user, system } = process.cpuUsage();
  return {
    loadMs: loaded - started,
    constructMs: constructed - loaded,
    synthMs: synthesized - constructed,
    processorMs: (user + system) / 1000,
    // Linux and macOS agree on KiB here; node takes care of it.
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const [side, count] = process.argv.slice(2);
console.log(JSON.stringify(main(side as Side, Number(count))));
