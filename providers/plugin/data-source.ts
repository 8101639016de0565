import type { DataSourceHandlers } from "./model/handlers";
import type { PlanOf, StateOf } from "./model/state";
import type { Attributes, ObjectSchema, QueryAttributes } from "./schema";
import type { ObjectValue } from "./values/value";

/** A data source as one file declares it: its schema and how it is read. */
export interface DataSourceDefinition<A extends Attributes, Client>
  extends DataSourceHandlers<StateOf<A>, PlanOf<A>, Client> {
  readonly schema: ObjectSchema<A>;
}

/** A declared data source. */
export interface DataSource<Client> {
  readonly schema: ObjectSchema<QueryAttributes>;
  readonly handlers: DataSourceHandlers<ObjectValue, ObjectValue, Client>;
}

/** Declares a data source; types follow as with `defineResource`. */
export function defineDataSource<A extends QueryAttributes, Client = unknown>(
  definition: DataSourceDefinition<A, Client>,
): DataSource<Client> {
  const { schema, ...handlers } = definition;
  return { schema, handlers: handlers as unknown as DataSource<Client>["handlers"] };
}
