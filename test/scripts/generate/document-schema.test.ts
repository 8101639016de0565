import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import {
  documentSchema,
  type ObjectDocumentation,
} from "../../../scripts/generate/document-schema";

const SOURCE = "registry.terraform.io/acme/shop";

const schema: ProviderSchemasJson = {
  format_version: "1.0",
  provider_schemas: {
    [SOURCE]: {
      provider: { version: 0, block: { attributes: { region: { type: "string" } } } },
      resource_schemas: {
        shop_item: {
          version: 0,
          block: { attributes: { code: { type: "string" }, name: { type: "string" } } },
        },
      },
      data_source_schemas: { shop_sales: { version: 0, block: {} } },
    },
  },
};

test("words become the descriptions of what they are about", () => {
  const documented = documentSchema(schema, SOURCE, {
    provider: { attributes: { region: "Where the shop is." } },
    resources: { shop_item: { description: "An item.", attributes: { code: "Its code." } } },
    dataSources: { shop_sales: { description: "Sales." } },
  });

  expect(documented.provider_schemas[SOURCE]).toEqual({
    provider: {
      version: 0,
      block: { attributes: { region: { type: "string", description: "Where the shop is." } } },
    },
    resource_schemas: {
      shop_item: {
        version: 0,
        block: {
          description: "An item.",
          attributes: {
            code: { type: "string", description: "Its code." },
            name: { type: "string" },
          },
        },
      },
    },
    data_source_schemas: {
      shop_sales: { version: 0, block: { description: "Sales.", attributes: {} } },
    },
  });
});

test.each<{ words: Record<string, ObjectDocumentation>; path: string }>([
  { words: { shop_cart: {} }, path: "shop_cart" },
  { words: { shop_item: { attributes: { colour: "Red." } } }, path: "shop_item.colour" },
])("fails for words about $path, which is not bound", ({ words, path }) => {
  expect(() =>
    documentSchema(schema, SOURCE, { provider: {}, resources: words, dataSources: {} }),
  ).toThrow(`documentation.json describes "${path}", which is not bound: correct or remove it`);
});
