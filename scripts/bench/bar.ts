/** A figure that must not be exceeded (DESIGN.md, "Bars"). */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly max: number;
  /** `×` for a ratio, `s` for seconds. */
  readonly unit: "×" | "s";
}

/** `PASS  synth of 1000 apps, time   1.21× (at most 1.3×)` */
export function describeBar({ what, value, max, unit }: Bar): string {
  const verdict = value <= max ? "PASS" : "FAIL";
  return `${verdict}  ${what}: ${value.toFixed(2)}${unit} (at most ${max}${unit})`;
}
