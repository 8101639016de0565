import { type StalePrices, storageFees, storageGrowth } from "../../../profile/prices";
import type { Assumption, CostItem, NotPriced, RelativeCost, Told } from "../../../review/cost";
import {
  tellAssumption,
  tellFreeMinutes,
  tellItem,
  tellNotPriced,
  tellRelative,
  tellStale,
  tellStored,
} from "../../../review/cost/messages";

/** One of each kind: the compiler asks for a new one. */
type Samples<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Omit<Extract<T, { readonly kind: K }>, "kind">;
};

const BOTH_SIDES = { sides: ["before", "after"] } as const;

const ASSUMPTIONS: Samples<Assumption> = {
  "list-prices": { source: "contract 7" },
  "default-usage": {},
  "even-days": { isRoundingStated: true },
  "resume-wait": { seconds: 5 },
  "people-not-recorded": { mode: "mixed", calls: "team", people: 10, most: 8 },
  "all-from-start": {},
  "shares-need-no-place": {},
  "voices-beside-pictures": {},
  "sound-only-billed-as-audio": {},
  "removed-sound-still-billed": {},
  "output-size-not-billed": {},
  "one-process-for-each-mode": {},
  "new-recording": { sdkAppId: 1400000001 },
  "disputed-picture": { picture: "720x360", tier: "SD", tierInText: "HD" },
  "declared-bitrate": {},
  "single-stream-as-published": {},
  "storage-after-year": {},
  "storage-class": { region: "mainland" },
};

const NOT_PRICED: Samples<NotPriced> = {
  "unknown-value": { path: "storage.retention", ...BOTH_SIDES },
  "picture-beyond-tiers": { mode: "mixed", pixels: 9_000_000, most: 8_847_360, ...BOTH_SIDES },
  "published-bitrate": { calls: "team", field: "audioKbps", ...BOTH_SIDES },
  "storage-price": { currency: "CNY" },
  "later-storage": { before: 365, after: "permanent" },
  "robot-minutes": { site: "china", before: 30_000, after: 60_000 },
  transcoding: {},
  delivery: {},
  "call-minutes": {},
};

const RELATIVE: Samples<RelativeCost> = {
  "mixed-megabytes-per-hour": { before: 276.3, after: 568.8 },
  "fees-per-call": { before: 1, after: 2 },
  "audio-fee-per-hour": { currency: "CNY", after: 540_000 },
};

const ITEMS: Samples<CostItem> = {
  recording: { mode: "mixed", tier: "Audio" },
  storage: {},
};

function every<T extends { readonly kind: string }>(
  samples: Samples<T>,
  tell: (data: T) => Told<T>,
): Told<T>[] {
  return Object.entries(samples).map(([kind, data]) =>
    tell({ kind, ...(data as object) } as never),
  );
}

const SENTENCES = [
  ...every(ASSUMPTIONS, tellAssumption),
  ...every(NOT_PRICED, tellNotPriced),
  ...every(RELATIVE, tellRelative),
];

test.each(SENTENCES.map(({ kind, text }) => [kind, text] as const))(
  "%s is a whole sentence in both languages",
  (_, { en, zh }) => {
    expect(en).toMatch(/^[“'A-Z0-9].*\.$/);
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(`${en}${zh}`).not.toMatch(/undefined|NaN|\[object|\$\{/);
  },
);

test("an item has a name in both languages", () => {
  expect(every(ITEMS, tellItem).map(({ text }) => text)).toEqual([
    { en: "Mixed recording, Audio", zh: "合流录制，音频" },
    { en: "Storage", zh: "存储" },
  ]);
  expect(tellItem({ kind: "recording", mode: "single-stream", tier: "HD" }).text).toEqual({
    en: "Single-stream recording, HD",
    zh: "单流录制，HD",
  });
});

test("what is told keeps its data", () => {
  expect(tellNotPriced({ kind: "storage-price", currency: "CNY" })).toEqual({
    kind: "storage-price",
    currency: "CNY",
    text: {
      en: "Storage: its price in CNY is not known. Write it into recording.prices.json if you know it.",
      zh: "存储：CNY 单价未知，如已知请写入 recording.prices.json。",
    },
  });
});

describe("a figure that moves is told before and after", () => {
  const size = (sides: { before?: number; after?: number }) =>
    tellRelative({ kind: "mixed-megabytes-per-hour", ...sides }).text.en;

  test.each([
    [{ before: 276.3, after: 568.8 }, "276 MB → 569 MB."],
    [{ after: 276.3 }, "at most 276 MB."],
    [{ before: 276.3 }, "276 MB → –."],
  ])("%j", (sides, end) => {
    expect(size(sides)).toContain(end);
  });

  test("and once where it stays", () => {
    const robot = { kind: "robot-minutes", site: "international", before: 5, after: 5 } as const;

    expect(tellNotPriced(robot).text.en).toContain(", 5 minutes a month: billed as");
  });
});

test("what comes after the first year is told in days or for ever", () => {
  expect(tellNotPriced({ kind: "later-storage", before: 1500, after: "permanent" }).text).toEqual({
    en: "Storage after the first year, when files still pile up: kept 1,500 days → for ever.",
    zh: "一年之后仍在增长的存储：保存 1,500 天 → 永久保存。",
  });
});

test("a gap says on which side it is", () => {
  const gap = { kind: "unknown-value", path: "storage.retention" } as const;

  expect(tellNotPriced({ ...gap, sides: ["after"] }).text.en).toMatch(/\(after\)\.$/);
  expect(tellNotPriced({ ...gap, sides: ["before", "after"] }).text).toEqual({
    en: "'storage.retention' is known only after apply, or not declared (before and after).",
    zh: "“storage.retention”在 apply 之后才可知，或未声明（变更前、变更后）。",
  });
});

describe("how files pile up", () => {
  const PER_GB_DAY = 0.0009;
  const stored = (kept: number | "permanent", price?: number, gbPerMonth = 247.5) => {
    const growth = storageGrowth(gbPerMonth, kept);
    const fees = price === undefined ? {} : { fees: storageFees(growth, price) };
    return tellStored({ ...growth, ...fees }, "USD").text;
  };

  test("settles within a year", () => {
    expect(stored(180, PER_GB_DAY)).toEqual({
      en: "248 GB a month, kept 180 days: 1,485 GB after a year (40.10 USD a month).",
      zh: "每月 248 GB，保存 180 天：一年后 1,485 GB（40.10 美元/月）。",
    });
  });

  test("is told of one day as of one", () => {
    expect(stored(1).en).toContain("kept 1 day:");
  });

  test("settles later", () => {
    expect(stored(1500, PER_GB_DAY).en).toBe(
      "248 GB a month, kept 1,500 days: 3,011 GB after a year (81.30 USD a month); in the end 12,375 GB (334.13 USD a month).",
    );
  });

  test("never settles", () => {
    expect(stored("permanent", PER_GB_DAY)).toEqual({
      en: "248 GB a month, kept for ever: 3,011 GB after a year (81.30 USD a month), and no end of it: every further month adds 248 GB (6.68 USD a month).",
      zh: "每月 248 GB，永久保存：一年后 3,011 GB（81.30 美元/月），且无上限：此后每月再增 248 GB（6.68 美元/月）。",
    });
  });

  test("without a price is told in gigabytes alone", () => {
    expect(stored(30, undefined, 0.01234).en).toBe(
      "0.0123 GB a month, kept 30 days: 0.0123 GB after a year.",
    );
  });
});

describe("prices that are stale", () => {
  const stale = (changes: Partial<StalePrices>) =>
    tellStale({ site: "china", part: "recording", reason: "old", source: "a page", ...changes });

  test("are told with their age", () => {
    expect(stale({ asOf: "2022-01-01", ageDays: 1461 }).text).toEqual({
      en: "The recording prices of the China site (“a page”) are of 2022-01-01 or later and may be 1,461 days old: check them, and write today's into recording.prices.json.",
      zh: "中国站录制价格（“a page”）最早为 2022-01-01，可能已有 1,461 天：请核对，并将现行价格写入 recording.prices.json。",
    });
  });

  test("are told when nobody knows their age", () => {
    const { text } = stale({ site: "international", part: "storage", reason: "undated" });

    expect(text.en).toContain("storage prices of the international site (“a page”) carry no date");
    expect(text.zh).toContain("国际站存储价格（“a page”）没有日期");
  });

  test("are told when their date is still to come", () => {
    expect(stale({ reason: "future", asOf: "2099-01-01" }).text.en).toContain(
      "are dated 2099-01-01, which is after today: correct 'asOf'",
    );
  });
});

test("free minutes are told and not deducted", () => {
  const { perMonth, text } = tellFreeMinutes(10_000);

  expect(perMonth).toBe(10_000);
  expect(text.en).toContain("10,000 minutes a month are free; they are not deducted");
  expect(text.zh).toContain("每月免费 10,000 分钟");
});

test("how the month is rounded is stated for one site only", () => {
  const [stated, taken] = [true, false].map(
    (isRoundingStated) => tellAssumption({ kind: "even-days", isRoundingStated }).text.en,
  );

  expect(stated).toContain("Tencent sums all apps of the account first");
  expect(taken).toContain("how the international site rounds is not known");
});
