import Ajv, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import { describeProblem, type Problem, showNumber, showText, showValue } from "../problem";

/** More than these help nobody. */
const MOST_NAMED = 20;

/**
 * A check of JSON documents against their published schema. The schema says everything: the advice
 * in a problem is the `description` of the setting.
 * @returns what `describeProblems` says of all problems; nothing when there is none
 */
export function schemaCheck(schema: object): (document: unknown) => string[] {
  let validate: ValidateFunction | undefined;
  return (document) => {
    validate ??= new Ajv({ allErrors: true, verbose: true, validateSchema: false }).compile(schema);
    validate(document);
    // A refused key comes twice: as a text of the wrong form, and as a key.
    const errors = (validate.errors ?? []).filter(({ propertyName }) => propertyName === undefined);
    return describeProblems(errors.map(toProblem));
  };
}

/** A sentence for each problem, at most 20 and then how many are left. */
export function describeProblems(problems: readonly Problem[]): string[] {
  const named = problems.slice(0, MOST_NAMED).map(describeProblem);
  const left = problems.length - named.length;
  return left > 0 ? [...named, `and ${left} more`] : named;
}

/** The place of a value as a person writes it: `calls[0].minutes`. */
export function placeOf(path: readonly (string | number)[]): string {
  return path
    .map((key) => (/^\d+$/.test(String(key)) ? `[${key}]` : `.${showText(String(key))}`))
    .join("")
    .replace(/^\./, "");
}

function toProblem(error: ErrorObject): Problem {
  const { fix, ...problem } = tell(error);
  return { ...problem, severity: "error", fix: fix.charAt(0).toLowerCase() + fix.slice(1) };
}

function tell({
  keyword,
  params,
  instancePath,
  data,
  parentSchema = {},
}: ErrorObject): Omit<Problem, "severity"> {
  const path = pathOf(instancePath);
  switch (keyword) {
    case "additionalProperties": {
      const known = Object.keys(parentSchema.properties).join(", ");
      const field = placeOf([...path, params.additionalProperty]);
      return { field, rule: "is not known here", fix: `take it out, or write one of ${known}` };
    }
    case "required": {
      const { description } = parentSchema.properties[params.missingProperty];
      const field = placeOf([...path, params.missingProperty]);
      return { field, rule: "is missing", fix: description };
    }
    case "propertyNames": {
      const { description } = parentSchema.propertyNames;
      const field = placeOf([...path, params.propertyName]);
      return { field, rule: "is no name for an entry", fix: description };
    }
    default: {
      const rule = RULES[keyword]?.(params.limit, params) ?? "is written in another way";
      const field = placeOf(path) || "the file";
      return { field, rule, given: showValue(data), fix: parentSchema.description };
    }
  }
}

/** The keys of a JSON pointer. */
function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
};

type Rule = (limit: number, params: Readonly<Record<string, unknown>>) => string;

const RULES: Readonly<Record<string, Rule>> = {
  type: (_, { type }) => `must be ${TYPES[String(type)]}`,
  const: (_, { allowedValue }) => `must be ${showValue(allowedValue)}`,
  enum: (_, { allowedValues }) =>
    `must be one of ${(allowedValues as unknown[]).map(showValue).join(", ")}`,
  minimum: (limit) => `must be ${showNumber(limit)} or more`,
  exclusiveMinimum: (limit) => `must be more than ${showNumber(limit)}`,
  maximum: (limit) => `must be at most ${showNumber(limit)}`,
  minItems: (limit) => `must have ${limit} or more entries`,
  maxItems: (limit) => `must have at most ${limit} entries`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  pattern: () => "has not the right form",
};
