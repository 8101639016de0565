import type { BlockJson, ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import type { TerraformJson } from "./template";

/** Names that begin a reference to something that no block declares. */
const GIVEN = ["count", "each", "path", "self", "terraform"];

/**
 * Looks up every reference of a synthesized file, in `${…}`, `replace_triggered_by` and `depends_on`.
 * @returns a sentence for each that names nothing in the file, or no attribute of what it names
 */
export function danglingReferences(file: TerraformJson, schemas: ProviderSchemasJson): string[] {
  const faults = referencesIn(file).flatMap(({ reference, at }) => {
    const fault = lookUp(reference, file, schemas);
    return fault ? [`${at}: '${reference}' ${fault}`] : [];
  });
  return [...new Set(faults)];
}

interface Found {
  /** `trtc_call_callback.Calls.id` */
  readonly reference: string;
  /** The path of the text that holds it. */
  readonly at: string;
}

/** Every reference of a file, with where it stands. */
export function referencesIn(value: unknown, at = "", bare = false): Found[] {
  if (typeof value === "string") {
    const expressions = bare && !value.includes("${") ? [value] : interpolations(value);
    return expressions.flatMap(traversals).map((reference) => ({ reference, at }));
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    referencesIn(
      child,
      at ? `${at}.${key}` : key,
      bare || key === "replace_triggered_by" || key === "depends_on",
    ),
  );
}

function lookUp(
  reference: string,
  { resource = {}, data = {}, variable = {} }: TerraformJson,
  { provider_schemas }: ProviderSchemasJson,
): string | undefined {
  const [root = "", ...rest] = reference.split(".");
  if (GIVEN.includes(root)) {
    return undefined;
  }
  if (root === "var") {
    return Object.hasOwn(variable, rest[0] ?? "") ? undefined : "is no variable of the file";
  }
  const [blocks, kind, [type = "", name = "", ...attributes]] =
    root === "data"
      ? ([data, "data_source_schemas", rest] as const)
      : ([resource, "resource_schemas", [root, ...rest]] as const);
  if (!Object.hasOwn(blocks[type] ?? {}, name)) {
    return "is in no block of the file";
  }
  const schema = Object.values(provider_schemas).find((provider) => type in provider[kind]);
  return schema && lookUpAttribute(attributes, schema[kind][type]?.block ?? {});
}

function lookUpAttribute(
  [name, ...deeper]: readonly string[],
  { attributes = {}, block_types = {} }: BlockJson,
): string | undefined {
  if (name === undefined) {
    return undefined;
  }
  if (!(name in attributes) && !(name in block_types)) {
    return `names '${name}', which is not in the schema`;
  }
  const nested = attributes[name]?.nested_type;
  return nested?.nesting_mode === "single" ? lookUpAttribute(deeper, nested) : undefined;
}

/** The expressions inside every `${…}` of a template; `$${` stands for itself. */
function interpolations(template: string): string[] {
  const found: string[] = [];
  for (let index = template.indexOf("${"); index >= 0; index = template.indexOf("${", index)) {
    if (template[index - 1] === "$") {
      index += 2;
      continue;
    }
    const end = endOfExpression(template, index + 2);
    found.push(template.slice(index + 2, end));
    index = end;
  }
  return found;
}

function endOfExpression(text: string, start: number): number {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '"') {
      index = endOfQuoted(text, index);
    } else if (text[index] === "{") {
      depth++;
    } else if (text[index] === "}" && --depth === 0) {
      return index;
    }
  }
  throw new Error(`unclosed expression in ${text}`);
}

function endOfQuoted(text: string, quote: number): number {
  for (let index = quote + 1; index < text.length; index++) {
    if (text[index] === "\\") {
      index++;
    } else if (text[index] === '"') {
      return index;
    } else if (text.startsWith("${", index)) {
      index = endOfExpression(text, index + 2);
    }
  }
  throw new Error(`unclosed text in ${text}`);
}

/** The dotted references of an expression, those of templates inside its quoted texts included. */
function traversals(expression: string): string[] {
  const quoted = /"(?:[^"\\]|\\.)*"/g;
  const inner = (expression.match(quoted) ?? []).flatMap((text) => interpolations(text));
  const outer = expression.replace(quoted, '""');
  const own = outer.match(/(?<![\w.-])[A-Za-z_][\w-]*(?:\.[A-Za-z_*][\w-]*)+/g) ?? [];
  return [...own, ...inner.flatMap(traversals)];
}
