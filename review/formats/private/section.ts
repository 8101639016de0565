import type { Language } from "../../../report/language";
import type { Severity } from "../../outcome";

/** What every section is made with. */
export interface OutlineOptions {
  readonly lang: Language;
  readonly docsUrl?: string;
}

/**
 * A piece of a line: words, a text as it stands in code, an emphasis, a link. Whoever prints it makes
 * what is in it harmless.
 */
export type Piece =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly link: string; readonly to: string };

export type Line = readonly Piece[];

/** One thing that is said. */
export interface Entry {
  readonly line: Line;
  /** What stands below it. */
  readonly details?: readonly Line[];
  /** What it is called and where it is, for those who look it up: in small print. */
  readonly about?: readonly Line[];
  /** What is kept of it where there is no room for all. @default - the line */
  readonly short?: Line;
}

/** Members that can be left out from the end, counted in words. */
interface Countable {
  /** How many things it tells of. */
  readonly size: number;
  /** Counts those from this one on: `and 37 more changes`. */
  readonly more: (from: number) => string;
}

export interface List extends Countable {
  readonly kind: "list";
  readonly entries: readonly Entry[];
}

export interface Table extends Countable {
  readonly kind: "table";
  /** What it holds. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Line[])[];
  /** How many columns, from the last one on, hold figures. */
  readonly figures: number;
}

export type SectionId =
  | ("consequences" | "approvals" | "changes" | "declared")
  | Severity
  | ("cost" | "estimate" | "plan")
  | ("waived" | "notAnalysed" | "existing");

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** What its entries weigh. */
  readonly tone?: Severity;
  /** Whether it is shown only to those who ask. */
  readonly isFolded?: boolean;
  readonly parts: readonly (List | Table)[];
}
