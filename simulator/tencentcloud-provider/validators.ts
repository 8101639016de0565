/** Checks a text, told the attribute's name; returns what is wrong with it. */
export type Validator = (name: string, value: string) => string | undefined;

/** A length in characters, in the real provider's words. */
export function lengthInRange(least: number, most: number): Validator {
  return (name, value) => {
    const { length } = [...value];
    if (length < least) {
      return `length of "${name}" cannot be lower than ${least}: ${length}`;
    }
    return length > most
      ? `length of "${name}" cannot be higher than ${most}: ${length}`
      : undefined;
  };
}

/** One of some texts, in the real provider's words. */
export function oneOf(allowed: readonly string[]): Validator {
  return (name, value) => {
    const shown = allowed.map((text) => JSON.stringify(text)).join(", ");
    return allowed.includes(value)
      ? undefined
      : `"${name}" must contain a valid string value must in array []string{${shown}}, got ${JSON.stringify(value)}`;
  };
}
