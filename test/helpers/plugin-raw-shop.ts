import {
  defineRawProvider,
  type ObjectValue,
  type Provider,
  type RawResource,
} from "@trtc-recording/plugin";
import type { ProviderSchemaJson } from "@trtc-recording/plugin/schema-json";

/** A schema as an SDK provider has it: blocks, an id that may be set, and things of the past. */
export const RAW_SCHEMA: ProviderSchemaJson = {
  provider: { version: 0, block: { attributes: { region: { type: "string", optional: true } } } },
  resource_schemas: {
    raw_item: {
      version: 1,
      block: {
        attributes: {
          id: { type: "string", optional: true, computed: true },
          name: { type: "string", required: true },
          revision: { type: "number", computed: true },
          ratio: { type: "number", optional: true },
          former: {
            type: "string",
            optional: true,
            deprecated: true,
            description: "Was **used**.",
            description_kind: "markdown",
          },
        },
        block_types: {
          stream: {
            nesting_mode: "list",
            max_items: 2,
            block: {
              attributes: {
                codec: { type: "string", required: true },
                bitrate: { type: "number", optional: true },
              },
            },
          },
          rule: {
            nesting_mode: "set",
            block: { attributes: { path: { type: "string", required: true } } },
          },
          timeouts: {
            nesting_mode: "single",
            block: { attributes: { create: { type: "string", optional: true } } },
          },
        },
      },
    },
    raw_unused: { version: 0, block: {} },
  },
  data_source_schemas: {
    raw_items: {
      version: 0,
      block: {
        attributes: {
          id: { type: "string", optional: true, computed: true },
          items: {
            type: ["list", ["object", { id: "string", tags: ["map", "string"] }]],
            computed: true,
          },
        },
      },
    },
  },
};

/** A provider on that schema with one resource, `raw_item`, that does what the test says. */
export function rawShop(handlers: Partial<RawResource<unknown>>): Provider {
  return defineRawProvider({
    source: "providers.example/acme/raw",
    schema: RAW_SCHEMA,
    legacyTypeSystem: true,
    resources: {
      raw_item: {
        replacing: ["name", "stream.codec"],
        create: ({ planned }): ObjectValue => ({ ...planned, id: "1", revision: 1 }),
        read: ({ state }) => state,
        update: ({ planned }) => planned,
        delete: () => {},
        ...handlers,
      },
    },
    dataSources: {
      raw_items: {
        read: ({ config }) => ({ ...config, id: "all", items: [{ id: "1", tags: { a: "b" } }] }),
      },
    },
  });
}
