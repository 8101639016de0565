import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The two ways of declaring the same apps; each is the name of a module beside this one. */
export const SIDES = ["with-constructs", "by-hand"] as const;

export type Side = (typeof SIDES)[number];

/** What the measured process says about itself. */
export interface ChildFigures {
  /** Loading the modules. */
  readonly loadMs: number;
  /** Declaring the constructs. */
  readonly constructMs: number;
  /** Checking, rendering and writing everything. */
  readonly synthMs: number;
  /** Processor time of the whole process, all threads; waiting for a busy machine is not in it. */
  readonly processorMs: number;
  /** The most memory the process ever held. */
  readonly peakMb: number;
}

export interface RunFigures extends ChildFigures {
  /** Declaring and synthesizing. */
  readonly appMs: number;
  /** From the start of node to its end. */
  readonly processMs: number;
}

/**
 * Runs one side once, in a new process.
 * @param child the compiled `child.js`
 * @param folder where the app writes its files; emptied first
 */
export function measureRun(child: string, folder: string, side: Side, count: number): RunFigures {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { CDKTF_OUTDIR: _, ...env } = process.env;
  const started = performance.now();
  const printed = execFileSync(process.execPath, [child, side, String(count)], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, CHECKPOINT_DISABLE: "1" },
  });
  const processMs = performance.now() - started;
  const figures = JSON.parse(printed) as ChildFigures;
  return { ...figures, appMs: figures.constructMs + figures.synthMs, processMs };
}

/** Where a run writes the stack. */
export function stackFile(folder: string, stack: string): string {
  return join(folder, "cdktf.out", "stacks", stack, "cdk.tf.json");
}
