import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import { extractSchema } from "../../../scripts/generate/extract-schema";

const SOURCE = "registry.terraform.io/acme/shop";

const full: ProviderSchemasJson = {
  format_version: "1.0",
  provider_schemas: {
    "terraform.io/builtin/terraform": {
      provider: { version: 0, block: {} },
      resource_schemas: {},
      data_source_schemas: {},
    },
    [SOURCE]: {
      resource_schemas: {
        shop_unused: { version: 0, block: { description: "Not listed." } },
        shop_item: {
          version: 1,
          block: {
            description: "Prose about the item.",
            description_kind: "markdown",
            block_types: {
              price: {
                nesting_mode: "list",
                min_items: 0,
                max_items: 1,
                block: {
                  description: "Prose about prices.",
                  attributes: {
                    amount: { type: "number", description: "Prose about amounts.", required: true },
                  },
                },
              },
            },
            attributes: {
              size: {
                nested_type: {
                  nesting_mode: "single",
                  attributes: {
                    width: {
                      type: "number",
                      description: "Prose.",
                      optional: true,
                      computed: true,
                    },
                  },
                },
                optional: true,
              },
              description: {
                type: "string",
                description: "Prose.",
                optional: true,
                required: false,
              },
              code: { type: "string", required: true, sensitive: true, deprecated: true },
            },
          },
        },
      },
      provider: {
        version: 0,
        block: {
          attributes: { region: { type: "string", description: "Prose.", optional: true } },
        },
      },
      data_source_schemas: { shop_sales: { version: 0, block: { description: "Prose." } } },
    },
  },
};

const names = { resources: ["shop_item"], dataSources: ["shop_sales"] };

test("what is listed is kept with names, types and flags, and nothing else", () => {
  expect(extractSchema(full, SOURCE, names, "full.json")).toEqual({
    format_version: "1.0",
    provider_schemas: {
      [SOURCE]: {
        provider: {
          version: 0,
          block: { attributes: { region: { type: "string", optional: true } } },
        },
        resource_schemas: {
          shop_item: {
            version: 1,
            block: {
              attributes: {
                code: { type: "string", required: true, sensitive: true, deprecated: true },
                description: { type: "string", optional: true },
                size: {
                  nested_type: {
                    attributes: { width: { type: "number", optional: true, computed: true } },
                    nesting_mode: "single",
                  },
                  optional: true,
                },
              },
              block_types: {
                price: {
                  block: { attributes: { amount: { type: "number", required: true } } },
                  nesting_mode: "list",
                  min_items: 0,
                  max_items: 1,
                },
              },
            },
          },
        },
        data_source_schemas: { shop_sales: { version: 0, block: {} } },
      },
    },
  });
});

test("the keys are sorted", () => {
  const provider = extractSchema(full, SOURCE, names, "full.json").provider_schemas[SOURCE];
  const item = provider?.resource_schemas.shop_item;

  expect(Object.keys(provider ?? {})).toEqual([
    "data_source_schemas",
    "provider",
    "resource_schemas",
  ]);
  expect(Object.keys(item?.block.attributes ?? {})).toEqual(["code", "description", "size"]);
});

test("an extract of an extract is the same, so that the committed one checks itself", () => {
  const once = extractSchema(full, SOURCE, names, "full.json");

  expect(JSON.stringify(extractSchema(once, SOURCE, names, "schema.json"))).toBe(
    JSON.stringify(once),
  );
});

test("fails for names the file does not have, with all of them and the fix", () => {
  const wrong = { resources: ["shop_item", "shop_itme", "shop_cart"], dataSources: [] };

  expect(() => extractSchema(full, SOURCE, wrong, "full.json")).toThrow(
    'resources.json lists "shop_itme", "shop_cart", which full.json does not have: correct the name, ' +
      "or run: npm run generate -- --schema <full provider schema>",
  );
});

test.each([
  { file: full, source: "registry.terraform.io/acme/other" },
  { file: {}, source: SOURCE },
])("fails for a file without the provider $source, saying how to make one", ({ file, source }) => {
  expect(() => extractSchema(file, source, names, "full.json")).toThrow(
    `full.json has no provider "${source}": make it with \`terraform providers schema -json\``,
  );
});
