import type { Language } from "../../../report/language";
import { andMore, COLUMN_WORDS, leftOut, type Thing, WORDS } from "../words";
import type { Entry, Line, List, Table } from "./section";

/** Most names that a line holds. */
export const MOST_NAMES = 10;

export function listOf(entries: readonly Entry[], thing: Thing, lang: Language): List {
  return { kind: "list", entries, more: (from) => leftOut(from, entries.length, thing, lang) };
}

interface TableContent {
  readonly caption: string;
  /** The first names what the row is about. */
  readonly columns: readonly (keyof typeof COLUMN_WORDS)[];
  readonly rows: readonly (readonly Line[])[];
  /** How many columns, from the last one on, hold figures. */
  readonly figures: number;
}

export function tableOf(content: TableContent, thing: Thing, lang: Language): Table {
  const { caption, columns, rows, figures } = content;
  return {
    kind: "table",
    caption,
    columns: columns.map((column) => COLUMN_WORDS[column][lang]),
    rows,
    figures,
    more: (from) => leftOut(from, rows.length, thing, lang),
  };
}

/** `a, b, c and 37 more`, each once, as they stand in code. */
export function names(given: readonly string[], lang: Language): Line {
  const all = [...new Set(given)];
  const shown = all
    .slice(0, MOST_NAMES)
    .flatMap((code, index) => (index === 0 ? [{ code }] : [WORDS.comma[lang], { code }]));
  const left = all.length - MOST_NAMES;
  return left > 0 ? [...shown, ` ${andMore(left, "names", lang)}`] : shown;
}

/** Members that are the same in `keyOf`, in the order in which each kind first comes. */
export function grouped<T>(
  all: readonly T[],
  keyOf: (each: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) {
      group.push(each);
    } else {
      groups.set(keyOf(each), [each]);
    }
  }
  return [...groups.values()];
}
