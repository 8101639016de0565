import type { ExactNumber } from "./exact-number";
import type { Unknown } from "./unknown";

/** Any Terraform value, whatever its schema says. Sets are arrays without order or duplicates. */
export type Value =
  | string
  | number
  | boolean
  | null
  | ExactNumber
  | Unknown
  | readonly Value[]
  | ObjectValue;

/** An object or a map. */
export interface ObjectValue {
  readonly [name: string]: Value;
}

/** The steps to a part of a value: attribute names, map keys and list indexes. */
export type ValuePath = readonly (string | number)[];

/** A path as people write it: `stream[1].codec`, `tags["qcs:x"]`. */
export function renderPath(path: ValuePath): string {
  const steps = path.map((step) => {
    if (typeof step === "number") {
      return `[${step}]`;
    }
    return /^[A-Za-z_][\w-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return steps.join("").replace(/^\./, "");
}

/** Whether a value is an object or a map, and no number, unknown or array. */
export function isObjectValue(value: unknown): value is ObjectValue {
  return (
    typeof value === "object" &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  );
}
