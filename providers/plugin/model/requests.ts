import type { Diagnostics } from "../reporting/diagnostics";
import type { Logger } from "../reporting/log";
import type { JsonValue } from "../values/state-json";
import type { ValuePath } from "../values/value";

/** What every handler gets. */
export interface Call {
  /** Where errors and warnings about attributes go. */
  readonly diagnostics: Diagnostics;
  /** Aborts when Terraform cancels or has died; hand it to every request and wait. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/**
 * What the provider wants to remember beside the state, by key. Handlers change it in place;
 * Terraform stores it with the resource (unencrypted) and never shows it.
 */
export type PrivateData = Record<string, JsonValue>;

/** Check the configuration: no client yet, and any part may be unknown. */
export interface ValidateRequest<Plan> extends Call {
  readonly config: Plan;
}

/** Say what a create or an update will do. */
export interface PlanRequest<State, Plan> extends Call {
  /** The state before, null for a create. */
  readonly prior: State | null;
  readonly config: Plan;
  /** What Terraform would plan: the configuration, and computed attributes kept or unknown. */
  readonly planned: Plan;
  readonly privateData: PrivateData;
  /** Makes a difference at this path replace the object. */
  requireReplacement(path: ValuePath): void;
}

/**
 * Say what a destruction means: the place for a warning or a refusal. Terraform does not ask when a
 * replacement destroys; `plan` sees that one.
 */
export interface PlanDestroyRequest<State> extends Call {
  readonly prior: State;
  readonly privateData: PrivateData;
}

/** Create the object. Computed attributes that the plan left open are null here. */
export interface CreateRequest<State> extends Call {
  readonly planned: State;
  readonly config: State;
  readonly privateData: PrivateData;
  /** What to store if the handler fails from here on; by default nothing changes in the state. */
  keep(state: State): void;
}

/** Change the object. */
export interface UpdateRequest<State> extends CreateRequest<State> {
  readonly prior: State;
}

/**
 * See how the object is now, or delete it. Right after an import everything is null that
 * `importState` did not tell, required attributes too.
 */
export interface StateRequest<State> extends Call {
  readonly state: State;
  readonly privateData: PrivateData;
}

/** Find an existing object by the id that a person gave to `terraform import`. */
export interface ImportRequest extends Call {
  readonly id: string;
  readonly privateData: PrivateData;
}

/** Answer a data source. */
export interface QueryRequest<State> extends Call {
  readonly config: State;
}

/** Set up the provider. During a plan its settings may be unknown. */
export interface ConfigureRequest<Plan> extends Call {
  readonly config: Plan;
  readonly terraformVersion: string;
}
