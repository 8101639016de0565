/** A column of a terminal table. */
export interface TableColumn {
  readonly header: string;
  /** @default "left" */
  readonly align?: "left" | "right";
  /**
   * Which columns give way first when the terminal is narrow: those of the lowest priority.
   * @default 0
   */
  readonly priority?: number;
}

/** Between two columns. */
const GAP = "  ";

/** A column is not cut below this, screen columns: three characters and the ellipsis. */
const NARROWEST = 4;

/**
 * A table for a terminal of `width` screen columns. Wide (East Asian) characters count 2; a cell
 * that does not fit ends in `…`. Cells come neutralised (`plainText`) and may carry styles.
 * @param width unlimited by default, as for a file or a pipe
 */
export function terminalTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const lines = [columns.map(({ header }) => header), ...rows];
  const natural = columns.map((_, index) =>
    Math.max(...lines.map((line) => displayWidth(line[index] ?? ""))),
  );
  const widths = shrink(natural, columns, width - GAP.length * (columns.length - 1));
  return lines
    .map((line) =>
      columns
        .map(({ align }, index) => {
          const cell = truncate(line[index] ?? "", widths[index] ?? 0);
          const padding = " ".repeat((widths[index] ?? 0) - displayWidth(cell));
          return align === "right" ? padding + cell : cell + padding;
        })
        .join(GAP)
        .trimEnd(),
    )
    .join("\n");
}

/** Widths that fit the room: one column after the other gives way, the widest of equals first. */
function shrink(
  natural: readonly number[],
  columns: readonly TableColumn[],
  room: number,
): readonly number[] {
  const widths = [...natural];
  const priorityOf = (index: number) => columns[index]?.priority ?? 0;
  const givingWay = [...widths.keys()].sort(
    (a, b) => priorityOf(a) - priorityOf(b) || (natural[b] ?? 0) - (natural[a] ?? 0),
  );
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (const index of givingWay) {
    const width = widths[index] ?? 0;
    const cut = Math.max(0, Math.min(excess, width - NARROWEST));
    widths[index] = width - cut;
    excess -= cut;
  }
  return widths;
}

/** What is never cut in two: a style, an escape that `plainText` has written, a character. */
const TOKEN = /\p{Cc}\[[\d;]*m|\\u\{[\da-f]+\}|\\[nrt]|./gsu;

const STYLE = /^\p{Cc}/u;

/** Two screen columns: East Asian scripts, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Screen columns that a text takes; styles and combining marks take none. */
export function displayWidth(text: string): number {
  return (text.match(TOKEN) ?? []).reduce((sum, token) => sum + tokenWidth(token), 0);
}

function tokenWidth(token: string): number {
  if (STYLE.test(token) || /^\p{Mn}$/u.test(token)) {
    return 0;
  }
  if (token.length > 1 && token.startsWith("\\")) {
    return token.length;
  }
  return WIDE.test(token) ? 2 : 1;
}

/** The text, or as much of it as fits with an ellipsis; styles are kept, so they end as well. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) {
    return text;
  }
  let room = width - 1;
  const kept = (text.match(TOKEN) ?? []).map((token) => {
    if (STYLE.test(token)) {
      return token;
    }
    const hadRoom = room >= 0;
    room -= hadRoom ? tokenWidth(token) : 0;
    return room >= 0 ? token : hadRoom ? "…" : "";
  });
  return kept.join("");
}
