/**
 * Measures what DESIGN.md sets bars for, as ratios within one run. Prints; fails only when the
 * benchmark itself breaks, because a busy machine is no reason to stop a change.
 *
 *     npm run bench -- [--runs N] [--json FILE]
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Bar, describeBar } from "./bar";
import { bindingsReport } from "./bindings/bindings-report";
import { bindingsBars, compareBindings } from "./bindings/compare-bindings";
import { compareProvider, providerBars } from "./provider/compare-provider";
import { providerReport } from "./provider/provider-report";
import { compareReview, reviewBars } from "./review/compare-review";
import { reviewReport } from "./review/review-report";
import { compareSynth, synthBars } from "./synth/compare-synth";
import { synthReport } from "./synth/synth-report";
import { compareVerify, verifyBars } from "./verify/compare-verify";
import { verifyReport } from "./verify/verify-report";

const FEWEST_RUNS = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: "string" }, json: { type: "string" } } });
  const runs = values.runs === undefined ? FEWEST_RUNS : Number(values.runs);
  if (!Number.isSafeInteger(runs) || runs < 1) {
    throw new Error(`--runs must be a whole number from 1 up, got ${values.runs}`);
  }
  console.log(`node ${process.version}, ${process.platform}, medians of ${runs} runs\n`);

  const synth = await compareSynth(runs);
  console.log(`${synthReport(synth)}\n`);
  const bindings = await compareBindings(runs);
  console.log(`${bindingsReport(bindings)}\n`);
  const provider = await compareProvider(runs);
  console.log(`${providerReport(provider)}\n`);
  const review = await compareReview(runs);
  console.log(`${reviewReport(review)}\n`);
  const verify = await compareVerify(runs);
  console.log(`${verifyReport(verify)}\n`);
  const bars: Bar[] = [
    ...synthBars(synth),
    ...bindingsBars(bindings),
    ...providerBars(provider),
    ...reviewBars(review),
    ...verifyBars(verify),
  ];
  console.log(bars.map(describeBar).join("\n"));
  const [load = 0] = loadavg();
  if (load > availableParallelism()) {
    console.log(
      `\nOther work kept this machine busy (load ${load.toFixed(1)}): before you believe a FAIL, run again.`,
    );
  }

  if (values.json !== undefined) {
    const machine = { node: process.version, platform: process.platform, runs };
    const figures = { ...machine, synth, bindings, provider, review, verify, bars };
    writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
