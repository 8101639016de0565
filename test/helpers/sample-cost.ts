import type { CostReport } from "../../review/cost";

/** The cost of two apps: one that is estimated, and one of which nobody has said how it is used. */
export function sampleCost(): CostReport {
  return {
    apps: [
      {
        kind: "estimate",
        app: "prod/Calls",
        usageKey: "prod/Calls",
        site: "china",
        currency: "CNY",
        lines: [
          {
            item: {
              kind: "recording",
              mode: "mixed",
              tier: "HD",
              text: { en: "Mixed recording, HD", zh: "合流录制，HD" },
            },
            unit: "minutes",
            before: { quantity: 90_000, micros: 1_260_000_000 },
            after: { quantity: 90_000, micros: 1_260_000_000 },
          },
          {
            item: { kind: "storage", text: { en: "Storage", zh: "存储" } },
            unit: "GB",
            before: { quantity: 4_860, micros: 699_840_000 },
            after: { quantity: 1_012, micros: 145_728_000 },
          },
        ],
        recording: { before: 1_260_000_000, after: 1_260_000_000, delta: 0 },
        storage: { before: 699_840_000, after: 145_728_000, delta: -554_112_000 },
        total: { before: 1_959_840_000, after: 1_405_728_000, delta: -554_112_000 },
        stored: {
          after: {
            gbPerMonth: 1_012,
            kept: 30,
            gbAfterYear: 1_012,
            gbFinally: 1_012,
            text: {
              en: "1,012 GB a month, kept 30 days: 1,012 GB after a year (145.73 CNY a month).",
              zh: "每月 1,012 GB，保存 30 天：一年后 1,012 GB（145.73 元/月）。",
            },
          },
        },
        billedMinutes: { before: 90_000, after: 90_000 },
        relative: [
          {
            kind: "mixed-megabytes-per-hour",
            before: 569,
            after: 704,
            text: {
              en: "One hour of the mixed file takes at most 569 MB → 704 MB.",
              zh: "合流文件每小时最多占用 569 MB → 704 MB。",
            },
          },
        ],
        assumptions: [
          {
            kind: "list-prices",
            source: "TRTC 录制计费",
            text: {
              en: "List prices of “TRTC 录制计费”, without discounts, packages and taxes.",
              zh: "按“TRTC 录制计费”的刊例价计算，未计折扣、资源包与税费。",
            },
          },
        ],
        notPriced: [
          {
            kind: "delivery",
            text: {
              en: "Playback, downloads and task flows of VOD.",
              zh: "云点播的播放、下载流量与任务流。",
            },
          },
        ],
      },
      {
        kind: "no-usage",
        app: "prod/Sales",
        relative: [
          {
            kind: "fees-per-call",
            before: 1,
            after: 2,
            text: {
              en: "Each call has 1 → 2 recording fees, one for each mode.",
              zh: "每通通话的录制费用份数：1 → 2（每种录制模式一份）。",
            },
          },
        ],
      },
    ],
    totals: [
      {
        currency: "CNY",
        before: 1_959_840_000,
        after: 1_405_728_000,
        delta: -554_112_000,
        recording: { before: 1_260_000_000, after: 1_260_000_000, delta: 0 },
        billedMinutes: { before: 90_000, after: 90_000 },
      },
    ],
    unmatchedUsage: ["prod/Callls"],
    stale: [],
  };
}
