/**
 * How the profile looks at values it is given. The profile itself is pure and knows plain numbers
 * and texts only; constructs pass an implementation that understands Terraform's unknown values
 * ("tokens"), so that they pass through every check untouched and are converted by Terraform.
 */
export interface Values {
  /** True when the value is known only after `terraform apply`: no check may look at it. */
  isUnknown(value: unknown): boolean;
  /** `value × numerator ÷ denominator`, in plain numbers or as a Terraform expression. */
  scale(value: number, numerator: number, denominator: number): number;
  /** The entry of a table under a key, or the Terraform expression that looks it up. */
  lookup<K extends string | number, V extends number>(table: Readonly<Record<K, V>>, key: K): V;
}

/** Plain numbers and texts: every value is known. */
export const KNOWN_VALUES: Values = {
  isUnknown: () => false,
  scale: (value, numerator, denominator) => (value * numerator) / denominator,
  lookup: (table, key) => table[key],
};
