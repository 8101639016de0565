import type { AttributeJson, BlockJson } from "../schema-json";

/** A part of a body that holds bodies of its own: a nested attribute or a block. */
export interface NestedPart {
  readonly nesting: "single" | "list" | "set" | "map" | "group";
  readonly body: BlockJson;
}

/** One part of a body: its flags (none for a block), and what is nested in it. */
export interface SchemaPart {
  readonly name: string;
  readonly attribute: AttributeJson | undefined;
  readonly nested: NestedPart | undefined;
}

/** The parts of a body, attributes and blocks alike. */
export function schemaParts(body: BlockJson): SchemaPart[] {
  const attributes = Object.entries(body.attributes ?? {}).map(([name, attribute]) => ({
    name,
    attribute,
    nested: attribute.nested_type && {
      nesting: attribute.nested_type.nesting_mode,
      body: { attributes: attribute.nested_type.attributes },
    },
  }));
  const blocks = Object.entries(body.block_types ?? {}).map(([name, block]) => ({
    name,
    attribute: undefined,
    nested: { nesting: block.nesting_mode, body: block.block },
  }));
  return [...attributes, ...blocks];
}
