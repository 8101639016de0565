import { textTable } from "../text-table";
import type { BindingComparison, BindingFigures } from "./compare-bindings";

const LABELS: Readonly<Record<keyof BindingFigures, string>> = {
  generateMs: "generate, whole command",
  typeCheckMs: "type-check a program that imports all of it",
  typeCheckOfCdktfMs: "  of which cdktf itself",
  loadAllMs: "load all of it, after cdktf",
  loadOneMs: "load one module of it, after cdktf",
};

/** What was measured, as people read it. */
export function bindingsReport(comparisons: readonly BindingComparison[]): string {
  const header = comparisons.map(({ set, modules }) => `${set} (${modules} modules)`);
  const rows = Object.entries(LABELS).map(([figure, label]) => {
    const cells = comparisons.map(({ figures }) => figures[figure as keyof BindingFigures]);
    return [label, ...cells.map((ms) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`)];
  });
  return textTable(["bindings", ...header], rows);
}
