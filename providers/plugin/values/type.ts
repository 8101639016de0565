import { mapEntries } from "../model/map-entries";
import type {
  AttributeJson,
  BlockJson,
  NestedBlockJson,
  NestedTypeJson,
  TypeJson,
} from "../schema-json";
import type { Value } from "./value";

/** What a value may be, as far as it matters on the wire. */
export type Type = PrimitiveType | CollectionType | ObjectType;

/** A single value. */
export interface PrimitiveType {
  readonly kind: "string" | "number" | "bool";
}

/** Any number of values of one type. */
export interface CollectionType {
  readonly kind: "list" | "set" | "map";
  readonly element: Type;
  /** Whether it is made of blocks: then it may be empty but never null. */
  readonly blocks?: boolean;
}

/** Values by fixed names. */
export interface ObjectType {
  readonly kind: "object";
  readonly attributes: Readonly<Record<string, Type>>;
  /** Whether it is a block; a group is one that is never null. */
  readonly block?: "single" | "group";
}

/**
 * The type of the values of a body, blocks and attributes together.
 *
 * @throws Error for a type that this package does not serve, such as "dynamic".
 */
export function typeOfBlock(block: BlockJson): ObjectType {
  return {
    kind: "object",
    attributes: {
      ...mapEntries(block.attributes ?? {}, typeOfAttribute),
      ...mapEntries(block.block_types ?? {}, typeOfNestedBlock),
    },
  };
}

/** The type of an attribute's values. */
export function typeOfAttribute(attribute: AttributeJson): Type {
  return attribute.nested_type === undefined
    ? fromJson(attribute.type ?? "dynamic")
    : typeOfNested(attribute.nested_type);
}

/** What stands for "nothing" in a type: null, except for blocks. */
export function emptyForm(type: Type): Value {
  if (type.kind === "object" && type.block === "group") {
    return mapEntries<Type, Value>(type.attributes, emptyForm);
  }
  if ("blocks" in type && type.blocks) {
    return type.kind === "map" ? {} : [];
  }
  return null;
}

function typeOfNested({ attributes, nesting_mode }: NestedTypeJson): Type {
  const element: ObjectType = {
    kind: "object",
    attributes: mapEntries(attributes, typeOfAttribute),
  };
  return nesting_mode === "single" ? element : { kind: nesting_mode, element };
}

function typeOfNestedBlock({ block, nesting_mode }: NestedBlockJson): Type {
  const element = typeOfBlock(block);
  if (nesting_mode === "single" || nesting_mode === "group") {
    return { ...element, block: nesting_mode };
  }
  return { kind: nesting_mode, element, blocks: true };
}

function fromJson(json: TypeJson): Type {
  if (json === "string" || json === "number" || json === "bool") {
    return { kind: json };
  }
  if (typeof json !== "string") {
    const [kind, of] = json;
    if (kind === "list" || kind === "set" || kind === "map") {
      return { kind, element: fromJson(of as TypeJson) };
    }
    if (kind === "object" && typeof of === "object") {
      return { kind, attributes: mapEntries(of as Record<string, TypeJson>, fromJson) };
    }
  }
  throw new Error(`the schema type ${JSON.stringify(json)} is not supported`);
}
