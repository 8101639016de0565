/**
 * One measured review in a process of its own, as a CI job runs it: `node child.js`, in a folder with
 * `before.json` and `after.json`. Prints what it measured as one line of JSON.
 */
import { writeFileSync } from "node:fs";
import type { ReviewFigures } from "./compare-review";

function main(): ReviewFigures {
  const started = performance.now();
  const { FORMATS, reviewFiles } = require("../../../review") as typeof import("../../../review");
  const loaded = performance.now();
  const report = reviewFiles({
    base: "before.json",
    head: "after.json",
    plans: [],
    today: "2026-11-22",
  });
  const reviewed = performance.now();
  for (const format of ["markdown", "json", "sarif"] as const) {
    writeFileSync(`report.${format}`, FORMATS[format].render(report, { lang: "en" }));
  }
  const rendered = performance.now();
  return {
    loadMs: loaded - started,
    reviewMs: reviewed - loaded,
    renderMs: rendered - reviewed,
    peakMb: process.resourceUsage().maxRSS / 1024,
    changes: report.changes.length,
    findings: report.findings.length,
  };
}

console.log(JSON.stringify(main()));
