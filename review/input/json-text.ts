import { createScanner, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { showValue } from "../../profile/problem";
import { ReviewInputError } from "./input-error";
import { shownName } from "./secret-values";

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
  const json = withoutMark(text);
  const value = parse(json, file);
  const problems = structuralProblems(json, value);
  if (problems.length > 0) {
    throw new ReviewInputError(file, problems);
  }
  return value;
}

export function describeTooLarge(bytes: number): string {
  const megabytes = (count: number) => (count / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
  return `it must be at most ${megabytes(MOST_BYTES)} MB, got ${megabytes(bytes)} MB: check that it is the right file`;
}

/** Some editors begin a file with a byte order mark. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
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
    if (text.includes("\0")) {
      throw new ReviewInputError(file, [
        "it is not UTF-8 text, but UTF-16 as '>' of PowerShell writes it, or no text at all: save it as UTF-8",
      ]);
    }
    const [where = ""] = /at position \d+.*$|line \d+ column \d+/.exec(String(error)) ?? [];
    throw new ReviewInputError(file, [
      `it is not JSON${where && ` (${where})`}: restore it from git`,
    ]);
  }
}

function structuralProblems(text: string, value: unknown): string[] {
  // A parser would run out of stack on deep nesting, and most files need no closer look.
  const keys = countKeys(value);
  if (keys === undefined) {
    return [`it must nest at most ${DEEPEST} levels: check that it is the right file`];
  }
  const written = [...text.matchAll(KEY_OR_TEXT)].reduce(
    (sum, [, colon]) => sum + (colon ? 1 : 0),
    0,
  );
  return written === keys ? [] : keysThatStandTwice(text);
}

/** Every text of a JSON file, with the colon that makes it a key. */
const KEY_OR_TEXT = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** How many keys all objects of a value have; undefined when it nests too deep. */
function countKeys(value: unknown): number | undefined {
  let [count, level] = [0, [value]];
  for (let depth = 0; level.length > 0; depth++) {
    const objects = level.filter((each) => typeof each === "object" && each !== null);
    if (objects.length > 0 && depth >= DEEPEST) {
      return undefined;
    }
    count += objects.reduce<number>(
      (sum, each) => sum + (Array.isArray(each) ? 0 : Object.keys(each as object).length),
      0,
    );
    level = objects.flatMap((each) => Object.values(each as object));
  }
  return count;
}

function keysThatStandTwice(text: string): string[] {
  const scanner = createScanner(text, true);
  const keys: Set<string>[] = [];
  const problems: string[] = [];
  let lastText = "";
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    switch (text[scanner.getTokenOffset()]) {
      case "{":
      case "[":
        keys.push(new Set());
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
            `line ${line} has the key ${showValue(shownName(lastText))} a second time: keep one of the two`,
          );
        }
        keys.at(-1)?.add(lastText);
        break;
    }
  }
  const left = problems.length - MOST_NAMED;
  return left > 0 ? [...problems.slice(0, MOST_NAMED), `and ${left} more`] : problems;
}

/** Where a key stands, or the innermost part of its path that exists. */
interface Place {
  readonly offset: number;
  readonly isThere: boolean;
}

/** Finds the line of a value, for places that a person can click on. */
export class JsonLines {
  #tree: Node | undefined;
  #lineStarts: readonly number[] | undefined;
  readonly #places = new Map<string, Place>();
  private readonly text: string;

  public constructor(text: string) {
    this.text = withoutMark(text);
  }

  /** The line, from 1, of the value at a path, or of the innermost part of the path that exists. */
  public lineOf(path: readonly string[]): number {
    const isIndented = this.text.startsWith('{\n  "');
    return this.#lineAt(isIndented ? this.#indented(path).offset : this.#parsed(path));
  }

  /** Synth indents every level by two spaces, so that a key is found without parsing the file. */
  #indented(path: readonly string[]): Place {
    const [key] = path.slice(-1);
    if (key === undefined) {
      return { offset: 0, isThere: true };
    }
    const name = JSON.stringify(path);
    const place = this.#places.get(name) ?? this.#keyIn(path.slice(0, -1), key);
    this.#places.set(name, place);
    return place;
  }

  #keyIn(path: readonly string[], key: string): Place {
    const holder = this.#indented(path);
    if (!holder.isThere) {
      return holder;
    }
    const { offset } = holder;
    const indent = `\n${"  ".repeat(path.length)}`;
    const end = this.text.indexOf(`${indent}}`, offset + 1);
    const found = this.text.indexOf(`${indent}  ${JSON.stringify(key)}:`, offset);
    return found < 0 || (end >= 0 && end < found)
      ? { offset, isThere: false }
      : { offset: found + 1, isThere: true };
  }

  #parsed(path: readonly string[]): number {
    this.#tree ??= parseTree(this.text);
    for (let length = path.length; this.#tree && length > 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) {
        return node.parent?.offset ?? node.offset;
      }
    }
    return 0;
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
