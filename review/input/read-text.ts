import { readFileSync, statSync } from "node:fs";
import { ReviewInputError } from "./input-error";
import { describeTooLarge, MOST_BYTES } from "./json-text";

/**
 * Reads a text file of bounded size.
 * @returns undefined when there is none
 * @throws ReviewInputError
 */
export function readTextIfThere(path: string): string | undefined {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) {
      throw new ReviewInputError(path, [describeTooLarge(size)]);
    }
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof ReviewInputError) {
      throw error;
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      return undefined;
    }
    throw new ReviewInputError(path, [
      code === "EISDIR" ? "it is a folder, not a file" : `it cannot be read (${code ?? "unknown"})`,
    ]);
  }
}

/** The same for a file that must be there. */
export function readText(path: string): string {
  const text = readTextIfThere(path);
  if (text === undefined) {
    throw new ReviewInputError(path, ["there is no such file: check the path"]);
  }
  return text;
}
