import type { Diagnostics } from "../reporting/diagnostics";
import { encodeValue } from "../values/encode";
import type { ObjectType } from "../values/type";
import { UNKNOWN } from "../values/unknown";
import { isObjectValue, type ObjectValue, renderPath, type Value } from "../values/value";
import { ValueError } from "../values/value-error";

/**
 * The state to store after a create or an update. A handler's mistake in one attribute must not lose
 * the object that it has just created: the fallback stands in, and the mistake is an error.
 */
export function storedState(
  state: ObjectValue,
  type: ObjectType,
  fallback: ObjectValue,
  diagnostics: Diagnostics,
): ObjectValue {
  if (!isObjectValue(state)) {
    const rule = "that the handler returned must be an object";
    reportMistake(new ValueError([], rule), [], diagnostics);
    return fallback;
  }
  for (const name of Object.keys(state)) {
    if (!Object.hasOwn(type.attributes, name)) {
      reportMistake(new ValueError([], "is not in the schema"), [name], diagnostics);
    }
  }
  const stored = Object.entries(type.attributes).map(([name, attributeType]) => {
    const value = state[name] ?? null;
    try {
      encodeValue(value, attributeType, "wholly-known");
      return [name, value];
    } catch (error) {
      reportMistake(error, [name], diagnostics);
      return [name, fallback[name] ?? null];
    }
  });
  return Object.fromEntries(stored);
}

/** A planned value for a handler or for the state: what is still open is null. */
export function withoutUnknowns(value: ObjectValue): ObjectValue {
  return settle(value) as ObjectValue;
}

function settle(value: Value): Value {
  if (value === UNKNOWN) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map(settle);
  }
  if (isObjectValue(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, settle(part)]));
  }
  return value;
}

function reportMistake(error: unknown, at: readonly string[], diagnostics: Diagnostics): void {
  if (!(error instanceof ValueError)) {
    throw error;
  }
  const path = [...at, ...error.path];
  const what = path.length === 0 ? "The value" : `\`${renderPath(path)}\``;
  diagnostics.error(
    path,
    "Mistake in the provider",
    `${what} ${error.rule}. This is a bug in the provider.`,
  );
}
