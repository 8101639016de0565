import type { Language } from "../../report/language";
import type { Report } from "../report";

export interface FormatOptions {
  readonly lang: Language;
  /**
   * Where the pages of the rules are: an `https://` address, or a path in the repository.
   * @default - rules are named and not linked
   */
  readonly docsUrl?: string;
  /**
   * Tells comments of several reviews on one pull request apart (Markdown).
   * @default - the one review of the pull request
   */
  readonly tag?: string;
  /**
   * Whether to colour (text).
   * @default false
   */
  readonly colour?: boolean;
  /**
   * Columns of the terminal (text).
   * @default - lines are as long as they are, as for a file
   */
  readonly width?: number;
}

/** One way of saying what a review found. */
export interface Format {
  readonly render: (report: Report, options: FormatOptions) => string;
}
