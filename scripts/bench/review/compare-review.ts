import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bar } from "../bar";
import { runCompiler } from "../compiler";
import { medians } from "../median";
import { inScratchFolder, ROOT } from "../scratch-folder";
import { fleetLocks } from "./fleet-locks";

/** Apps in the lock file; one in 20 changes: 50 of 1000. */
const COUNTS = [10, 100, 1000] as const;
const ONE_IN = 20;

const MAX_SECONDS = 0.5;
const MAX_GROWTH = 1.3;

export interface ReviewFigures {
  /** Loading the modules. */
  readonly loadMs: number;
  /** Reading both files, judging, pricing. */
  readonly reviewMs: number;
  /** Markdown, JSON and SARIF. */
  readonly renderMs: number;
  readonly peakMb: number;
  readonly changes: number;
  readonly findings: number;
}

export interface ReviewRun extends ReviewFigures {
  /** From the start of node to its end. */
  readonly processMs: number;
}

export interface MeasuredReview {
  readonly count: number;
  readonly changed: number;
  readonly bytes: number;
  readonly figures: ReviewRun;
}

/** Reviews lock files of several sizes, compiled, each run in a process of its own. */
export async function compareReview(runs: number): Promise<MeasuredReview[]> {
  return await inScratchFolder((folder) => {
    const out = join(folder, "js");
    runCompiler(folder, { rootDir: ROOT, outDir: out }, [
      join(__dirname, "child.ts"),
      join(ROOT, "review/index.ts"),
    ]);
    const child = join(out, "scripts/bench/review/child.js");
    return COUNTS.map((count): MeasuredReview => {
      const { before, after, changed } = fleetLocks(count, ONE_IN);
      const cwd = join(folder, String(count));
      mkdirSync(cwd);
      writeFileSync(join(cwd, "before.json"), before);
      writeFileSync(join(cwd, "after.json"), after);
      measure(child, cwd);
      const figures = medians<keyof ReviewRun>(
        Array.from({ length: runs }, () => measure(child, cwd)),
      );
      return { count, changed, bytes: Buffer.byteLength(after), figures };
    });
  });
}

function measure(child: string, cwd: string): ReviewRun {
  const started = performance.now();
  const printed = execFileSync(process.execPath, [child], { cwd, encoding: "utf8" });
  return { ...(JSON.parse(printed) as ReviewFigures), processMs: performance.now() - started };
}

/** What the measured reviews are judged by. */
export function reviewBars(measured: readonly MeasuredReview[]): Bar[] {
  const [hundred, thousand] = [100, 1000].map((n) => measured.find(({ count }) => count === n));
  if (!hundred || !thousand) {
    return [];
  }
  const work = ({ figures }: MeasuredReview) => figures.reviewMs + figures.renderMs;
  return [
    {
      what: `review of a ${thousand.count}-app lock with ${thousand.changed} changed apps, read to rendered`,
      value: work(thousand) / 1000,
      max: MAX_SECONDS,
      unit: "s",
    },
    {
      what: "review grows at most linearly: time an app takes among 1000, against among 100",
      value: work(thousand) / thousand.count / (work(hundred) / hundred.count),
      max: MAX_GROWTH,
      unit: "×",
    },
  ];
}
