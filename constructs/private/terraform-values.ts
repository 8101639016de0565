import { Fn, Op, Token } from "cdktf";
import type { Values } from "../../profile";

/**
 * Whether Terraform alone will know a value. Most values are plain whole numbers and texts, which
 * cdktf's own test takes ten times as long to see.
 */
export function isUnknown(value: unknown): boolean {
  if (typeof value === "number") {
    return !Number.isSafeInteger(value) && Token.isUnresolved(value);
  }
  if (typeof value === "string") {
    return value.includes("TfToken[") && Token.isUnresolved(value);
  }
  return typeof value === "object" && Token.isUnresolved(value);
}

/** Lets Terraform convert what it alone will know. */
export const TERRAFORM_VALUES: Values = {
  isUnknown,
  scale: (value, numerator, denominator) =>
    Token.isUnresolved(value)
      ? Token.asNumber(Op.div(Op.mul(value, numerator), denominator))
      : (value * numerator) / denominator,
  lookup: <K extends string | number, V extends number>(table: Readonly<Record<K, V>>, key: K) =>
    Token.isUnresolved(key)
      ? (Token.asNumber(Fn.lookup(table, Token.asString(key), "")) as V)
      : table[key],
};
