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
        provider: renderObject("provider", schema.provider),
        resource_schemas: mapEntries(schema.resources, renderObject),
        data_source_schemas: mapEntries(schema.dataSources, renderObject),
      },
    },
  });
}

function renderObject(
  path: string,
  { version, description, attributes }: ObjectSchema,
): SchemaJson {
  return {
    version,
    block: {
      attributes: renderAttributes(path, attributes),
      description,
      description_kind: "plain",
    },
  };
}

function renderAttributes(path: string, attributes: Attributes): Record<string, AttributeJson> {
  return mapEntries(attributes, (name, attribute) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      throw new Error(`attribute "${path}.${name}" is not in snake_case: rename it`);
    }
    return {
      ...renderType(`${path}.${name}`, attribute.type),
      description: attribute.description,
      description_kind: "plain",
      [attribute.use]: true,
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

function mapEntries<V, W>(
  entries: Readonly<Record<string, V>>,
  render: (name: string, value: V) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name, render(name, value)]),
  );
}
