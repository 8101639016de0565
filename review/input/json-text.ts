import { createScanner, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { showValue } from "../../profile/problem";
import { ReviewInputError } from "./input-error";

/** Own limit: a lock of 1,000 apps has 2 MB; more than this is no file that people review. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** Own limit: the files that are read nest 10 levels or so. */
const DEEPEST = 100;

const MOST_NAMED = 10;

/**
 * Parses JSON that people may have edited by hand. `JSON.parse` would take the last of two equal
 * keys in silence, and a reviewer would have read the first.
 * @throws ReviewInputError
 */
export function parseJsonText(text: string, file: string): unknown {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    throw new ReviewInputError(file, [describeTooLarge(bytes)]);
  }
  const value = parse(text, file);
  const problems = structuralProblems(text);
  if (problems.length > 0) {
    throw new ReviewInputError(file, problems);
  }
  return value;
}

export function describeTooLarge(bytes: number): string {
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
  return `it must be at most ${megabytes(MOST_BYTES)} MB, got ${megabytes(bytes)} MB: check that it is the right file`;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^(<{7}|>{7}|={7})/m.test(text)) {
      throw new ReviewInputError(file, [
        "it holds conflict markers: resolve the conflict; a lock file is written anew by 'npm run synth'",
      ]);
    }
    const [where = ""] = /at position \d+.*$|line \d+ column \d+/.exec(String(error)) ?? [];
    throw new ReviewInputError(file, [
      `it is not JSON${where && ` (${where})`}: restore it from git`,
    ]);
  }
}

/** Reads the tokens of text that is known to be JSON; a parser would run out of stack on deep nesting. */
function structuralProblems(text: string): string[] {
  const scanner = createScanner(text, true);
  const keys: Set<string>[] = [];
  const problems: string[] = [];
  let lastText = "";
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    switch (text[scanner.getTokenOffset()]) {
      case "{":
      case "[":
        keys.push(new Set());
        if (keys.length > DEEPEST) {
          return [`it must nest at most ${DEEPEST} levels: check that it is the right file`];
        }
        break;
      case "}":
      case "]":
        keys.pop();
        break;
      case '"':
        lastText = scanner.getTokenValue();
        break;
      case ":":
        if (keys.at(-1)?.has(lastText)) {
          const line = scanner.getTokenStartLine() + 1;
          problems.push(
            `line ${line} has the key ${showValue(lastText)} a second time: keep one of the two`,
          );
        }
        keys.at(-1)?.add(lastText);
        break;
    }
  }
  const left = problems.length - MOST_NAMED;
  return left > 0 ? [...problems.slice(0, MOST_NAMED), `and ${left} more`] : problems;
}

/** Finds the line of a value, for places that a person can click on. */
export class JsonLines {
  #tree: Node | undefined;
  #lineStarts: readonly number[] | undefined;

  public constructor(private readonly text: string) {}

  /** The line, from 1, of the value at a path, or of the innermost part of the path that exists. */
  public lineOf(path: readonly string[]): number {
    this.#tree ??= parseTree(this.text);
    for (let length = path.length; this.#tree && length > 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) {
        return this.#lineAt(node.parent?.offset ?? node.offset);
      }
    }
    return 1;
  }

  #lineAt(offset: number): number {
    this.#lineStarts ??= [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = (this.#lineStarts[middle] ?? 0) <= offset ? [middle, high] : [low, middle];
    }
    return low + 1;
  }
}
