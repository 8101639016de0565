import { Caller, lines } from "../../../helpers/plugin-calls";
import { shopWith } from "../../../helpers/plugin-shop";

const shop = new Caller(shopWith({}));

test("a move from another type is refused with the way out", async () => {
  const response = await shop.call("MoveResourceState", {
    source_type_name: "old_item",
    target_type_name: "shop_item",
  });

  expect(lines(response)).toEqual([
    "error: No move between resource types: The state of old_item cannot become shop_item: import " +
      "the object instead.",
  ]);
});

test.each([
  "ValidateEphemeralResourceConfig",
  "OpenEphemeralResource",
  "RenewEphemeralResource",
  "CloseEphemeralResource",
] as const)("%s says that there is none", async (call) => {
  expect(lines(await shop.call(call, { type_name: "shop_token" }))).toEqual([
    "error: No such ephemeral resource: This provider has no ephemeral resources, so there is no " +
      '"shop_token".',
  ]);
});

test("there are no functions and no identities", async () => {
  expect(lines(await shop.call("GetFunctions", {}))).toEqual([]);
  expect(lines(await shop.call("GetResourceIdentitySchemas", {}))).toEqual([]);
  expect(await shop.call("CallFunction", { name: "f" })).toMatchObject({
    error: { text: 'this provider has no function "f"' },
  });
  expect(lines(await shop.call("UpgradeResourceIdentity", { type_name: "shop_item" }))).toEqual([
    "error: No resource identity: shop_item has no identity to upgrade.",
  ]);
});
