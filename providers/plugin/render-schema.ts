import { mapEntries } from "./model/map-entries";
import type { Attributes, AttributeType, ObjectSchema, ProviderSchema } from "./schema";
import {
  type AttributeJson,
  type NestedTypeJson,
  type ProviderSchemasJson,
  type SchemaJson,
  sortKeys,
} from "./schema-json";

/** The schema as `terraform providers schema -json` prints it, keys sorted. */
export function renderSchema(schema: ProviderSchema): ProviderSchemasJson {
  return sortKeys({
    format_version: "1.0",
    provider_schemas: {
      [schema.source]: {
        provider: renderObjectSchema(schema.provider, "provider"),
        resource_schemas: mapEntries(schema.resources, renderObjectSchema),
        data_source_schemas: mapEntries(schema.dataSources, renderObjectSchema),
      },
    },
  });
}

function renderObjectSchema(
  { version, description, attributes }: ObjectSchema,
  name: string,
): SchemaJson {
  return {
    version,
    block: {
      attributes: renderAttributes(name, attributes),
      description,
      description_kind: "plain",
    },
  };
}

function renderAttributes(path: string, attributes: Attributes): Record<string, AttributeJson> {
  return mapEntries(attributes, (attribute, name) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      throw new Error(`attribute "${path}.${name}" is not in snake_case: rename it`);
    }
    return {
      ...renderType(`${path}.${name}`, attribute.type),
      description: attribute.description,
      description_kind: "plain",
      ...Object.fromEntries(attribute.use.split("-").map((use) => [use, true])),
      ...(attribute.sensitive && { sensitive: true }),
    };
  });
}

function renderType(
  path: string,
  type: AttributeType,
): Pick<AttributeJson, "type"> | { nested_type: NestedTypeJson } {
  if (typeof type === "object" && "nesting" in type) {
    const attributes = renderAttributes(path, type.attributes);
    return { nested_type: { attributes, nesting_mode: type.nesting } };
  }
  return { type };
}
