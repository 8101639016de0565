import type { Language } from "../../../report/language";
import { andMore, COLUMN_WORDS, leftOut, type Thing, WORDS } from "../words";
import type { Entry, Line, List, Table } from "./section";

/** Most names that stand in one place. */
export const MOST_NAMES = 10;

export function listOf(entries: readonly Entry[], thing: Thing, lang: Language): List {
  const size = entries.length;
  return { kind: "list", entries, size, more: (from) => leftOut(size - from, from, thing, lang) };
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
    size: rows.length,
    more: (from) => leftOut(rows.length - from, from, thing, lang),
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

/**
 * Members that are the same in `keyOf`, in the order in which each kind first comes.
 * @param most members of a group; further ones begin another
 */
export function grouped<T>(
  all: readonly T[],
  keyOf: (each: T) => string,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  const open = new Map<string, [T, ...T[]]>();
  for (const each of all) {
    const group = open.get(keyOf(each));
    if (group && group.length < most) {
      group.push(each);
    } else {
      const fresh: [T, ...T[]] = [each];
      open.set(keyOf(each), fresh);
      groups.push(fresh);
    }
  }
  return groups;
}
