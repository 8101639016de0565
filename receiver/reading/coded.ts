/** What each value of an enumeration is called here, and what it means. */
export type CodeTable = Readonly<
  Record<number | string, { readonly name: string; readonly meaning: string }>
>;

type NameOf<T extends CodeTable> = T[keyof T]["name"];

/** A value of an enumeration: as it was sent, by name, and in words. */
export interface Coded<Code extends number | string, Name extends string> {
  readonly code: Code;
  /** "unknown" when no document lists the code. */
  readonly name: Name | "unknown";
  readonly meaning: string;
}

export type CodedNumber<T extends CodeTable> = Coded<number, NameOf<T>>;
export type CodedText<T extends CodeTable> = Coded<string, NameOf<T>>;

/**
 * Looks a code up. Upper case, spaces and underscores make no difference in a text: the documents
 * spell some of them in two ways.
 */
export function coded<T extends CodeTable, C extends number | string>(
  table: T,
  code: C,
): Coded<C, NameOf<T>> {
  const [, known] = Object.entries(table).find(([key]) => bare(key) === bare(code)) ?? [];
  return { code, ...((known as T[keyof T] | undefined) ?? NOT_DOCUMENTED) };
}

const NOT_DOCUMENTED = { name: "unknown", meaning: "not documented" } as const;

function bare(code: number | string): string {
  return String(code).toLowerCase().replace(/[\s_]/g, "");
}
