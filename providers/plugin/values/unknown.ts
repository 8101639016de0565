/** A value that Terraform will know only after apply. It occurs while validating and planning. */
export const UNKNOWN: unique symbol = Symbol("known after apply");

/** The type of {@link UNKNOWN}. */
export type Unknown = typeof UNKNOWN;

/** Whether the value is known; collections and objects may still hold unknown parts. */
export function isKnown<T>(value: T): value is Exclude<T, Unknown> {
  return value !== UNKNOWN;
}
