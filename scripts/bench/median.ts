/** The middle value: one slow run on a busy machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) {
    throw new RangeError("there is no median of no values");
  }
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** The median of every field of records that hold numbers only. */
export function medians<K extends string>(runs: readonly Readonly<Record<K, number>>[]) {
  const fields = Object.keys(runs[0] ?? {}) as K[];
  const entries = fields.map((field) => [field, median(runs.map((run) => run[field]))] as const);
  return Object.fromEntries(entries) as Record<K, number>;
}
