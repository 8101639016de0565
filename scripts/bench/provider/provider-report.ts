import { textTable } from "../text-table";
import { type PlanComparison, type ProviderComparison, START_RUNS } from "./compare-provider";

/** What was measured, as people read it. */
export function providerReport(comparison: ProviderComparison): string {
  const { start, emptyProgramPeakMb, terraform, planRuns, plans } = comparison;
  const ratio = start.provider / start.emptyProgram;
  const startTable = textTable(
    [`provider, medians of ${START_RUNS}`, "trtc", "empty program", "ratio"],
    [["start, to its first line", ms(start.provider), ms(start.emptyProgram), times(ratio)]],
  );
  if (terraform === undefined) {
    return `${startTable}\n\nplans: skipped, Terraform does not run here`;
  }
  const header = plans.map(({ count, kind }) => `${count}, ${kind}`);
  const rows = ROWS.map(([label, cell]) => [label, ...plans.map((plan) => cell(plan, comparison))]);
  const title = `terraform ${terraform}, templates, medians of ${planRuns}`;
  const empty = `an empty Node program holds ${emptyProgramPeakMb.toFixed(0)} MB`;
  return [startTable, `${textTable([title, ...header], rows)}\n(${empty})`].join("\n\n");
}

type Cell = (plan: PlanComparison, comparison: ProviderComparison) => string;

const ROWS: readonly (readonly [label: string, cell: Cell])[] = [
  ["terraform plan", ({ sides }) => ms(sides.trtc.planMs)],
  ["  of which terraform alone", ({ sides }) => ms(sides["terraform-alone"].planMs)],
  ["  of which starts of the provider", (plan, { start }) => ms(startsMs(plan, start.provider))],
  ["  the rest: requests, values, end", (plan, { start }) => ms(restMs(plan, start.provider))],
  ["starts of the provider", ({ sides }) => sides.trtc.starts.toFixed(0)],
  ["processor time of all its starts", ({ sides }) => ms(sides.trtc.cpuMs)],
  ["peak memory of the provider", ({ sides }) => `${sides.trtc.peakMb.toFixed(0)} MB`],
];

/** Terraform starts them one after the other. */
function startsMs({ sides }: PlanComparison, startMs: number): number {
  return sides.trtc.starts * startMs;
}

function restMs(plan: PlanComparison, startMs: number): number {
  const { trtc, "terraform-alone": alone } = plan.sides;
  return trtc.planMs - alone.planMs - startsMs(plan, startMs);
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function times(value: number): string {
  return `${value.toFixed(2)}×`;
}
