import { join } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";
import { measureStart, type StartTimes } from "@trtc-recording/plugin/measure-start";
import type { Bar } from "../bar";
import { medians } from "../median";
import { inScratchFolder, ROOT } from "../scratch-folder";
import {
  emptyProgramPeakMb,
  type PlanFigures,
  SIDES,
  type Side,
  TerraformProject,
  terraformVersion,
} from "./terraform-project";

/** How many resources are planned. */
const COUNTS = [1, 10, 100] as const;

export const START_RUNS = 15;

const MAX_START_RATIO = 2.5;

/** A plan of as many resources with our provider and without any; medians. */
export interface PlanComparison {
  readonly count: number;
  /** A plan that creates everything, or one that finds nothing to do. */
  readonly kind: "create" | "no changes";
  readonly sides: Readonly<Record<Side, PlanFigures>>;
}

export interface ProviderComparison {
  readonly start: StartTimes;
  readonly emptyProgramPeakMb: number;
  /** Undefined where Terraform is not installed. */
  readonly terraform: string | undefined;
  readonly planRuns: number;
  /** Empty without Terraform. */
  readonly plans: readonly PlanComparison[];
}

/**
 * Starts the bundled provider as Terraform would, against an empty Node program, and plans with the
 * real Terraform: our templates, and as many `terraform_data` that hold the same as text.
 */
export async function compareProvider(runs: number): Promise<ProviderComparison> {
  return await inScratchFolder(async (folder) => {
    const bundle = join(folder, "provider.js");
    await bundleProvider(join(ROOT, "providers", "trtc", "main.ts"), bundle);
    const start = await measureStart(bundle, START_RUNS);
    // A launcher is started by its first line, which Windows does not read.
    const terraform = process.platform === "win32" ? undefined : terraformVersion();
    const counts = terraform === undefined ? [] : COUNTS;
    // A whole command wavers less than a start, and takes far longer.
    const planRuns = Math.ceil(runs / 2);
    const plans = counts.flatMap((count) => comparePlans(folder, count, bundle, planRuns));
    return { start, emptyProgramPeakMb: emptyProgramPeakMb(), terraform, planRuns, plans };
  });
}

function comparePlans(folder: string, count: number, bundle: string, runs: number) {
  const projects = SIDES.map((side) => {
    return [side, new TerraformProject(join(folder, `${side}-${count}`), side, count, bundle)];
  }) as [Side, TerraformProject][];
  const create = measurePlans(projects, "changes", runs);
  for (const [, project] of projects) {
    project.apply();
  }
  const noOp = measurePlans(projects, "no changes", runs);
  return [
    { count, kind: "create", sides: create },
    { count, kind: "no changes", sides: noOp },
  ] satisfies PlanComparison[];
}

/** Both sides in turn, so that a busy machine slows them alike; the first pair does not count. */
function measurePlans(
  projects: readonly (readonly [Side, TerraformProject])[],
  expected: "changes" | "no changes",
  runs: number,
): Record<Side, PlanFigures> {
  const measured: Record<Side, PlanFigures[]> = { trtc: [], "terraform-alone": [] };
  for (let run = 0; run <= runs; run++) {
    for (const [side, project] of projects) {
      const figures = project.plan(expected);
      if (run > 0) {
        measured[side].push(figures);
      }
    }
  }
  return {
    trtc: medians<keyof PlanFigures>(measured.trtc),
    "terraform-alone": medians<keyof PlanFigures>(measured["terraform-alone"]),
  };
}

/** What the measured comparison is judged by. */
export function providerBars({ start }: ProviderComparison): Bar[] {
  return [
    {
      what: "start of the provider, against an empty Node program",
      value: start.provider / start.emptyProgram,
      max: MAX_START_RATIO,
      unit: "×",
    },
  ];
}
