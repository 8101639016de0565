import { formatDelta, formatMoney } from "../../../review/cost";

test.each([
  [0, "0.00 CNY", "0.00 元"],
  [380_000, "0.38 CNY", "0.38 元"],
  [1_000_000, "1.00 CNY", "1.00 元"],
  [1_616_520, "1.62 CNY", "1.62 元"],
  [1_005_000, "1.01 CNY", "1.01 元"],
  [1_004_999, "1.00 CNY", "1.00 元"],
  [-1_005_000, "-1.01 CNY", "-1.01 元"],
  [1_234_567_890_000, "1,234,567.89 CNY", "1,234,567.89 元"],
])("%d millionths are %s, %s", (amount, en, zh) => {
  expect(formatMoney(amount, "CNY", "en")).toBe(en);
  expect(formatMoney(amount, "CNY", "zh")).toBe(zh);
});

test.each([
  [1, "0.000001 USD"],
  [-900, "-0.0009 USD"],
  [9_999, "0.009999 USD"],
  [10_000, "0.01 USD"],
  [10_001, "0.01 USD"],
])("less than a cent is never shown as nothing: %d millionths are %s", (amount, text) => {
  expect(formatMoney(amount, "USD", "en")).toBe(text);
});

test("dollars have their own name", () => {
  expect(formatMoney(1_616_520, "USD", "zh")).toBe("1.62 美元");
});

test.each([
  [140_000, "+0.14 CNY"],
  [-140_000, "-0.14 CNY"],
  [0, "0.00 CNY"],
  [12, "+0.000012 CNY"],
])("a difference of %d has its sign: %s", (delta, text) => {
  expect(formatDelta(delta, "CNY", "en")).toBe(text);
});
