import { Caller } from "../../../helpers/plugin-calls";
import { rawShop } from "../../../helpers/plugin-raw-shop";
import { shopWith } from "../../../helpers/plugin-shop";

const CAPABILITIES = {
  plan_destroy: true,
  get_provider_schema_optional: true,
};

test("a schema is sent with types, nesting and flags", async () => {
  const response = await new Caller(shopWith({})).call("GetProviderSchema", {});
  const { version, block } = response.resource_schemas.shop_item;
  const attribute = (name: string) =>
    block.attributes.find((each: { name: string }) => each.name === name);

  expect(version).toBe(2);
  expect(block.description).toBe("An item.");
  expect(response.server_capabilities).toMatchObject(CAPABILITIES);
  expect(String(attribute("tags").type)).toBe('["map","string"]');
  expect(attribute("name")).toMatchObject({ required: true, optional: false, computed: false });
  expect(attribute("colour")).toMatchObject({ required: false, optional: true, computed: true });
  expect(
    ["box", "parts", "spares", "slots"].map((name) => attribute(name).nested_type.nesting),
  ).toEqual([1, 2, 3, 4]);
});

test("blocks, limits, deprecation and Markdown of a given schema are sent as they are", async () => {
  const response = await new Caller(rawShop({})).call("GetProviderSchema", {});
  const { block } = response.resource_schemas.raw_item;

  expect(block.block_types).toMatchObject([
    { type_name: "stream", nesting: 2, max_items: 2 },
    { type_name: "rule", nesting: 3, min_items: 0 },
    { type_name: "timeouts", nesting: 1 },
  ]);
  expect(block.attributes).toContainEqual(
    expect.objectContaining({ name: "former", deprecated: true, description_kind: 1 }),
  );
});

test("metadata name what there is", async () => {
  const response = await new Caller(shopWith({})).call("GetMetadata", {});

  expect(response).toMatchObject({
    server_capabilities: CAPABILITIES,
    resources: [{ type_name: "shop_item" }],
    data_sources: [],
  });
});
