import { conform } from "./decode";
import { numberText } from "./exact-number";
import type { Type } from "./type";
import type { Value } from "./value";

/** Plain JSON data. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/**
 * Parses stored state. A number that a JavaScript `number` cannot stand for becomes its text, which
 * {@link valueFromJson} takes for a number again.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function parseStateJson(text: string): JsonValue {
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) =>
      token.startsWith('"') || isExact(token) ? token : JSON.stringify(token),
    ),
  );
}

/**
 * State in JSON as the value of a type; attributes that the schema no longer has are dropped.
 *
 * @throws ValueError if it does not fit.
 */
export function valueFromJson(json: JsonValue, type: Type): Value {
  return conform(json, type, [], "json");
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function isExact(token: string): boolean {
  return Number.isFinite(Number(token)) && numberText(Number(token)) === token;
}
