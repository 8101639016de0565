import Ajv, { type ErrorObject } from "ajv/dist/2020";
import schema from "../../lock/recording.lock.schema.json";
import { showValue } from "../../profile/problem";

/**
 * The published schema says what synth writes. Review must also read what somebody wrote by hand,
 * and say as a finding that a bitrate is missing or too high: of the schema, only the kinds of values
 * are kept.
 */
const KEPT = new Set(["type", "const", "enum", "properties", "items", "$ref", "anyOf", "$defs"]);

function relax(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) {
    return part;
  }
  const relaxed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part)) {
    if (key === "oneOf") {
      relaxed.anyOf = (value as unknown[]).map(relax);
    } else if (key === "anyOf") {
      // Of those that name needed keys only, nothing is left.
      const alternatives = (value as unknown[]).map(relax);
      if (alternatives.every((each) => Object.keys(each as object).length > 0)) {
        relaxed.anyOf = alternatives;
      }
    } else if (key === "properties" || key === "$defs") {
      relaxed[key] = mapValues(value as Record<string, unknown>, relax);
    } else if (key === "additionalProperties" && typeof value === "object") {
      relaxed[key] = relax(value);
    } else if (key === "type") {
      relaxed[key] = value === "integer" ? "number" : value;
    } else if (KEPT.has(key)) {
      relaxed[key] = key === "items" ? relax(value) : value;
    }
  }
  return relaxed;
}

function mapValues<T>(record: Record<string, T>, map: (value: T) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** The schema is our own and tested: judging it again would take longer than judging a lock file. */
const validate = new Ajv({
  allErrors: true,
  strict: false,
  verbose: true,
  validateSchema: false,
}).compile(relax(schema) as object);

const MOST_NAMED = 10;

/** What is of another kind than a lock file holds there, one sentence each. */
export function shapeProblems(document: unknown): string[] {
  if (validate(document)) {
    return [];
  }
  const problems = new Map<string, string>();
  for (const error of validate.errors ?? []) {
    // The deepest reason of an `anyOf` says most; the `anyOf` itself repeats it.
    if (error.keyword !== "anyOf") {
      problems.set(error.instancePath, describe(error));
    }
  }
  const sentences = [...problems.values()];
  const left = sentences.length - MOST_NAMED;
  return left > 0 ? [...sentences.slice(0, MOST_NAMED), `and ${left} more`] : sentences;
}

function describe({ instancePath, keyword, params, data }: ErrorObject): string {
  const path = instancePath
    .slice(1)
    .replaceAll("/", ".")
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const rule =
    keyword === "enum"
      ? `must be one of ${(params.allowedValues as unknown[]).map(showValue).join(", ")}`
      : keyword === "const"
        ? `must be ${showValue(params.allowedValue)}`
        : `must be ${keyword === "type" ? describeType(params.type) : "of another kind"}`;
  return `${showValue(path)} ${rule}, got ${showValue(data)}: run 'npm run synth' to write the file again`;
}

function describeType(type: unknown): string {
  const names: Record<string, string> = {
    object: "an object",
    array: "a list",
    string: "text",
    number: "a number",
    boolean: "true or false",
  };
  return names[String(type)] ?? String(type);
}
