/**
 * The JSON that `terraform providers schema -json` prints (format version 1.0), as types, with the
 * one operation that makes two such documents comparable: sorted keys.
 */

/** A type in Terraform's JSON notation: `"string"`, `["list", "string"]`, `["object", {…}]` … */
export type TypeJson =
  | string
  | readonly [kind: string, element: TypeJson | { readonly [name: string]: TypeJson }];

/** One attribute; it has either `type` or `nested_type`. */
export interface AttributeJson {
  readonly type?: TypeJson;
  readonly nested_type?: NestedTypeJson;
  readonly description?: string;
  readonly description_kind?: "plain" | "markdown";
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

/** An attribute with attributes of its own. */
export interface NestedTypeJson {
  readonly attributes: Readonly<Record<string, AttributeJson>>;
  readonly nesting_mode: "single" | "list" | "set" | "map";
}

/** A body: attributes and, in older providers, nested blocks. */
export interface BlockJson {
  readonly attributes?: Readonly<Record<string, AttributeJson>>;
  readonly block_types?: Readonly<Record<string, NestedBlockJson>>;
  readonly description?: string;
  readonly description_kind?: "plain" | "markdown";
  readonly deprecated?: boolean;
}

/** A block inside a block. */
export interface NestedBlockJson {
  readonly block: BlockJson;
  readonly nesting_mode: "single" | "list" | "set" | "map" | "group";
  readonly min_items?: number;
  readonly max_items?: number;
}

/** The schema of a provider's configuration, a resource or a data source. */
export interface SchemaJson {
  readonly version: number;
  readonly block: BlockJson;
}

/** Everything one provider offers, by full resource or data source name. */
export interface ProviderSchemaJson {
  readonly provider: SchemaJson;
  readonly resource_schemas: Readonly<Record<string, SchemaJson>>;
  readonly data_source_schemas: Readonly<Record<string, SchemaJson>>;
}

/** The whole document, providers by source address. */
export interface ProviderSchemasJson {
  readonly format_version: string;
  readonly provider_schemas: Readonly<Record<string, ProviderSchemaJson>>;
}

/** A copy of plain JSON data with the keys of every object in code-point order. */
export function sortKeys<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(sortKeys) as T;
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)])) as T;
}
