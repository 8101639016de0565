/** What a stream tells of itself; `process.stdout` fits. */
export interface OutputStream {
  readonly isTTY?: boolean;
}

/**
 * Whether colours help: on a terminal, unless `NO_COLOR` is set or the terminal is a dumb one;
 * `FORCE_COLOR` overrides all of it (`0` or `false`: never, anything else: always).
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function showsColours(
  { isTTY = false }: OutputStream,
  { NO_COLOR = "", FORCE_COLOR = "", TERM }: NodeJS.ProcessEnv = process.env,
): boolean {
  if (FORCE_COLOR !== "") {
    return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  }
  return isTTY && NO_COLOR === "" && TERM !== "dumb";
}

/** Escape codes that begin and end a style. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type StyleName = keyof typeof STYLES;

/** `red(text)`, `bold(text)` …; the text itself where colours are off. */
export type TerminalStyles = Readonly<Record<StyleName, (text: string) => string>>;

/** @param coloured `showsColours(process.stdout)` */
export function terminalStyles(coloured: boolean): TerminalStyles {
  const styles = Object.entries(STYLES).map(([name, [begin, end]]) => [
    name,
    (text: string) => (coloured ? `\u001b[${begin}m${text}\u001b[${end}m` : text),
  ]);
  return Object.fromEntries(styles);
}
