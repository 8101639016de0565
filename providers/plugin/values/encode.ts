import { Encoder, ExtData } from "@msgpack/msgpack";
import { canonicalSet } from "./canonical-set";
import { ExactNumber, numberText } from "./exact-number";
import { emptyForm, type ObjectType, type Type } from "./type";
import { UNKNOWN } from "./unknown";
import { isObjectValue, type ObjectValue, type Value, type ValuePath } from "./value";
import { ValueError } from "./value-error";

const encoder = new Encoder();
const unknownExtension = new ExtData(0, new Uint8Array(1));

/** Whether a value may hold unknown parts: a plan may, a state may not. */
export type Knowledge = "wholly-known" | "may-be-unknown";

/**
 * A value as Terraform reads it. Attributes that an object leaves out are null.
 *
 * @throws ValueError if it does not fit the type.
 */
export function encodeValue(value: unknown, type: Type, knowledge: Knowledge): Buffer {
  return Buffer.from(encoder.encode(wireForm(value, type, knowledge, [])));
}

/**
 * A value brought into the one form that it has on both sides of the wire: every attribute present,
 * sets in canonical order.
 *
 * @throws ValueError if it does not fit the type.
 */
export function normalize(value: unknown, type: Type, path: ValuePath = []): Value {
  if (value === UNKNOWN) {
    return UNKNOWN;
  }
  if (value === null || value === undefined) {
    return emptyForm(type);
  }
  switch (type.kind) {
    case "string":
      return requireType(typeof value === "string", value, "must be a string", path);
    case "bool":
      return requireType(typeof value === "boolean", value, "must be true or false", path);
    case "number":
      if (value instanceof ExactNumber) {
        return value;
      }
      if (typeof value === "number" && Number.isFinite(value)) {
        // Adding 0 makes -0 the same value as 0.
        return value + 0;
      }
      throw new ValueError(path, `must be a finite number, got ${describe(value)}`);
    case "object":
      return normalizeObject(requireObject(value, path), type, path);
    case "map": {
      const entries = Object.entries(requireObject(value, path));
      return Object.fromEntries(
        entries.map(([key, each]) => [key, normalize(each, type.element, [...path, key])]),
      );
    }
    default: {
      if (!Array.isArray(value)) {
        throw new ValueError(path, `must be an array, got ${describe(value)}`);
      }
      const elements = Array.from(value, (each, i) => normalize(each, type.element, [...path, i]));
      return type.kind === "set" ? canonicalSet(elements) : elements;
    }
  }
}

function normalizeObject(value: ObjectValue, type: ObjectType, path: ValuePath): Value {
  const other = Object.keys(value).find((name) => !Object.hasOwn(type.attributes, name));
  if (other !== undefined) {
    throw new ValueError([...path, other], "is not in the schema");
  }
  const given = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(type.attributes).map(([name, attributeType]) => [
      name,
      normalize(given.get(name), attributeType, [...path, name]),
    ]),
  );
}

function requireObject(value: unknown, path: ValuePath): ObjectValue {
  if (!isObjectValue(value)) {
    throw new ValueError(path, `must be a plain object, got ${describe(value)}`);
  }
  return value;
}

function wireForm(given: unknown, type: Type, knowledge: Knowledge, path: ValuePath): unknown {
  return toWire(normalize(given, type, path), knowledge, path);
}

function toWire(value: Value, knowledge: Knowledge, path: ValuePath): unknown {
  if (value === UNKNOWN) {
    if (knowledge === "wholly-known") {
      throw new ValueError(path, "is still unknown after apply");
    }
    return unknownExtension;
  }
  if (typeof value === "string") {
    // Terraform takes UTF-8 only, which cannot carry half of a surrogate pair.
    return Buffer.from(value).toString();
  }
  if (typeof value === "number") {
    // As a binary fraction 0.1 would differ from the 0.1 in the configuration.
    return Number.isSafeInteger(value) ? value : numberText(value);
  }
  if (value instanceof ExactNumber) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map((each, i) => toWire(each, knowledge, [...path, i]));
  }
  if (isObjectValue(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, toWire(each, knowledge, [...path, key])]),
    );
  }
  return value;
}

function requireType(holds: boolean, value: unknown, rule: string, path: ValuePath): Value {
  if (!holds) {
    throw new ValueError(path, `${rule}, got ${describe(value)}`);
  }
  return value as Value;
}

/** The kind of a wrong value; never the value itself, which may be secret. */
function describe(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return String(value);
  }
  return Array.isArray(value) ? "an array" : `${typeof value}`;
}
