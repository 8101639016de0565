import type { JsonObject } from "@trtc-recording/plugin";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import { Caller, decode, lines } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

async function upgrade(shop: Caller, version: number, json: string) {
  const response = await shop.call("UpgradeResourceState", {
    type_name: "shop_item",
    version,
    raw_state: { json: Buffer.from(json) },
  });
  return {
    state: response.upgraded_state && decode(response.upgraded_state, shop.type("shop_item")),
    diagnostics: lines(response),
  };
}

test("state of the current version is read as it is, every digit of it", async () => {
  const shop = new Caller(shopWith({}));

  const { state } = await upgrade(shop, 2, '{"id": "1", "name": "a", "weight": 9007199254740993}');

  expect(state).toEqual(anItem({ id: "1", weight: new ExactNumber("9007199254740993") }));
});

test("older state goes through one upgrade for each version", async () => {
  const upgraders = {
    0: ({ title, ...rest }: JsonObject) => ({ ...rest, label: title ?? null }),
    1: async ({ label, ...rest }: JsonObject) => ({ ...rest, name: label ?? null }),
  };
  const shop = new Caller(shopWith({ upgraders }));

  expect((await upgrade(shop, 0, '{"id": "1", "title": "a"}')).state).toEqual(anItem({ id: "1" }));
  expect((await upgrade(shop, 1, '{"id": "1", "label": "a"}')).state).toEqual(anItem({ id: "1" }));
});

test.each<[string, number, string, string]>([
  [
    "a newer provider",
    3,
    "{}",
    "error: State from a newer provider: The state of shop_item has version 3",
  ],
  [
    "a version without an upgrade",
    0,
    "{}",
    "error: State from a provider too old: No upgrade leads from",
  ],
  ["Terraform before 0.12", 2, "", "error: Unreadable state: The stored state of shop_item is not"],
  ["somebody's editor", 2, '{"id": }', "error: Reading the stored state of shop_item failed: "],
  [
    "a wrong type",
    2,
    '{"id": 1}',
    "error at id: Reading the stored state of shop_item failed: `id`",
  ],
  ["no object", 2, '"id"', "error: Unreadable state"],
])("state from %s is one clear error", async (_, version, json, line) => {
  const shop = new Caller(shopWith({}));

  expect(await upgrade(shop, version, json)).toEqual({
    state: null,
    diagnostics: [expect.stringContaining(line)],
  });
});
