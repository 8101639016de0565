import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bar } from "../bar";
import { runCompiler } from "../compiler";
import { medians } from "../median";
import { inScratchFolder, ROOT } from "../scratch-folder";
import { STACK } from "./fleet";
import { measureRun, type RunFigures, SIDES, type Side, stackFile } from "./measured-run";
import { assertSameContent } from "./same-content";

/** How many apps are declared. */
const COUNTS = [1, 100, 1000] as const;

/** Times of fewer apps are start-up, the same for both sides, and cold code. */
const FEWEST_TO_JUDGE_BY_APP_TIME = 100;

const MAX_RATIO = 1.3;

/** Both sides at one number of apps, medians of all runs. */
export interface SynthComparison {
  readonly count: number;
  /** Number of resources by type, the same on both sides. */
  readonly resources: Readonly<Record<string, number>>;
  readonly sides: Readonly<Record<Side, RunFigures>>;
  /**
   * Our constructs against the same by hand: medians of the ratios of runs made one right after the
   * other, which a machine that gets busy in between disturbs less than a ratio of medians.
   */
  readonly ratios: RunFigures;
}

/**
 * Synthesizes the same fleet with our constructs and by hand, compiled, each run in a process of
 * its own, both sides in turn so that a busy machine slows them alike.
 */
export async function compareSynth(runs: number): Promise<SynthComparison[]> {
  return await inScratchFolder((folder) => {
    const sources = ["child", ...SIDES].map((name) => join(__dirname, `${name}.ts`));
    runCompiler(folder, { rootDir: ROOT, outDir: join(folder, "js") }, sources);
    const child = join(folder, "js", "scripts", "bench", "synth", "child.js");
    return COUNTS.map((count) => compareAt(child, folder, count, runs));
  });
}

function compareAt(child: string, folder: string, count: number, runs: number): SynthComparison {
  const out = (side: Side) => join(folder, side);
  const measure = (side: Side) => measureRun(child, out(side), side, count);
  // The first run of each reads files that no cache holds yet; it does not count.
  SIDES.forEach(measure);
  const pairs = Array.from({ length: runs }, () => {
    return { "with-constructs": measure("with-constructs"), "by-hand": measure("by-hand") };
  });
  const [ours = "", byHand = ""] = SIDES.map((side) =>
    readFileSync(stackFile(out(side), STACK), "utf8"),
  );
  const resources = assertSameContent(ours, byHand);
  const sides = {
    "with-constructs": medians<Figure>(pairs.map((pair) => pair["with-constructs"])),
    "by-hand": medians<Figure>(pairs.map((pair) => pair["by-hand"])),
  };
  const ratios = medians<Figure>(
    pairs.map((pair) => divide(pair["with-constructs"], pair["by-hand"])),
  );
  return { count, resources, sides, ratios };
}

type Figure = keyof RunFigures;

function divide(dividend: RunFigures, divisor: RunFigures): RunFigures {
  const figures = Object.keys(dividend) as Figure[];
  const entries = figures.map((figure) => [figure, dividend[figure] / divisor[figure]]);
  return Object.fromEntries(entries) as Record<Figure, number>;
}

/** Milliseconds that one app of a fleet takes. */
export function msPerApp({ count, sides }: SynthComparison, side: Side): number {
  return sides[side].appMs / count;
}

/** What the measured comparison is judged by. */
export function synthBars(comparisons: readonly SynthComparison[]): Bar[] {
  const ratios = comparisons.flatMap((comparison): Bar[] => {
    const { count } = comparison;
    const apps = count === 1 ? "1 app" : `${count} apps`;
    const bar = (what: string, figure: Figure): Bar => ({
      what: `synth of ${apps}, ${what}, against the same by hand`,
      value: comparison.ratios[figure],
      max: MAX_RATIO,
      unit: "×",
    });
    return [
      ...(count >= FEWEST_TO_JUDGE_BY_APP_TIME ? [bar("declare and synthesize", "appMs")] : []),
      bar("whole process", "processMs"),
      bar("peak memory", "peakMb"),
    ];
  });
  const [hundred, thousand] = [100, 1000].map((n) => comparisons.find(({ count }) => count === n));
  if (!hundred || !thousand) {
    return ratios;
  }
  const growth: Bar = {
    what: "synth grows linearly: time an app takes among 1000, against among 100",
    value: msPerApp(thousand, "with-constructs") / msPerApp(hundred, "with-constructs"),
    max: MAX_RATIO,
    unit: "×",
  };
  return [...ratios, growth];
}
