import { textTable } from "../text-table";
import { msPerApp, type SynthComparison } from "./compare-synth";
import type { RunFigures } from "./measured-run";

const FIGURES: readonly (readonly [label: string, figure: keyof RunFigures, unit: string])[] = [
  ["load modules", "loadMs", "ms"],
  ["declare", "constructMs", "ms"],
  ["synthesize, lock file included", "synthMs", "ms"],
  ["declare and synthesize", "appMs", "ms"],
  ["whole process", "processMs", "ms"],
  ["processor time of it", "processorMs", "ms"],
  ["peak memory", "peakMb", "MB"],
];

/** What was measured, as people read it. */
export function synthReport(comparisons: readonly SynthComparison[]): string {
  const blocks = comparisons.map((comparison) => {
    const { count, resources, sides, ratios } = comparison;
    const total = Object.values(resources).reduce((sum, n) => sum + n, 0);
    const rows = FIGURES.map(([label, figure, unit]) => [
      label,
      `${sides["with-constructs"][figure].toFixed(0)} ${unit}`,
      `${sides["by-hand"][figure].toFixed(0)} ${unit}`,
      `${ratios[figure].toFixed(2)}×`,
    ]);
    const perApp = [
      "time an app takes",
      `${msPerApp(comparison, "with-constructs").toFixed(2)} ms`,
      `${msPerApp(comparison, "by-hand").toFixed(2)} ms`,
      "",
    ];
    const title = `${count} ${count === 1 ? "app" : "apps"}, ${total} resources`;
    return textTable([title, "constructs", "by hand", "ratio"], [...rows, perApp]);
  });
  return blocks.join("\n\n");
}
