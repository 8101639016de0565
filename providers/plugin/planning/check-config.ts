import type { ServedSchema } from "../model/served-provider";
import type { Diagnostics } from "../reporting/diagnostics";
import type { BlockJson } from "../schema-json";
import { ExactNumber } from "../values/exact-number";
import type { Type } from "../values/type";
import {
  isObjectValue,
  type ObjectValue,
  renderPath,
  type Value,
  type ValuePath,
} from "../values/value";
import { schemaParts } from "./schema-parts";

/**
 * Reports what Terraform lets through but no handler could work with: null for a required
 * attribute; and, for the typed API, null elements and numbers that JavaScript would round.
 */
export function checkConfig(
  config: ObjectValue,
  { schema, type, strict }: ServedSchema,
  diagnostics: Diagnostics,
): void {
  checkRequired(config, schema.block, [], diagnostics);
  if (strict) {
    checkStrict(config, type, [], diagnostics);
  }
}

function checkRequired(
  object: ObjectValue,
  body: BlockJson,
  path: ValuePath,
  diagnostics: Diagnostics,
): void {
  for (const { name, attribute, nested } of schemaParts(body)) {
    const value = object[name];
    if (attribute?.required && value === null) {
      diagnostics.error(
        [...path, name],
        "Missing required value",
        `\`${renderPath([...path, name])}\` is required and cannot be null: set it.`,
      );
    }
    if (nested !== undefined) {
      for (const [step, element] of objectsIn(value, nested.nesting)) {
        checkRequired(element, nested.body, [...path, name, ...step], diagnostics);
      }
    }
  }
}

/** The objects in a nested value that are there and known, with the steps that lead to each. */
function objectsIn(value: Value | undefined, nesting: string): [ValuePath, ObjectValue][] {
  if (value === undefined || nesting === "single" || nesting === "group") {
    return isObjectValue(value) ? [[[], value]] : [];
  }
  return parts(value).flatMap(([step, element]) =>
    isObjectValue(element) ? [[[step], element]] : [],
  );
}

function checkStrict(value: Value, type: Type, path: ValuePath, diagnostics: Diagnostics): void {
  if (value instanceof ExactNumber) {
    const detail = "This provider would round it: use a number of at most 15 significant digits.";
    diagnostics.error(path, "Number with too many digits", detail);
  }
  for (const [step, part] of parts(value)) {
    const partType = type.kind === "object" ? type.attributes[step] : elementType(type);
    if (part === null && type.kind !== "object") {
      const detail = `A ${type.kind} here cannot hold null: remove it.`;
      diagnostics.error([...path, step], "Null element", detail);
    } else if (partType !== undefined) {
      checkStrict(part, partType, [...path, step], diagnostics);
    }
  }
}

function parts(value: Value): [step: string | number, part: Value][] {
  if (Array.isArray(value)) {
    return [...value.entries()];
  }
  return isObjectValue(value) ? Object.entries(value) : [];
}

function elementType(type: Type): Type | undefined {
  return "element" in type ? type.element : undefined;
}
