import type {
  AttributeJson,
  ProviderSchemasJson,
  SchemaJson,
} from "@trtc-recording/plugin/schema-json";

/** Our own words for one resource, data source or provider block. */
export interface ObjectDocumentation {
  readonly description?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Our own words for a provider schema, by full resource and data source name. */
export interface SchemaDocumentation {
  readonly provider: ObjectDocumentation;
  readonly resources: Readonly<Record<string, ObjectDocumentation>>;
  readonly dataSources: Readonly<Record<string, ObjectDocumentation>>;
}

/** The schema with our words as its descriptions; words about nothing in the schema are an error. */
export function documentSchema(
  schema: ProviderSchemasJson,
  source: string,
  documentation: SchemaDocumentation,
): ProviderSchemasJson {
  const provider = schema.provider_schemas[source];
  if (provider === undefined) {
    throw new Error(
      `the schema has no provider "${source}": it has ${Object.keys(schema.provider_schemas)}`,
    );
  }
  return {
    ...schema,
    provider_schemas: {
      [source]: {
        provider: documentObject("provider", provider.provider, documentation.provider),
        resource_schemas: documentAll(provider.resource_schemas, documentation.resources),
        data_source_schemas: documentAll(provider.data_source_schemas, documentation.dataSources),
      },
    },
  };
}

function documentAll(
  schemas: Readonly<Record<string, SchemaJson>>,
  documentation: Readonly<Record<string, ObjectDocumentation>>,
): Record<string, SchemaJson> {
  return merge(schemas, documentation, "", documentObject);
}

function documentObject(
  name: string,
  schema: SchemaJson,
  { description, attributes = {} }: ObjectDocumentation,
): SchemaJson {
  return {
    ...schema,
    block: {
      ...schema.block,
      ...(description && { description }),
      attributes: merge(schema.block.attributes ?? {}, attributes, `${name}.`, documentAttribute),
    },
  };
}

function documentAttribute(
  _: string,
  attribute: AttributeJson,
  description: string,
): AttributeJson {
  return { ...attribute, description };
}

function merge<V, D>(
  values: Readonly<Record<string, V>>,
  documentation: Readonly<Record<string, D>>,
  path: string,
  change: (name: string, value: V, words: D) => V,
): Record<string, V> {
  const unknown = Object.keys(documentation).find((name) => values[name] === undefined);
  if (unknown !== undefined) {
    throw new Error(
      `documentation.json describes "${path}${unknown}", which is not bound: correct or remove it`,
    );
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const words = documentation[name];
      return [name, words === undefined ? value : change(name, value, words)];
    }),
  );
}
