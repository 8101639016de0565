import { mapEntries } from "../model/map-entries";
import type { Provider } from "../model/served-provider";
import type { AttributeJson, BlockJson, SchemaJson } from "../schema-json";

/**
 * What this server can do. Its answers do not depend on an earlier GetProviderSchema, so Terraform
 * may use a cached schema instead of asking each process again.
 */
const serverCapabilities = {
  plan_destroy: true,
  get_provider_schema_optional: true,
  move_resource_state: false,
};

const NESTING = { single: 1, list: 2, set: 3, map: 4, group: 5 } as const;

/** All schemas of a provider as Terraform reads them. */
export function providerSchemaMessage({ schema }: Provider): object {
  return {
    provider: schemaMessage(schema.provider),
    resource_schemas: mapEntries(schema.resource_schemas, schemaMessage),
    data_source_schemas: mapEntries(schema.data_source_schemas, schemaMessage),
    server_capabilities: serverCapabilities,
  };
}

/** The names of what a provider has, without their schemas. */
export function metadataMessage({ schema }: Provider): object {
  const names = (schemas: object) => Object.keys(schemas).map((type_name) => ({ type_name }));
  return {
    server_capabilities: serverCapabilities,
    resources: names(schema.resource_schemas),
    data_sources: names(schema.data_source_schemas),
  };
}

function schemaMessage({ version, block }: SchemaJson): object {
  return { version, block: blockMessage(block) };
}

function blockMessage(block: BlockJson): object {
  return {
    attributes: attributeMessages(block.attributes ?? {}),
    block_types: Object.entries(block.block_types ?? {}).map(([type_name, nested]) => ({
      type_name,
      block: blockMessage(nested.block),
      nesting: NESTING[nested.nesting_mode],
      min_items: nested.min_items ?? 0,
      max_items: nested.max_items ?? 0,
    })),
    ...described(block),
  };
}

function attributeMessages(attributes: Readonly<Record<string, AttributeJson>>): object[] {
  return Object.entries(attributes).map(([name, attribute]) => ({
    name,
    ...(attribute.nested_type === undefined
      ? { type: Buffer.from(JSON.stringify(attribute.type)) }
      : {
          nested_type: {
            attributes: attributeMessages(attribute.nested_type.attributes),
            nesting: NESTING[attribute.nested_type.nesting_mode],
          },
        }),
    required: attribute.required ?? false,
    optional: attribute.optional ?? false,
    computed: attribute.computed ?? false,
    sensitive: attribute.sensitive ?? false,
    ...described(attribute),
  }));
}

function described({ description, description_kind, deprecated }: AttributeJson | BlockJson) {
  return {
    description: description ?? "",
    description_kind: description_kind === "markdown" ? 1 : 0,
    deprecated: deprecated ?? false,
  };
}
