import { markdownCode, markdownText, plainText } from "../../../report/neutralise";
import type { Line, Piece } from "./section";

/** A line of Markdown; every text in it is cut to `longest` characters. */
export function markdownLine(line: Line, longest: number): string {
  return line
    .map((piece) => markdownPiece(piece, longest))
    .join("")
    .trim();
}

/** Words of ours or of others; a single space at either end stays one. */
export function markdownWords(text: string, longest: number): string {
  const [, start = "", words = "", end = ""] =
    /^( ?)(.*?)( ?)$/s.exec(plainText(text, longest)) ?? [];
  return start + markdownText(words) + end;
}

function markdownPiece(piece: Piece, longest: number): string {
  if (typeof piece === "string") {
    return markdownWords(piece, longest);
  }
  if ("code" in piece) {
    return markdownCode(plainText(piece.code, longest));
  }
  if ("strong" in piece) {
    // Asterisks do not close beside Chinese punctuation.
    return `<strong>${markdownText(plainText(piece.strong, longest))}</strong>`;
  }
  return `[${markdownText(plainText(piece.link, longest))}](<${piece.to}>)`;
}
