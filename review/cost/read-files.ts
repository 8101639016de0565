import { PRICE_FILE, type PriceFile, priceFileProblems } from "../../profile/prices";
import { ReviewInputError } from "../input/input-error";
import { parseJsonText } from "../input/json-text";
import { readTextIfThere } from "../input/read-text";
import { USAGE_FILE, type Usage } from "./usage";
import { usageProblems } from "./usage-problems";

/**
 * @returns undefined when the file does not exist
 * @throws ReviewInputError that lists everything wrong with it
 */
export function readUsage(path = USAGE_FILE): Usage | undefined {
  return readChecked(path, usageProblems) as Usage | undefined;
}

/**
 * A team's own prices.
 * @returns undefined when the file does not exist
 * @throws ReviewInputError that lists everything wrong with it
 */
export function readPriceFile(path = PRICE_FILE): PriceFile | undefined {
  return readChecked(path, priceFileProblems) as PriceFile | undefined;
}

function readChecked(path: string, problemsOf: (document: unknown) => string[]): unknown {
  const text = readTextIfThere(path);
  if (text === undefined) {
    return undefined;
  }
  const document = parseJsonText(text, path);
  const problems = problemsOf(document);
  if (problems.length > 0) {
    throw new ReviewInputError(path, problems);
  }
  return document;
}
