import { textTable } from "../text-table";
import type { MeasuredReview } from "./compare-review";

/** What was measured, as people read it. */
export function reviewReport(measured: readonly MeasuredReview[]): string {
  const header = [
    "review",
    "lock file",
    "changes",
    "findings",
    "load modules",
    "read and judge",
    "render 3 formats",
    "whole process",
    "peak memory",
  ];
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const rows = measured.map(({ count, changed, bytes, figures }) => [
    `${count} apps, ${changed} changed`,
    `${(bytes / 1e6).toFixed(2)} MB`,
    String(figures.changes),
    String(figures.findings),
    ms(figures.loadMs),
    ms(figures.reviewMs),
    ms(figures.renderMs),
    ms(figures.processMs),
    `${figures.peakMb.toFixed(0)} MB`,
  ]);
  return textTable(header, rows);
}
