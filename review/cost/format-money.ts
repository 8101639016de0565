import type { Currency, Micros } from "../../profile/prices";
import type { Language } from "../../report/language";
import type { Text } from "../settings";

const UNITS: Readonly<Record<Currency, Text>> = {
  CNY: { en: "CNY", zh: "元" },
  USD: { en: "USD", zh: "美元" },
};

// Made once: a formatter takes longer to make than to use.
const TWO_DECIMALS = decimals(2);
const SIX_DECIMALS = decimals(6);

const MICROS_PER_CENT = 10_000;

/** An amount with two decimals, or with all six where it is less than a cent: `1,234.50 USD`. */
export function formatMoney(amount: Micros, currency: Currency, lang: Language): string {
  const cents = Math.round(Math.abs(amount) / MICROS_PER_CENT);
  const isTiny = amount !== 0 && Math.abs(amount) < MICROS_PER_CENT;
  const number = isTiny ? Math.abs(amount) / 1_000_000 : cents / 100;
  const digits = (isTiny ? SIX_DECIMALS : TWO_DECIMALS).format(number);
  return `${amount < 0 ? "-" : ""}${digits} ${UNITS[currency][lang]}`;
}

/** The same with its sign, for a difference: `+0.14 CNY`. */
export function formatDelta(delta: Micros, currency: Currency, lang: Language): string {
  return `${delta > 0 ? "+" : ""}${formatMoney(delta, currency, lang)}`;
}

function decimals(most: number): Intl.NumberFormat {
  return new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: most });
}
