import type { PrivateData } from "../model/requests";
import type { DynamicValue } from "../protocol/messages";
import { decodeValue } from "../values/decode";
import { encodeValue, type Knowledge } from "../values/encode";
import { parseStateJson, valueFromJson } from "../values/state-json";
import type { ObjectType } from "../values/type";
import { isObjectValue, type ObjectValue } from "../values/value";
import { ValueError } from "../values/value-error";

/** Whether Terraform sent no object; looks at the first byte only. */
export function isNull(value: DynamicValue | null | undefined): boolean {
  const [first = 0xc0] = value?.msgpack ?? [];
  return first === 0xc0;
}

/**
 * The object that Terraform sent, null for none.
 *
 * @throws ValueError if it does not fit the type.
 */
export function readObject(
  value: DynamicValue | null | undefined,
  type: ObjectType,
): ObjectValue | null {
  const decoded =
    value?.msgpack !== undefined && value.msgpack.length > 0
      ? decodeValue(value.msgpack, type)
      : valueFromJson(parseStateJson(textOf(value?.json) || "null"), type);
  if (decoded !== null && !isObjectValue(decoded)) {
    throw new ValueError([], "must be an object");
  }
  return decoded;
}

/**
 * The same, where there must be an object.
 *
 * @throws ValueError if there is none or it does not fit the type.
 */
export function requireObject(
  value: DynamicValue | null | undefined,
  type: ObjectType,
): ObjectValue {
  const object = readObject(value, type);
  if (object === null) {
    throw new ValueError([], "is missing");
  }
  return object;
}

/**
 * An object, or null for none, as Terraform reads it.
 *
 * @throws ValueError if it does not fit the type.
 */
export function writeObject(
  value: ObjectValue | null,
  type: ObjectType,
  knowledge: Knowledge = "wholly-known",
): DynamicValue {
  return { msgpack: encodeValue(value, type, knowledge) };
}

/**
 * What a handler returned, where it must be an object: a forgotten `return` must not look like
 * "gone".
 *
 * @throws ValueError if it is none.
 */
export function requireReturned<T>(returned: T, orElse: "or null" | "" = ""): T {
  if (isObjectValue(returned) || (returned === null && orElse === "or null")) {
    return returned;
  }
  throw new ValueError([], `that the handler returned must be an object ${orElse}`.trimEnd());
}

/** Private data from its stored form; what another version stored differently is dropped. */
export function readPrivate(bytes: Uint8Array | undefined): PrivateData {
  try {
    const data: unknown = JSON.parse(textOf(bytes) || "{}");
    return isObjectValue(data) ? (data as PrivateData) : {};
  } catch {
    return {};
  }
}

/** Private data in its stored form. */
export function writePrivate(data: PrivateData): Buffer {
  return Object.keys(data).length === 0 ? Buffer.alloc(0) : Buffer.from(JSON.stringify(data));
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}
