import { displayWidth } from "../../report/table";

/** Where a line may break: after a space, and around Chinese characters but not before their marks. */
const UNBREAKABLE = /\p{Script=Han}[，。；：、”）]*|[^ \p{Script=Han}]+ ?| /gu;

/** A text on lines of so many columns; a word that is longer has a line of its own. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(UNBREAKABLE) ?? []) {
    if (line !== "" && displayWidth(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
