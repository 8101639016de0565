/**
 * Terraform's numbers have 512 bits, JavaScript's have 53. A `number` stands for the decimal that
 * JavaScript prints for it (0.1 is 0.1, not its nearest binary fraction); every other number is an
 * {@link ExactNumber}, so that nothing is ever rounded on the way through a provider.
 */

/** Decimal places beyond which a number is refused rather than written out. */
const MOST_DIGITS = 4_096;

/** A number that a JavaScript `number` cannot stand for, as plain decimal text. */
export class ExactNumber {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/**
 * The number that the text writes, as a `number` where that loses nothing.
 *
 * @throws RangeError if the text is not a decimal number or has more than 4,096 digits.
 */
export function parseNumber(text: string): number | ExactNumber {
  const exact = plainDecimal(text);
  const nearest = Number(exact);
  return Number.isFinite(nearest) && numberText(nearest) === exact
    ? nearest
    : new ExactNumber(exact);
}

/** The number that the bits of a binary fraction mean exactly. */
export function fromFloat(float: number): number | ExactNumber {
  // Adding 0 makes -0 the same value as 0.
  return Number.isSafeInteger(float) ? float + 0 : parseNumber(binaryFraction(float));
}

/** A finite number as plain decimal text, without an exponent. */
export function numberText(number: number): string {
  return plainDecimal(String(number));
}

function plainDecimal(text: string): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) {
    throw new RangeError(`"${text}" is not a decimal number`);
  }
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (whole.length + fraction.length + Math.abs(exponent) > MOST_DIGITS) {
    throw new RangeError(`a number may have at most ${MOST_DIGITS} digits`);
  }
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = digits.padStart(digits.length + Math.max(0, -point), "0");
  const shifted = Math.max(0, point);
  const integer =
    padded
      .slice(0, shifted)
      .padEnd(shifted, "0")
      .replace(/^0+(?=\d)/, "") || "0";
  const rest = padded.slice(shifted).replace(/0+$/, "");
  const plain = rest === "" ? integer : `${integer}.${rest}`;
  return sign === "-" && plain !== "0" ? `-${plain}` : plain;
}

function binaryFraction(float: number): string {
  let places = 0;
  let mantissa = float;
  // Doubling is exact, and 1,074 doublings make any double an integer.
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    places += 1;
  }
  // m / 2^k = m * 5^k / 10^k
  return `${BigInt(mantissa) * 5n ** BigInt(places)}e-${places}`;
}
