/**
 * Declares a Terraform provider's schema once, in TypeScript.
 *
 * An attribute is made by {@link required}, {@link optional}, {@link computed} or
 * {@link optionalComputed}, so it has exactly one of these natures; {@link replacing},
 * {@link stable} and {@link sensitive} refine it.
 */

/** A single value. */
export type PrimitiveType = "string" | "number" | "bool";

/** A value without named parts: one primitive, or a collection of one kind of primitive. */
export type ValueType = PrimitiveType | readonly ["list" | "set" | "map", PrimitiveType];

/** Attributes by their snake_case name. */
export interface Attributes {
  readonly [name: string]: Attribute;
}

/** How often an object with named parts occurs, and how its occurrences are told apart. */
export type Nesting = "single" | "list" | "set" | "map";

/** An object with named parts, once or in a collection. */
export interface NestedType<A extends Attributes = Attributes, N extends Nesting = Nesting> {
  readonly nesting: N;
  readonly attributes: A;
}

/** Everything an attribute can hold. */
export type AttributeType = ValueType | NestedType;

/**
 * Who sets an attribute: the configuration must, the configuration may, only the provider, or the
 * provider unless the configuration does.
 */
export type AttributeUse = "required" | "optional" | "computed" | "optional-computed";

/** One attribute; made by {@link required} and its siblings. */
export interface Attribute<
  U extends AttributeUse = AttributeUse,
  T extends AttributeType = AttributeType,
  R extends boolean = boolean,
> {
  readonly use: U;
  readonly type: T;
  /** What it means, with unit and allowed values; shown in the bindings and by `terraform`. */
  readonly description: string;
  /** Whether Terraform hides the value in its output. */
  readonly sensitive: boolean;
  /** Whether another value means another object; for the provider, not part of the JSON. */
  readonly requiresReplace: R;
  /** Whether an update keeps what the provider once set; for the provider, not part of the JSON. */
  readonly stable: boolean;
}

/** The parts of a computed object: all computed as well. */
export interface ComputedAttributes {
  readonly [name: string]: Attribute<"computed", ValueType | NestedType<ComputedAttributes>, false>;
}

/** Attributes of something that is configured but never replaced: a provider. */
export interface SettingAttributes {
  readonly [name: string]: Attribute<"required" | "optional", AttributeType, false>;
}

/** Attributes of something that is only read: a data source. */
export interface QueryAttributes {
  readonly [name: string]: Attribute<AttributeUse, AttributeType, false>;
}

/** The schema of one resource, or with {@link QueryAttributes} of one data source. */
export interface ObjectSchema<A extends Attributes = Attributes> {
  /** Version of the stored form: a higher one needs a state upgrade. */
  readonly version: number;
  readonly description: string;
  readonly attributes: A;
}

/** The schema of a whole provider; resources and data sources by their full name. */
export interface ProviderSchema {
  /** Source address with host, such as `registry.terraform.io/hashicorp/time`. */
  readonly source: string;
  /** Version of the provider release. */
  readonly version: string;
  readonly provider: ObjectSchema<SettingAttributes>;
  readonly resources: Readonly<Record<string, ObjectSchema>>;
  readonly dataSources: Readonly<Record<string, ObjectSchema<QueryAttributes>>>;
}

/** An attribute that the configuration must set. */
export function required<const T extends AttributeType>(type: T, description: string) {
  return attribute("required", type, description);
}

/** An attribute that the configuration may set. */
export function optional<const T extends AttributeType>(type: T, description: string) {
  return attribute("optional", type, description);
}

/** An attribute that only the provider sets; the parts of a computed object are computed too. */
export function computed<const T extends ValueType | NestedType<ComputedAttributes>>(
  type: T,
  description: string,
) {
  return attribute("computed", type, description);
}

/** An attribute that the configuration may set, and that the provider sets otherwise. */
export function optionalComputed<const T extends AttributeType>(type: T, description: string) {
  return attribute("optional-computed", type, description);
}

/** The same attribute, where another value replaces the object instead of updating it. */
export function replacing<
  U extends "required" | "optional" | "optional-computed",
  T extends AttributeType,
>(attribute: Attribute<U, T>): Attribute<U, T, true> {
  return { ...attribute, requiresReplace: true };
}

/**
 * The same attribute, where an update keeps what the provider once set, such as an id. Without it
 * every update plans the attribute as "known after apply", because it might change.
 */
export function stable<
  U extends "computed" | "optional-computed",
  T extends AttributeType,
  R extends boolean,
>(attribute: Attribute<U, T, R>): Attribute<U, T, R> {
  return { ...attribute, stable: true };
}

/** The same attribute, hidden in Terraform's output (it is still stored in the state). */
export function sensitive<A extends Attribute>(attribute: A): A {
  return { ...attribute, sensitive: true };
}

/** An ordered collection, duplicates allowed. */
export function list<P extends PrimitiveType>(element: P): readonly ["list", P] {
  return ["list", element];
}

/** An unordered collection without duplicates. */
export function set<P extends PrimitiveType>(element: P): readonly ["set", P] {
  return ["set", element];
}

/** Values by free text keys. */
export function map<P extends PrimitiveType>(value: P): readonly ["map", P] {
  return ["map", value];
}

/** One object with named parts. */
export function object<const A extends Attributes>(attributes: A): NestedType<A, "single"> {
  return { nesting: "single", attributes };
}

/** A list of objects with named parts. */
export function objects<const A extends Attributes>(attributes: A): NestedType<A, "list"> {
  return { nesting: "list", attributes };
}

/** Objects with named parts, in no order and without duplicates. */
export function objectSet<const A extends Attributes>(attributes: A): NestedType<A, "set"> {
  return { nesting: "set", attributes };
}

/** Objects with named parts by free text keys. */
export function objectMap<const A extends Attributes>(attributes: A): NestedType<A, "map"> {
  return { nesting: "map", attributes };
}

function attribute<U extends AttributeUse, T extends AttributeType>(
  use: U,
  type: T,
  description: string,
): Attribute<U, T, false> {
  return { use, type, description, sensitive: false, requiresReplace: false, stable: false };
}
