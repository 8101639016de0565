import { textTable } from "../text-table";
import type { MeasuredVerify } from "./compare-verify";

/** What was measured, as people read it. */
export function verifyReport(measured: readonly MeasuredVerify[]): string {
  const header = [
    "verify",
    "load modules",
    "search and judge, the local cloud's time in it",
    "own processor time",
    "peak memory",
    "requests",
    "fewest possible",
  ];
  const rows = measured.map(({ count, fewestRequests, figures }) => [
    `${count} recordings`,
    `${figures.loadMs.toFixed(0)} ms`,
    `${(figures.verifyMs / 1000).toFixed(2)} s`,
    `${(figures.processorMs / 1000).toFixed(2)} s`,
    `${figures.peakMb.toFixed(0)} MB`,
    String(figures.requests),
    String(fewestRequests),
  ]);
  return textTable(header, rows);
}
