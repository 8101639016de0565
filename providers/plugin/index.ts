export { type DataSource, type DataSourceDefinition, defineDataSource } from "./data-source";
export type { DataSourceHandlers, ProviderHandlers, ResourceHandlers } from "./model/handlers";
export type {
  Call,
  ConfigureRequest,
  CreateRequest,
  ImportRequest,
  PlanDestroyRequest,
  PlanRequest,
  PrivateData,
  QueryRequest,
  StateRequest,
  UpdateRequest,
  ValidateRequest,
} from "./model/requests";
export type { Provider } from "./model/served-provider";
export type { PlanOf, StateOf } from "./model/state";
export { type ReattachedProvider, serveForReattach } from "./process/reattach";
export { defineProvider, type ProviderDefinition } from "./provider";
export { defineRawProvider, type RawProviderDefinition, type RawResource } from "./raw-provider";
export { type Diagnostic, DiagnosticError, Diagnostics } from "./reporting/diagnostics";
export { createLogger, type LogFields, type Logger, type LogLevel } from "./reporting/log";
export { redact } from "./reporting/redact";
export { defineResource, type Resource, type ResourceDefinition } from "./resource";
export {
  type Attribute,
  type Attributes,
  computed,
  list,
  map,
  type ObjectSchema,
  object,
  objectMap,
  objectSet,
  objects,
  optional,
  optionalComputed,
  type ProviderSchema,
  type QueryAttributes,
  replacing,
  required,
  type SettingAttributes,
  sensitive,
  set,
  stable,
} from "./schema";
export { serve } from "./serve";
export { ExactNumber } from "./values/exact-number";
export type { JsonObject, JsonValue } from "./values/state-json";
export { isKnown, UNKNOWN, type Unknown } from "./values/unknown";
export type { ObjectValue, Value, ValuePath } from "./values/value";
