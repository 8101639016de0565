import type { DataSource } from "./data-source";
import type { ProviderHandlers } from "./model/handlers";
import { mapEntries } from "./model/map-entries";
import {
  type Provider,
  type ServedDataSource,
  type ServedResource,
  servedSchema,
} from "./model/served-provider";
import type { PlanOf } from "./model/state";
import { renderSchema } from "./render-schema";
import type { Resource } from "./resource";
import type { Attributes, ObjectSchema, SettingAttributes } from "./schema";
import type { ProviderSchemaJson, SchemaJson } from "./schema-json";
import type { ObjectValue } from "./values/value";

/** A provider: its settings, and its resources and data sources by their full names. */
export interface ProviderDefinition<A extends SettingAttributes, Client>
  extends ProviderHandlers<PlanOf<A>, Client> {
  /** Source address with host, such as `registry.terraform.io/hashicorp/time`. */
  readonly source: string;
  readonly version: string;
  readonly schema: ObjectSchema<A>;
  readonly resources?: Readonly<Record<string, Resource<Client>>>;
  readonly dataSources?: Readonly<Record<string, DataSource<Client>>>;
}

/** Only a provider whose resources use no client can do without `configure`. */
type Configured<Client> = unknown extends Client ? unknown : { readonly configure: unknown };

/**
 * Declares a provider.
 *
 * @throws Error for a schema that cannot be served, and for a resource without `update` that has an
 * attribute which does not replace.
 */
export function defineProvider<A extends SettingAttributes, Client>(
  definition: ProviderDefinition<A, Client> & Configured<Client>,
): Provider {
  const { source, version, schema, resources = {}, dataSources = {}, ...handlers } = definition;
  const rendered = renderSchema({
    source,
    version,
    provider: schema,
    resources: mapEntries(resources, (resource) => resource.schema),
    dataSources: mapEntries(dataSources, (dataSource) => dataSource.schema),
  }).provider_schemas[source] as ProviderSchemaJson;
  return {
    source,
    schema: rendered,
    settings: servedSchema("provider", rendered.provider, true),
    handlers: handlers as unknown as ProviderHandlers<ObjectValue, unknown>,
    resources: served(rendered.resource_schemas, resources, serveResource),
    dataSources: served(rendered.data_source_schemas, dataSources, serveDataSource),
    legacyTypeSystem: false,
  };
}

function served<D, S>(
  schemas: Readonly<Record<string, SchemaJson>>,
  declared: Readonly<Record<string, D>>,
  serve: (name: string, schema: SchemaJson, declaration: D) => S,
): ReadonlyMap<string, S> {
  return new Map(
    Object.entries(declared).map(([name, declaration]) => [
      name,
      serve(name, schemas[name] as SchemaJson, declaration),
    ]),
  );
}

function serveResource<Client>(
  name: string,
  schema: SchemaJson,
  { schema: declared, handlers }: Resource<Client>,
): ServedResource {
  const paths = attributePaths(declared.attributes);
  if (handlers.update === undefined && paths.updated.length > 0) {
    throw new Error(
      `${name} has no update, so every attribute that can be configured must be replacing: ` +
        `${paths.updated.join(", ")}`,
    );
  }
  return {
    ...servedSchema(name, schema, true),
    rules: { replacing: new Set(paths.replacing), isStable: (path) => paths.stable.has(path) },
    handlers: handlers as unknown as ServedResource["handlers"],
  };
}

function serveDataSource<Client>(
  name: string,
  schema: SchemaJson,
  { handlers }: DataSource<Client>,
): ServedDataSource {
  return {
    ...servedSchema(name, schema, true),
    handlers: handlers as unknown as ServedDataSource["handlers"],
  };
}

/** The dotted paths of attributes that replace, that are stable, and that are updated in place. */
function attributePaths(attributes: Attributes, prefix = "") {
  const replacing: string[] = [];
  const stable = new Set<string>();
  const updated: string[] = [];
  for (const [name, attribute] of Object.entries(attributes)) {
    const path = prefix + name;
    if (attribute.stable) {
      stable.add(path);
    }
    const nested =
      typeof attribute.type === "object" && "nesting" in attribute.type
        ? attributePaths(attribute.type.attributes, `${path}.`)
        : { replacing: [], stable: new Set<string>(), updated: [] };
    for (const each of nested.stable) {
      stable.add(each);
    }
    if (attribute.requiresReplace) {
      replacing.push(path);
      continue;
    }
    replacing.push(...nested.replacing);
    if (attribute.use !== "computed") {
      updated.push(...(nested.updated.length > 0 ? nested.updated : [path]));
    }
  }
  return { replacing, stable, updated };
}
