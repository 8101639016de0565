import { pricedUsage } from "../../../cli/private/priced-usage";
import type { RecordingModeKind } from "../../../profile";
import { BUILT_IN_BOOKS } from "../../../profile/prices";

const { china, international } = BUILT_IN_BOOKS;

function usageOf(declaredMode: RecordingModeKind | null, single: number, mixed: number) {
  return {
    path: "Calls",
    sdkAppId: 1400000001,
    declaredMode,
    single: [{ tier: "SD", minutes: single }],
    mixed: [{ tier: "SD", minutes: mixed }],
  };
}

test.each<[RecordingModeKind | null, number, number, string[]]>([
  ["mixed", 0, 10, []],
  ["mixed", 5, 10, ["billedUndeclared single-stream 5"]],
  ["mixed", 5, 0, ["billedUndeclared single-stream 5", "notBilled mixed"]],
  ["single-stream", 5, 0, []],
  ["single-stream", 5, 10, ["billedUndeclared mixed 10"]],
  ["single-stream-and-mixed", 5, 10, []],
  ["single-stream-and-mixed", 0, 10, ["notBilled single-stream"]],
  ["mixed", 0, 0, ["nothingBilled "]],
  [null, 5, 10, []],
])("declared %s, billed %i single-stream and %i mixed minutes: %j", (mode, single, mixed, said) => {
  const { findings } = pricedUsage(usageOf(mode, single, mixed), china, "2022-06-01");

  expect(findings.map(({ key, args }) => `${key} ${args.join(" ")}`)).toEqual(said);
});

test("each mode has a price of its own, and both are one line of their tier", () => {
  const usage = pricedUsage(usageOf("single-stream-and-mixed", 1_000, 1_000), china, "2022-06-01");

  expect(usage.tiers).toEqual([{ tier: "SD", single: 1_000, mixed: 1_000, micros: 26_000_000 }]);
  expect(usage.micros).toBe(26_000_000);
  expect(usage.prices.notes).toEqual([]);
});

test("a tier that the list does not name has no price, and is not in the amount", () => {
  const usage = pricedUsage(usageOf("mixed", 0, 10), international, "2025-10-01");

  expect(usage).toMatchObject({
    tiers: [{ tier: "SD", micros: null }],
    micros: 0,
    notPriced: [{ tier: "SD", minutes: 10, mode: "mixed" }],
  });
  expect(usage.prices.notes.map(({ en }) => en.split(" ").slice(0, 3).join(" "))).toEqual([
    "Which tier of",
    "10,000 minutes a",
  ]);
});
