import type { PriceBook, PriceSite, PriceTier } from "./price-book";

/** Own rule: cloud prices change about once a year. */
const STALE_AFTER_DAYS = 365;

/** Of the China site only the 2022 edition could be read, and no price of storage in CNY. */
const CHINA: PriceBook = {
  site: "china",
  currency: "CNY",
  model: "per-input-stream",
  recording: {
    source: {
      title: "TRTC 云端录制计费 (647/75047), 2022 edition",
      url: "https://github.com/tencentyun/qcloud-documents",
    },
    asOf: "2022-01-01",
    tiers: [
      { name: "Audio", maxPixels: 0, singleStream: 3.5, mixed: 9 },
      { name: "SD", maxPixels: 640 * 480, singleStream: 7, mixed: 19 },
      { name: "HD", maxPixels: 1280 * 720, singleStream: 14, mixed: 35 },
      { name: "FHD", maxPixels: 1920 * 1080, singleStream: 31, mixed: 79, usageKey: "FullHD" },
      { name: "2K", maxPixels: 2560 * 1440, singleStream: 56, mixed: 138 },
      { name: "4K", maxPixels: 4096 * 2176, singleStream: 97, mixed: 323 },
    ],
    disputedPictures: [{ width: 720, height: 360, tierInText: "HD" }],
  },
  staleAfterDays: STALE_AFTER_DAYS,
};

const INTERNATIONAL: PriceBook = {
  site: "international",
  currency: "USD",
  model: "per-process-by-total-pixels",
  recording: {
    source: {
      title: "TRTC On-Cloud Recording pricing, copy of after 2025-09",
      url: "https://trtc.io/document/45176",
    },
    asOf: "2025-09-01",
    tiers: [
      eitherMode("Audio", 0, 1.49),
      eitherMode("HD", 921_600, 5.99),
      { ...eitherMode("FHD", 2_073_600, 13.49), usageKey: "FullHD" },
      eitherMode("2K", 3_686_400, 23.99),
      eitherMode("2K+", 8_847_360, 53.99),
    ],
    freeMinutesPerMonth: 10_000,
  },
  storage: {
    source: { title: "VOD storage prices in USD, STANDARD class, undated copy" },
    perGbDay: { mainland: 0.0006, elsewhere: 0.0009 },
  },
  staleAfterDays: STALE_AFTER_DAYS,
};

/** The prices that come with this release, by site. */
export const BUILT_IN_BOOKS: Readonly<Record<PriceSite, PriceBook>> = {
  china: CHINA,
  international: INTERNATIONAL,
};

/** The international site charges the same for a single-stream and for a mixed process. */
function eitherMode(name: string, maxPixels: number, price: number): PriceTier {
  return { name, maxPixels, singleStream: price, mixed: price };
}
