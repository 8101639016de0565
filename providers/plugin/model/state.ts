import type { Attribute, Attributes, AttributeType, NestedType, PrimitiveType } from "../schema";
import type { Unknown } from "../values/unknown";

/** The state that a schema describes, wholly known: what a resource stores and reads. */
export type StateOf<A extends Attributes> = {
  readonly [Name in keyof A]: A[Name] extends Attribute<infer Use, infer T>
    ? OrNull<Use, Known<T>>
    : never;
};

/** The same while validating and planning, where any part may be known only after apply. */
export type PlanOf<A extends Attributes> = {
  readonly [Name in keyof A]: A[Name] extends Attribute<infer Use, infer T>
    ? OrNull<Use, Planned<T>> | Unknown
    : never;
};

type OrNull<Use, T> = Use extends "required" ? T : T | null;

type Known<T extends AttributeType> = T extends PrimitiveType
  ? Primitive<T>
  : T extends readonly [infer Kind, infer P extends PrimitiveType]
    ? Collection<Kind, Primitive<P>>
    : T extends NestedType<infer A, infer Kind>
      ? Collection<Kind, StateOf<A>>
      : never;

type Planned<T extends AttributeType> = T extends PrimitiveType
  ? Primitive<T>
  : T extends readonly [infer Kind, infer P extends PrimitiveType]
    ? Collection<Kind, Primitive<P> | Unknown>
    : T extends NestedType<infer A, "single">
      ? PlanOf<A>
      : T extends NestedType<infer A, infer Kind>
        ? Collection<Kind, PlanOf<A> | Unknown>
        : never;

type Primitive<P extends PrimitiveType> = P extends "string"
  ? string
  : P extends "number"
    ? number
    : boolean;

type Collection<Kind, Element> = Kind extends "single"
  ? Element
  : Kind extends "map"
    ? { readonly [key: string]: Element }
    : readonly Element[];
