import { Decoder, ExtData } from "@msgpack/msgpack";
import { canonicalSet } from "./canonical-set";
import { fromFloat, parseNumber } from "./exact-number";
import { emptyForm, type Type } from "./type";
import { UNKNOWN } from "./unknown";
import { isObjectValue, type Value, type ValuePath } from "./value";
import { ValueError } from "./value-error";

// Without useBigInt64 integers above 2^53 would lose their last digits before anybody sees them.
const decoder = new Decoder({ useBigInt64: true });

/**
 * The value that Terraform sent as msgpack.
 *
 * @throws ValueError if it does not fit the type.
 */
export function decodeValue(bytes: Uint8Array, type: Type): Value {
  let raw: unknown;
  try {
    raw = decoder.decode(bytes);
  } catch (error) {
    throw new ValueError([], `cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return conform(raw, type, [], "msgpack");
}

/**
 * How plain data was written. A float in msgpack means its bits, a number in JSON its decimal text;
 * JSON is stored state, which may still have attributes that the schema has lost.
 */
export type Notation = "msgpack" | "json";

/**
 * Plain data as the value of a type.
 *
 * @throws ValueError if it does not fit.
 */
export function conform(raw: unknown, type: Type, path: ValuePath, notation: Notation): Value {
  // Any extension is an unknown value: newer Terraforms add refinements, which are hints only.
  if (raw instanceof ExtData) {
    return UNKNOWN;
  }
  if (raw === null || raw === undefined) {
    return emptyForm(type);
  }
  switch (type.kind) {
    case "string":
      return expect(typeof raw === "string", raw as string, "must be a string", path);
    case "bool":
      return expect(typeof raw === "boolean", raw as boolean, "must be true or false", path);
    case "number":
      return toNumber(raw, path, notation);
    case "list":
    case "set": {
      const elements = expect(Array.isArray(raw), raw as unknown[], `must be a ${type.kind}`, path);
      const values = elements.map((each, i) => conform(each, type.element, [...path, i], notation));
      return type.kind === "set" ? canonicalSet(values) : values;
    }
    case "map":
      return mapObject(raw, path, (each, key) =>
        conform(each, type.element, [...path, key], notation),
      );
    case "object": {
      const given = new Map(Object.entries(requireObject(raw, path)));
      const other = [...given.keys()].find((name) => !Object.hasOwn(type.attributes, name));
      if (other !== undefined && notation === "msgpack") {
        throw new ValueError([...path, other], "is not in the schema");
      }
      return Object.fromEntries(
        Object.entries(type.attributes).map(([name, attributeType]) => [
          name,
          conform(given.get(name), attributeType, [...path, name], notation),
        ]),
      );
    }
  }
}

function toNumber(raw: unknown, path: ValuePath, notation: Notation): Value {
  if (typeof raw === "number") {
    return notation === "msgpack" ? fromFloat(raw) : raw;
  }
  if (typeof raw === "bigint") {
    return parseNumber(String(raw));
  }
  try {
    return parseNumber(expect(typeof raw === "string", raw as string, "must be a number", path));
  } catch (error) {
    throw error instanceof RangeError
      ? new ValueError(path, `must be a number: ${error.message}`)
      : error;
  }
}

function mapObject(
  raw: unknown,
  path: ValuePath,
  map: (value: unknown, key: string) => Value,
): Value {
  const entries = Object.entries(requireObject(raw, path));
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)]));
}

function requireObject(raw: unknown, path: ValuePath): object {
  return expect(isObjectValue(raw), raw as object, "must be an object", path);
}

function expect<T>(holds: boolean, value: T, rule: string, path: ValuePath): T {
  if (!holds) {
    throw new ValueError(path, rule);
  }
  return value;
}
