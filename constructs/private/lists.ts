import { Token } from "cdktf";

/**
 * Known texts sorted and once each, then the unknown ones as they were given: how cdktf numbers
 * those depends on what else was declared, so sorting by them would change from run to run. A list
 * that is unknown as a whole is left alone.
 */
export function canonicalList(values: readonly string[]): readonly string[] {
  if (Token.isUnresolved(values)) {
    return values;
  }
  const known = values.filter((value) => !Token.isUnresolved(value));
  const unknown = values.filter((value) => Token.isUnresolved(value));
  return [...[...new Set(known)].sort(), ...unknown];
}

/** The members that a check can look at: none of a list that is unknown as a whole. */
export function checkable<T>(values: readonly T[]): readonly T[] {
  return Token.isUnresolved(values) ? [] : values;
}
