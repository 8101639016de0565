import type { ProviderSchemaJson, SchemaJson } from "../schema-json";
import { type ObjectType, typeOfBlock } from "../values/type";
import type { ObjectValue } from "../values/value";
import type { DataSourceHandlers, ProviderHandlers, ResourceHandlers } from "./handlers";

/** A provider ready to serve, whichever way it was declared; its values are untyped. */
export interface Provider {
  /** Source address with host, such as `registry.terraform.io/hashicorp/time`. */
  readonly source: string;
  readonly schema: ProviderSchemaJson;
  readonly settings: ServedSchema;
  readonly handlers: ProviderHandlers<ObjectValue, unknown>;
  readonly resources: ReadonlyMap<string, ServedResource>;
  readonly dataSources: ReadonlyMap<string, ServedDataSource>;
  /** Whether Terraform is asked to forgive what it forgives providers on the old SDK. */
  readonly legacyTypeSystem: boolean;
}

/** A schema with what follows from it. */
export interface ServedSchema {
  readonly schema: SchemaJson;
  readonly type: ObjectType;
  /** Whether values must fit the typed API: no null elements, no numbers beyond JavaScript's. */
  readonly strict: boolean;
}

/** How a plan treats attributes, by dotted path without indexes: `stream.codec`. */
export interface PlanRules {
  /** Attributes where another value replaces the object. */
  readonly replacing: ReadonlySet<string>;
  /** Whether an update keeps what the provider once set. */
  isStable(path: string): boolean;
}

/** A resource; without handlers it is only in the schema. */
export interface ServedResource extends ServedSchema {
  readonly rules: PlanRules;
  readonly handlers: ResourceHandlers<ObjectValue, ObjectValue, unknown> | undefined;
}

/** A data source; without handlers it is only in the schema. */
export interface ServedDataSource extends ServedSchema {
  readonly handlers: DataSourceHandlers<ObjectValue, ObjectValue, unknown> | undefined;
}

/**
 * A schema with its type; `name` is for errors.
 *
 * @throws Error for a type that cannot be served.
 */
export function servedSchema(name: string, schema: SchemaJson, strict: boolean): ServedSchema {
  try {
    return { schema, type: typeOfBlock(schema.block), strict };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
