import type {
  AttributeJson,
  BlockJson,
  NestedBlockJson,
  NestedTypeJson,
  ProviderSchemaJson,
  ProviderSchemasJson,
  TypeJson,
} from "@trtc-recording/plugin/schema-json";
import type { Blocks, Body, TerraformJson } from "./template";

/** A block's sentences begin with where it is: "resource trtc_call_callback.Calls". */
type Faults = Iterable<string>;

const TOP_LEVEL = ["//", "terraform", "provider", "resource", "data", "output", "variable"];
const META_ARGUMENTS = {
  provider: ["//", "alias"],
  resource: ["//", "count", "for_each", "depends_on", "provider", "lifecycle"],
  data: ["//", "count", "for_each", "depends_on", "provider", "lifecycle"],
};
const LIFECYCLE: Readonly<Record<string, TypeJson>> = {
  create_before_destroy: "bool",
  prevent_destroy: "bool",
  ignore_changes: ["list", "string"],
  replace_triggered_by: ["list", "string"],
};

/**
 * Compares a synthesized file with the schemas of the providers it requires.
 * @returns a sentence for each place where Terraform would refuse it; empty when it agrees
 */
export function disagreements(file: TerraformJson, schemas: ProviderSchemasJson): string[] {
  return [...checkFile(file, schemas)];
}

function* checkFile(file: TerraformJson, schemas: ProviderSchemasJson): Faults {
  for (const key of Object.keys(file).filter((name) => !TOP_LEVEL.includes(name))) {
    yield `'${key}' is no block of Terraform's that is used here`;
  }
  const providerOf = (localName: string) => findProvider(localName, file, schemas);
  for (const [localName, configurations] of Object.entries(file.provider ?? {})) {
    const found = providerOf(localName);
    if (typeof found === "string") {
      yield `provider ${localName}: ${found}`;
      continue;
    }
    for (const body of configurations) {
      const { block } = found.provider;
      yield* checkBody(`provider ${localName}`, body, block, META_ARGUMENTS.provider);
    }
  }
  for (const kind of ["resource", "data"] as const) {
    yield* checkBlocks(kind, file[kind] ?? {}, providerOf);
  }
  for (const [name, { value }] of Object.entries(file.output ?? {})) {
    yield* checkName(`output ${name}`, name);
    if (value === undefined || value === null) {
      yield `output ${name}: 'value' is missing`;
    }
  }
}

function* checkBlocks(
  kind: "resource" | "data",
  blocks: Blocks,
  providerOf: (localName: string) => ProviderSchemaJson | string,
): Faults {
  for (const [type, named] of Object.entries(blocks)) {
    const found = providerOf(type.split("_")[0] ?? "");
    if (typeof found === "string") {
      yield `${kind} ${type}: ${found}`;
      continue;
    }
    const { resource_schemas, data_source_schemas } = found;
    const schema = (kind === "resource" ? resource_schemas : data_source_schemas)[type];
    if (!schema) {
      yield `${kind} ${type}: is not in the provider's schema`;
      continue;
    }
    for (const [name, body] of Object.entries(named)) {
      const path = `${kind} ${type}.${name}`;
      yield* checkName(path, name);
      yield* checkBody(path, body, schema.block, META_ARGUMENTS[kind]);
      yield* checkLifecycle(path, body.lifecycle);
    }
  }
}

/** The schema behind a local name such as `trtc`, or why there is none. */
function findProvider(
  localName: string,
  { terraform }: TerraformJson,
  { provider_schemas }: ProviderSchemasJson,
): ProviderSchemaJson | string {
  if (localName === "terraform") {
    return provider_schemas["terraform.io/builtin/terraform"] ?? "Terraform's own schema is absent";
  }
  const source = terraform?.required_providers?.[localName]?.source;
  if (typeof source !== "string") {
    return `'${localName}' is missing from required_providers`;
  }
  const address = source.split("/").length === 2 ? `registry.terraform.io/${source}` : source;
  return provider_schemas[address] ?? `there is no schema of '${address}'`;
}

/** Terraform's identifiers; cdktf makes them from construct ids. */
function* checkName(path: string, name: string): Faults {
  if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
    yield `${path}: '${name}' is no name that Terraform accepts`;
  }
}

function* checkLifecycle(path: string, lifecycle: unknown): Faults {
  for (const [name, value] of Object.entries(lifecycle ?? {})) {
    const type = LIFECYCLE[name];
    if (type) {
      yield* checkValue(`${path}: 'lifecycle.${name}'`, value, type);
    } else {
      yield `${path}: 'lifecycle.${name}' is no lifecycle argument`;
    }
  }
}

function* checkBody(
  path: string,
  body: Body,
  { attributes = {}, block_types = {} }: BlockJson,
  metaArguments: readonly string[] = [],
): Faults {
  for (const [name, value] of Object.entries(body)) {
    const attribute = attributes[name];
    const block = block_types[name];
    if (attribute) {
      yield* checkAttribute(`${path}: '${name}'`, value, attribute);
    } else if (block) {
      yield* checkNestedBlock(`${path}: '${name}'`, value, block);
    } else if (!metaArguments.includes(name)) {
      yield `${path}: '${name}' is not in the schema`;
    }
  }
  yield* checkPresence(path, body, attributes);
  for (const [name, { min_items = 0 }] of Object.entries(block_types)) {
    if (min_items > 0 && body[name] === undefined) {
      yield `${path}: '${name}' is missing`;
    }
  }
}

function* checkPresence(
  path: string,
  body: Body,
  attributes: Readonly<Record<string, AttributeJson>>,
): Faults {
  for (const [name, { required }] of Object.entries(attributes)) {
    if (required && (body[name] === undefined || body[name] === null)) {
      yield `${path}: '${name}' is missing`;
    }
  }
}

function* checkAttribute(
  path: string,
  value: unknown,
  { required, optional, type, nested_type }: AttributeJson,
): Faults {
  if (!required && !optional) {
    yield `${path} is computed: it cannot be set`;
  } else if (nested_type) {
    yield* checkNestedType(path, value, nested_type);
  } else if (type !== undefined) {
    yield* checkValue(path, value, type);
  }
}

function* checkNestedType(
  path: string,
  value: unknown,
  { attributes, nesting_mode }: NestedTypeJson,
): Faults {
  const bodies = nested(value, nesting_mode);
  if (!bodies) {
    yield* mismatch(
      path,
      value,
      nesting_mode === "single" ? "object" : `${nesting_mode} of objects`,
    );
    return;
  }
  for (const [key, body] of bodies) {
    yield* checkBody(`${path}${key}`, body, { attributes });
  }
}

function* checkNestedBlock(path: string, value: unknown, nestedBlock: NestedBlockJson): Faults {
  const { block, nesting_mode, max_items = Number.POSITIVE_INFINITY } = nestedBlock;
  const mode = nesting_mode === "group" ? "single" : nesting_mode;
  // JSON syntax lets a block that stands once be written without its list.
  const bodies = nested(value, mode) ?? nested(value, "single");
  if (!bodies) {
    yield* mismatch(path, value, `${nesting_mode} of blocks`);
    return;
  }
  if (bodies.length > max_items) {
    yield `${path} stands ${bodies.length} times, at most ${max_items} may`;
  }
  for (const [key, body] of bodies) {
    yield* checkBody(`${path}${key}`, body, block);
  }
}

/** The bodies of a nested value with the index of each; undefined when it is of another shape. */
function nested(
  value: unknown,
  mode: NestedTypeJson["nesting_mode"],
): [key: string, body: Body][] | undefined {
  const entries = mode === "single" ? [["", value] as const] : indexed(value, mode);
  return entries?.every(([, body]) => isBody(body)) ? (entries as [string, Body][]) : undefined;
}

function indexed(
  value: unknown,
  mode: "list" | "set" | "map",
): (readonly [string, unknown])[] | undefined {
  if (mode === "map") {
    return isBody(value)
      ? Object.entries(value).map(([key, body]) => [`["${key}"]`, body] as const)
      : undefined;
  }
  return Array.isArray(value)
    ? value.map((body, index) => [`[${index}]`, body] as const)
    : undefined;
}

function* checkValue(path: string, value: unknown, type: TypeJson): Faults {
  if (value === null || isExpression(value) || type === "dynamic") {
    return;
  }
  if (typeof type === "string") {
    if (typeof value !== (type === "bool" ? "boolean" : type)) {
      yield* mismatch(path, value, type);
    }
    return;
  }
  const [kind, element] = type;
  if (kind === "object") {
    const attributes = Object.entries(element as Record<string, TypeJson>);
    const schema = attributes.map(([name, part]) => [name, { type: part, optional: true }]);
    yield* isBody(value)
      ? checkBody(path, value, { attributes: Object.fromEntries(schema) })
      : mismatch(path, value, kind);
    return;
  }
  const entries = indexed(value, kind as "list" | "set" | "map");
  if (!entries) {
    yield* mismatch(path, value, kind);
    return;
  }
  for (const [key, part] of entries) {
    yield* checkValue(`${path}${key}`, part, element as TypeJson);
  }
}

function* mismatch(path: string, value: unknown, wanted: string): Faults {
  if (!isExpression(value)) {
    yield `${path} must be ${wanted}, got ${JSON.stringify(value)}`;
  }
}

/** Known after apply, whatever its type. */
function isExpression(value: unknown): boolean {
  return typeof value === "string" && value.includes("${");
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
