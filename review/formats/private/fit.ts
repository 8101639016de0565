/** Something that can be said in full or briefly; what there is no room for is never written. */
export interface Sayable {
  readonly full: () => string;
  readonly brief: () => string;
}

/** Things that are said one after the other, and can be left out from the end. */
export interface Run {
  readonly items: readonly Sayable[];
  /** Counts in words the items from this one on. */
  readonly more: (from: number) => string;
}

/** The size of a text by the strictest measure: no other counts more than bytes of UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * As much of every run as fits into `room`. Everything is counted; then the runs are said briefly,
 * the first run first; then in full, as far as the room goes.
 * @returns a text for each run
 * @throws RangeError when not even the counts fit: the caller leaves room for them
 */
export function fitRuns(runs: readonly Run[], room: number): readonly string[] {
  let free = room - sum(runs.map(({ more }) => sizeOf(more(0))));
  if (free < 0) {
    throw new RangeError(`${-free} bytes are missing to say even how much there is`);
  }
  const kept = runs.map((run) => {
    const brief = keepBrief(run, free + sizeOf(run.more(0)));
    free = brief.left;
    return brief;
  });
  return kept.map(({ items, rest }) => {
    let isRoom = true;
    const said = items.map(({ full, brief }) => {
      const text = isRoom ? full() : brief;
      const extra = sizeOf(text) - sizeOf(brief);
      isRoom = isRoom && extra <= free;
      free -= isRoom ? extra : 0;
      return isRoom ? text : brief;
    });
    return said.join("") + rest;
  });
}

/** The items that fit briefly into `room`, the count of the others, and the room that is left. */
function keepBrief({ items, more }: Run, room: number) {
  const kept: { readonly full: () => string; readonly brief: string }[] = [];
  let left = room;
  for (const { full, brief } of items) {
    const text = brief();
    if (sizeOf(text) > left) {
      break;
    }
    left -= sizeOf(text);
    kept.push({ full, brief: text });
  }
  let rest = kept.length < items.length ? more(kept.length) : "";
  while (sizeOf(rest) > left) {
    left += sizeOf(kept.pop()?.brief ?? "");
    rest = more(kept.length);
  }
  return { items: kept, rest, left: left - sizeOf(rest) };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
