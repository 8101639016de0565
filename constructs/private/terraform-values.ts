import { Fn, Op, Token } from "cdktf";
import type { Values } from "../../profile";

/** Lets Terraform convert what it alone will know. */
export const TERRAFORM_VALUES: Values = {
  isUnknown: (value) => Token.isUnresolved(value),
  scale: (value, numerator, denominator) =>
    Token.isUnresolved(value)
      ? Token.asNumber(Op.div(Op.mul(value, numerator), denominator))
      : (value * numerator) / denominator,
  lookup: <K extends string | number, V extends number>(table: Readonly<Record<K, V>>, key: K) =>
    Token.isUnresolved(key)
      ? (Token.asNumber(Fn.lookup(table, Token.asString(key), "")) as V)
      : table[key],
};
