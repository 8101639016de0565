/** An amount of money in millionths of its currency: whole numbers, so that sums are exact. */
export type Micros = number;

export type Currency = "CNY" | "USD";

/** The fee of some minutes at a price per 1,000 minutes, which has at most three decimals. */
export function minutesFee(minutes: number, pricePerThousand: number): Micros {
  return Math.round(minutes * Math.round(pricePerThousand * 1000));
}

/** The fee of keeping gigabytes for some days at a price for one of each, at most six decimals. */
export function storageFee(gigabytes: number, days: number, pricePerGbDay: number): Micros {
  return Math.round(gigabytes * days * Math.round(pricePerGbDay * 1_000_000));
}
