import type { DataSourceHandlers, ProviderHandlers, ResourceHandlers } from "./model/handlers";
import { type Provider, servedSchema } from "./model/served-provider";
import type { ProviderSchemaJson } from "./schema-json";
import type { ObjectValue } from "./values/value";

/** A resource of a given schema; states and plans are plain objects. */
export interface RawResource<Client> extends ResourceHandlers<ObjectValue, ObjectValue, Client> {
  /**
   * Attributes where another value replaces the object, by dotted path without indexes
   * (`stream.codec`): the schema's JSON does not tell.
   */
  readonly replacing?: readonly string[];
}

/** A provider made from schemas that exist, such as another provider's. */
export interface RawProviderDefinition<Client> extends ProviderHandlers<ObjectValue, Client> {
  /** Source address with host, such as `registry.terraform.io/hashicorp/time`. */
  readonly source: string;
  /** One provider's part of what `terraform providers schema -json` prints. */
  readonly schema: ProviderSchemaJson;
  /** What is in the schema but not here fails when it is used. */
  readonly resources?: Readonly<Record<string, RawResource<Client>>>;
  readonly dataSources?: Readonly<
    Record<string, DataSourceHandlers<ObjectValue, ObjectValue, Client>>
  >;
  /**
   * Whether Terraform forgives plans and states that differ from the configuration, as it does for
   * every provider on the old SDK. Default: it does not.
   */
  readonly legacyTypeSystem?: boolean;
}

/**
 * Declares a provider on schemas in JSON, with untyped handlers. As in the old SDK, an update keeps
 * computed attributes as they are unless the resource's `plan` says otherwise.
 *
 * @throws Error for a schema that cannot be served, and for a handler without a schema.
 */
export function defineRawProvider<Client>(definition: RawProviderDefinition<Client>): Provider {
  const { source, schema, resources = {}, dataSources = {} } = definition;
  requireKnown(Object.keys(resources), schema.resource_schemas, "resource");
  requireKnown(Object.keys(dataSources), schema.data_source_schemas, "data source");
  return {
    source,
    schema,
    settings: servedSchema("provider", schema.provider, false),
    handlers: {
      ...(definition.configure && { configure: definition.configure }),
      ...(definition.validate && { validate: definition.validate }),
    },
    resources: new Map(
      Object.entries(schema.resource_schemas).map(([name, resourceSchema]) => [
        name,
        {
          ...servedSchema(name, resourceSchema, false),
          rules: { replacing: new Set(resources[name]?.replacing), isStable: () => true },
          handlers: resources[name] as ResourceHandlers<ObjectValue, ObjectValue, unknown>,
        },
      ]),
    ),
    dataSources: new Map(
      Object.entries(schema.data_source_schemas).map(([name, dataSourceSchema]) => [
        name,
        {
          ...servedSchema(name, dataSourceSchema, false),
          handlers: dataSources[name] as DataSourceHandlers<ObjectValue, ObjectValue, unknown>,
        },
      ]),
    ),
    legacyTypeSystem: definition.legacyTypeSystem ?? false,
  };
}

function requireKnown(names: readonly string[], schemas: object, kind: string): void {
  const unknown = names.filter((name) => !Object.hasOwn(schemas, name));
  if (unknown.length > 0) {
    throw new Error(`no schema for the ${kind} ${unknown.join(", ")}`);
  }
}
