import type {
  AttributeJson,
  BlockJson,
  ProviderSchemaJson,
  TypeJson,
} from "@trtc-recording/plugin/schema-json";
import { App, TerraformStack, Testing } from "cdktf";
import type { Construct } from "constructs";

/** A generated class, seen without its own config type. */
export type Binding = (new (
  scope: Construct,
  id: string,
  config: never,
) => Construct) & {
  readonly tfResourceType: string;
};

/** The JSON of a stack with these bindings in it, each with its config. */
export function synthesize(bindings: readonly (readonly [Binding, object])[]): {
  terraform: object;
  provider: Record<string, object[]>;
  resource: Record<string, Record<string, object>>;
  data: Record<string, Record<string, object>>;
} {
  const stack = new TerraformStack(new App(), "stack");
  for (const [Class, config] of bindings) {
    new Class(stack, Class.name, config as never);
  }
  return JSON.parse(Testing.synth(stack));
}

/** Names of the attributes that a generated class lets read, and so refer to. */
export function readableNames(Class: Binding): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(Class.prototype))
    .filter(([name, { get }]) => get !== undefined && !name.endsWith("Input"))
    .map(([name]) => name)
    .sort();
}

/** Names of the attributes and blocks of a schema, as bindings spell them. */
export function schemaNames({ attributes = {}, block_types = {} }: BlockJson): string[] {
  return Object.keys({ ...attributes, ...block_types })
    .map(camelCase)
    .sort();
}

/** A value for everything that can be set, as it is written in TypeScript and in JSON. */
export interface Sample {
  readonly config: Record<string, unknown>;
  readonly json: Record<string, unknown>;
}

/** A value for everything that can be set in a block, nested ones included. */
export function sampleOf({ attributes = {}, block_types = {} }: BlockJson): Sample {
  const values = Object.entries(attributes)
    .filter(([, { required, optional }]) => required || optional)
    .map(([name, attribute]) => [name, sampleOfAttribute(attribute)] as const);
  const blocks = Object.entries(block_types).map(([name, { block, max_items }]) => {
    const { config, json } = sampleOf(block);
    const once = max_items === 1;
    return [name, { config: once ? config : [config], json: once ? json : [json] }] as const;
  });
  const all = [...values, ...blocks];
  return {
    config: Object.fromEntries(all.map(([name, { config }]) => [camelCase(name), config])),
    json: Object.fromEntries(all.map(([name, { json }]) => [name, json])),
  };
}

/** The only provider of a schema document. */
export function onlyProvider(document: {
  provider_schemas: Readonly<Record<string, ProviderSchemaJson>>;
}): [address: string, schema: ProviderSchemaJson] {
  const [only, ...others] = Object.entries(document.provider_schemas);
  if (only === undefined || others.length > 0) {
    throw new Error("expected exactly one provider");
  }
  return only;
}

function sampleOfAttribute({ type, nested_type }: AttributeJson): {
  config: unknown;
  json: unknown;
} {
  if (nested_type) {
    return sampleOf({ attributes: nested_type.attributes });
  }
  const value = sampleValue(type);
  return { config: value, json: value };
}

function sampleValue(type: TypeJson | undefined): unknown {
  switch (Array.isArray(type) ? type[0] : type) {
    case "string":
      return "text";
    case "number":
      return 7;
    case "bool":
      return true;
    case "map":
      return { key: "text" };
    case "list":
    case "set":
      return [sampleValue(Array.isArray(type) ? type[1] : undefined)];
    default:
      throw new Error(`no sample for ${JSON.stringify(type)}`);
  }
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
