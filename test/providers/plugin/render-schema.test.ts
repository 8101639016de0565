import { renderSchema } from "@trtc-recording/plugin/render-schema";
import {
  computed,
  list,
  object,
  objects,
  optional,
  optionalComputed,
  type ProviderSchema,
  replacing,
  required,
  sensitive,
} from "@trtc-recording/plugin/schema";

const shop = {
  source: "providers.example/acme/shop",
  version: "1.2.3",
  provider: {
    version: 0,
    description: "A shop.",
    attributes: { token: sensitive(optional("string", "Access token.")) },
  },
  resources: {
    shop_item: {
      version: 2,
      description: "An item.",
      attributes: {
        sku: replacing(required("string", "Article number.")),
        size: optional(object({ width: required("number", "In cm.") }), "Outer size."),
        labels: computed(list("string"), "Labels."),
      },
    },
  },
  dataSources: {
    shop_sales: {
      version: 0,
      description: "Sales.",
      attributes: { days: computed(objects({ sold: computed("number", "Pieces.") }), "By day.") },
    },
  },
} satisfies ProviderSchema;

test("a schema renders to what `terraform providers schema -json` prints", () => {
  const plain = { description_kind: "plain" };

  expect(renderSchema(shop)).toEqual({
    format_version: "1.0",
    provider_schemas: {
      "providers.example/acme/shop": {
        provider: {
          version: 0,
          block: {
            attributes: {
              token: {
                type: "string",
                description: "Access token.",
                optional: true,
                sensitive: true,
                ...plain,
              },
            },
            description: "A shop.",
            ...plain,
          },
        },
        resource_schemas: {
          shop_item: {
            version: 2,
            block: {
              attributes: {
                labels: {
                  type: ["list", "string"],
                  description: "Labels.",
                  computed: true,
                  ...plain,
                },
                size: {
                  nested_type: {
                    attributes: {
                      width: { type: "number", description: "In cm.", required: true, ...plain },
                    },
                    nesting_mode: "single",
                  },
                  description: "Outer size.",
                  optional: true,
                  ...plain,
                },
                sku: { type: "string", description: "Article number.", required: true, ...plain },
              },
              description: "An item.",
              ...plain,
            },
          },
        },
        data_source_schemas: {
          shop_sales: {
            version: 0,
            block: {
              attributes: {
                days: {
                  nested_type: {
                    attributes: {
                      sold: { type: "number", description: "Pieces.", computed: true, ...plain },
                    },
                    nesting_mode: "list",
                  },
                  description: "By day.",
                  computed: true,
                  ...plain,
                },
              },
              description: "Sales.",
              ...plain,
            },
          },
        },
      },
    },
  });
});

test("the keys are sorted, however the schema was written", () => {
  const [item] = Object.values(renderSchema(shop).provider_schemas).map(
    (provider) => provider.resource_schemas.shop_item,
  );

  expect(Object.keys(item?.block.attributes ?? {})).toEqual(["labels", "size", "sku"]);
  expect(Object.keys(item?.block.attributes?.sku ?? {})).toEqual([
    "description",
    "description_kind",
    "required",
    "type",
  ]);
});

test("an attribute that both sides may set is optional and computed", () => {
  const colour = { colour: optionalComputed("string", "Colour.") };
  const colours = { version: 0, description: "An item.", attributes: colour };

  expect(
    renderSchema({ ...shop, resources: { shop_item: colours } }).provider_schemas[shop.source]
      ?.resource_schemas.shop_item?.block.attributes?.colour,
  ).toEqual({
    type: "string",
    description: "Colour.",
    description_kind: "plain",
    optional: true,
    computed: true,
  });
});

test("fails for an attribute that is not in snake_case, naming its path", () => {
  const wrong = {
    ...shop,
    resources: {
      shop_item: {
        version: 0,
        description: "An item.",
        attributes: { size: optional(object({ maxWidth: required("number", "In cm.") }), "Size.") },
      },
    },
  };

  expect(() => renderSchema(wrong)).toThrow(
    'attribute "shop_item.size.maxWidth" is not in snake_case: rename it',
  );
});
