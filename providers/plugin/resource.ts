import type { ResourceHandlers } from "./model/handlers";
import type { PlanOf, StateOf } from "./model/state";
import type { Attributes, ObjectSchema } from "./schema";
import type { ObjectValue } from "./values/value";

/** A resource as one file declares it: its schema and what it does. */
export interface ResourceDefinition<A extends Attributes, Client>
  extends ResourceHandlers<StateOf<A>, PlanOf<A>, Client> {
  readonly schema: ObjectSchema<A>;
}

/** A declared resource; a provider with this client (or a better one) can have it. */
export interface Resource<Client> {
  readonly schema: ObjectSchema;
  readonly handlers: ResourceHandlers<ObjectValue, ObjectValue, Client>;
}

/**
 * Declares a resource. The types of states and plans follow from the schema; the client's type
 * follows from the annotation of the handlers' second parameter.
 */
export function defineResource<A extends Attributes, Client = unknown>(
  definition: ResourceDefinition<A, Client>,
): Resource<Client> {
  const { schema, ...handlers } = definition;
  // The values that arrive fit the schema, because they are checked against it on their way in.
  return { schema, handlers: handlers as unknown as Resource<Client>["handlers"] };
}
