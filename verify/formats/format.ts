import type { Language } from "../../report/language";
import type { StackReport } from "./stack-report";

export interface FormatOptions {
  readonly lang: Language;
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

/** One way of saying what a verification found. */
export interface Format {
  readonly render: (report: StackReport, options: FormatOptions) => string;
}
