import type { JsonObject } from "../values/state-json";
import type {
  ConfigureRequest,
  CreateRequest,
  ImportRequest,
  PlanDestroyRequest,
  PlanRequest,
  QueryRequest,
  StateRequest,
  UpdateRequest,
  ValidateRequest,
} from "./requests";

type Awaitable<T> = T | Promise<T>;

/** What a resource does. `client` is what the provider's `configure` returned. */
export interface ResourceHandlers<State, Plan, Client> {
  readonly validate?: (request: ValidateRequest<Plan>) => Awaitable<void>;
  /** Returns the plan: `request.planned`, changed where the provider knows better. */
  readonly plan?: (request: PlanRequest<State, Plan>, client: Client) => Awaitable<Plan>;
  readonly planDestroy?: (request: PlanDestroyRequest<State>, client: Client) => Awaitable<void>;
  /** Returns the new state; throws to store nothing (or what was given to `request.keep`). */
  readonly create: (request: CreateRequest<State>, client: Client) => Awaitable<State>;
  /** Returns the state as it is, or null if the object is gone. */
  readonly read: (request: StateRequest<State>, client: Client) => Awaitable<State | null>;
  /** May be left out if every attribute that can be configured replaces the object. */
  readonly update?: (request: UpdateRequest<State>, client: Client) => Awaitable<State>;
  readonly delete: (request: StateRequest<State>, client: Client) => Awaitable<void>;
  /** Returns what the id tells; Terraform reads the rest. Without it import is refused. */
  readonly importState?: (request: ImportRequest, client: Client) => Awaitable<Partial<State>>;
  /** By stored schema version: makes state of that version state of the next one. */
  readonly upgraders?: Readonly<Record<number, (state: JsonObject) => Awaitable<JsonObject>>>;
}

/** What a data source does. */
export interface DataSourceHandlers<State, Plan, Client> {
  readonly validate?: (request: ValidateRequest<Plan>) => Awaitable<void>;
  readonly read: (request: QueryRequest<State>, client: Client) => Awaitable<State>;
}

/** What a provider does before its resources are used. */
export interface ProviderHandlers<Plan, Client> {
  readonly validate?: (request: ValidateRequest<Plan>) => Awaitable<void>;
  /** Returns the client that the other handlers get. */
  readonly configure?: (request: ConfigureRequest<Plan>) => Awaitable<Client>;
}
