import type { CostChange, CostReport, CostTotal } from "../../../../review/cost";
import { renderText } from "../../../../review/formats/text";
import { approvalReport, blockedReport, same } from "../../../helpers/sample-report";

const TOTAL: CostTotal = {
  currency: "CNY",
  before: 1_000_000,
  after: 2_500_000,
  delta: 1_500_000,
  recording: { before: 1_000_000, after: 2_500_000, delta: 1_500_000 },
  billedMinutes: { before: 1000, after: 2500 },
};

const NO_COST: CostReport = { apps: [], totals: [], unmatchedUsage: [], stale: [] };

/** What is said about cost, of a change of `prod/Calls`. */
function said(cost: Partial<CostReport>, lang: "en" | "zh" = "en"): string {
  const text = renderText({ ...approvalReport(), cost: { ...NO_COST, ...cost } }, { lang });
  return text.split(/\n(?:What it costs|费用影响)\n/)[1]?.split("\n\n")[0] ?? "";
}

test.each<[string, Partial<CostTotal>, string, string]>([
  [
    "dearer",
    {},
    "  - 1.50 CNY more each month: 1.00 CNY → 2.50 CNY for all apps, 1,000 → 2,500 billed minutes",
    "  - 每月增加 1.50 元：全部应用合计 1.00 元 → 2.50 元，计费 1,000 → 2,500 分钟",
  ],
  [
    "cheaper",
    { after: 250_000, delta: -750_000 },
    "  - 0.75 CNY less each month: 1.00 CNY → 0.25 CNY for all apps, 1,000 → 2,500 billed minutes",
    "  - 每月减少 0.75 元：全部应用合计 1.00 元 → 0.25 元，计费 1,000 → 2,500 分钟",
  ],
  [
    "the same",
    { after: 1_000_000, delta: 0, billedMinutes: { before: 1000, after: 1000 } },
    "  - The same each month: 1.00 CNY for all apps, 1,000 billed minutes",
    "  - 每月费用不变：全部应用合计 1.00 元，计费 1,000 分钟",
  ],
  [
    "not to be compared",
    { delta: undefined },
    "  - No difference can be given, because not everything has a price: 1.00 CNY → 2.50 CNY for all apps, 1,000 → 2,500 billed minutes",
    "  - 部分项目无法计价，因此不给出差额：全部应用合计 1.00 元 → 2.50 元，计费 1,000 → 2,500 分钟",
  ],
  [
    "dearer, beside storage that has no price",
    { delta: undefined, unpricedStorage: "changes" },
    "  - Recording fees: 1.50 CNY more each month; storage changes too, and has no price in CNY: 1.00 CNY → 2.50 CNY for all apps, 1,000 → 2,500 billed minutes",
    "  - 录制费用：每月增加 1.50 元；存储费用也会变化，但 CNY 单价未知：全部应用合计 1.00 元 → 2.50 元，计费 1,000 → 2,500 分钟",
  ],
  [
    "the same but for storage that has no price and may change",
    {
      after: 1_000_000,
      delta: undefined,
      recording: { before: 1_000_000, after: 1_000_000, delta: 0 },
      unpricedStorage: "may-change",
      billedMinutes: { before: 1, after: 1 },
    },
    "  - Recording fees: the same each month; storage may change, and has no price in CNY: 1.00 CNY for all apps, 1 billed minute",
    "  - 录制费用：每月不变；存储费用可能变化，但 CNY 单价未知：全部应用合计 1.00 元，计费 1 分钟",
  ],
  [
    "not to be compared in recording either",
    {
      delta: undefined,
      recording: { before: 1_000_000, after: 2_500_000 },
      unpricedStorage: "changes",
    },
    "  - No difference can be given, because not everything has a price: 1.00 CNY → 2.50 CNY for all apps, 1,000 → 2,500 billed minutes",
    "  - 部分项目无法计价，因此不给出差额：全部应用合计 1.00 元 → 2.50 元，计费 1,000 → 2,500 分钟",
  ],
])("a total that is %s says so first", (_name, given, en, zh) => {
  expect(said({ totals: [{ ...TOTAL, ...given }] })).toBe(en);
  expect(said({ totals: [{ ...TOTAL, ...given }] }, "zh")).toBe(zh);
});

test("free minutes and old prices are told", () => {
  const stale = { site: "china", part: "recording", reason: "undated", source: "a page" } as const;
  const text = said({
    totals: [{ ...TOTAL, freeMinutes: { perMonth: 1000, text: same("1,000 are free.") } }],
    stale: [{ ...stale, text: same("The prices carry no date.") }],
  });

  expect(text).toContain("billed minutes\n    1,000 are free.\n  - The prices carry no date.");
});

test("why there is no amount is said once for all apps that the change touches", () => {
  const apps = (["no-usage", "no-site"] as const).flatMap((kind) =>
    ["prod/Calls", "prod/Untouched"].map((app) => ({ kind, app, relative: [] })),
  );

  expect(said({ apps })).toBe(
    [
      "  - No amount is given, because recording.usage.json does not say how much is called: prod/Calls",
      "  - No amount is given, because the stack does not say on which site its account is: prod/Calls",
    ].join("\n"),
  );
});

test("an app that stays as it is and costs as much is only in the total", () => {
  const [estimate] = blockedReport().cost.apps as readonly [CostChange];
  const untouched = { ...estimate, app: "prod/Untouched" };
  const stays = { ...untouched, total: { before: 5, after: 5, delta: 0 } };

  expect(said({ apps: [stays], totals: [TOTAL] })).not.toContain("prod/Untouched");
  expect(said({ apps: [untouched], totals: [TOTAL] })).toContain("prod/Untouched");
});

test("an amount that is not known is a dash", () => {
  const [estimate] = blockedReport().cost.apps as readonly [CostChange];
  const app = { ...estimate, total: { before: 1_000_000, after: 2_000_000 } };

  expect(said({ apps: [app] })).toMatch(/ {2}prod\/Calls +1\.00 CNY +2\.00 CNY +—$/);
});
