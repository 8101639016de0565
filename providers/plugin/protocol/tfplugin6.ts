import type { Messages } from "./message-table";

/**
 * The messages of Terraform's plugin protocol 6, as far as they are used here; unknown fields are
 * skipped by protobuf itself. Names and numbers follow
 * https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/tfplugin6.proto
 *
 * Enums and 64-bit integers are declared as int32: the bytes are the same for the small numbers that
 * occur, and protobufjs would otherwise read versions as `Long` objects, but only where the `long`
 * package happens to be installed.
 */
export const tfplugin6: Messages = {
  DynamicValue: { msgpack: ["bytes", 1], json: ["bytes", 2] },
  RawState: { json: ["bytes", 1], flatmap: ["map<string, string>", 2] },
  Diagnostic: {
    severity: ["int32", 1],
    summary: ["string", 2],
    detail: ["string", 3],
    attribute: ["AttributePath", 4],
  },
  AttributePath: { steps: ["repeated Step", 1] },
  "AttributePath.Step": {
    attribute_name: ["string", 1],
    element_key_string: ["string", 2],
    element_key_int: ["int32", 3],
  },
  FunctionError: { text: ["string", 1] },
  ServerCapabilities: {
    plan_destroy: ["bool", 1],
    get_provider_schema_optional: ["bool", 2],
    move_resource_state: ["bool", 3],
  },

  Schema: { version: ["int32", 1], block: ["Block", 2] },
  "Schema.Block": {
    attributes: ["repeated Attribute", 2],
    block_types: ["repeated NestedBlock", 3],
    description: ["string", 4],
    description_kind: ["int32", 5],
    deprecated: ["bool", 6],
  },
  "Schema.Attribute": {
    name: ["string", 1],
    type: ["bytes", 2],
    description: ["string", 3],
    required: ["bool", 4],
    optional: ["bool", 5],
    computed: ["bool", 6],
    sensitive: ["bool", 7],
    description_kind: ["int32", 8],
    deprecated: ["bool", 9],
    nested_type: ["Object", 10],
  },
  "Schema.NestedBlock": {
    type_name: ["string", 1],
    block: ["Block", 2],
    nesting: ["int32", 3],
    min_items: ["int32", 4],
    max_items: ["int32", 5],
  },
  "Schema.Object": { attributes: ["repeated Attribute", 1], nesting: ["int32", 3] },

  "GetMetadata.Request": {},
  "GetMetadata.TypeName": { type_name: ["string", 1] },
  "GetMetadata.Response": {
    server_capabilities: ["ServerCapabilities", 1],
    diagnostics: ["repeated Diagnostic", 2],
    data_sources: ["repeated TypeName", 3],
    resources: ["repeated TypeName", 4],
  },
  "GetProviderSchema.Request": {},
  "GetProviderSchema.Response": {
    provider: ["Schema", 1],
    resource_schemas: ["map<string, Schema>", 2],
    data_source_schemas: ["map<string, Schema>", 3],
    diagnostics: ["repeated Diagnostic", 4],
    server_capabilities: ["ServerCapabilities", 6],
  },
  "GetResourceIdentitySchemas.Request": {},
  "GetResourceIdentitySchemas.Response": { diagnostics: ["repeated Diagnostic", 2] },
  "UpgradeResourceIdentity.Request": { type_name: ["string", 1] },
  "UpgradeResourceIdentity.Response": { diagnostics: ["repeated Diagnostic", 2] },

  "ValidateProviderConfig.Request": { config: ["DynamicValue", 1] },
  "ValidateProviderConfig.Response": { diagnostics: ["repeated Diagnostic", 2] },
  "ConfigureProvider.Request": { terraform_version: ["string", 1], config: ["DynamicValue", 2] },
  "ConfigureProvider.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "StopProvider.Request": {},
  "StopProvider.Response": { Error: ["string", 1] },

  "ValidateResourceConfig.Request": { type_name: ["string", 1], config: ["DynamicValue", 2] },
  "ValidateResourceConfig.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "UpgradeResourceState.Request": {
    type_name: ["string", 1],
    version: ["int32", 2],
    raw_state: ["RawState", 3],
  },
  "UpgradeResourceState.Response": {
    upgraded_state: ["DynamicValue", 1],
    diagnostics: ["repeated Diagnostic", 2],
  },
  "ReadResource.Request": {
    type_name: ["string", 1],
    current_state: ["DynamicValue", 2],
    private: ["bytes", 3],
  },
  "ReadResource.Response": {
    new_state: ["DynamicValue", 1],
    diagnostics: ["repeated Diagnostic", 2],
    private: ["bytes", 3],
  },
  "PlanResourceChange.Request": {
    type_name: ["string", 1],
    prior_state: ["DynamicValue", 2],
    proposed_new_state: ["DynamicValue", 3],
    config: ["DynamicValue", 4],
    prior_private: ["bytes", 5],
  },
  "PlanResourceChange.Response": {
    planned_state: ["DynamicValue", 1],
    requires_replace: ["repeated AttributePath", 2],
    planned_private: ["bytes", 3],
    diagnostics: ["repeated Diagnostic", 4],
    legacy_type_system: ["bool", 5],
  },
  "ApplyResourceChange.Request": {
    type_name: ["string", 1],
    prior_state: ["DynamicValue", 2],
    planned_state: ["DynamicValue", 3],
    config: ["DynamicValue", 4],
    planned_private: ["bytes", 5],
  },
  "ApplyResourceChange.Response": {
    new_state: ["DynamicValue", 1],
    private: ["bytes", 2],
    diagnostics: ["repeated Diagnostic", 3],
    legacy_type_system: ["bool", 4],
  },
  "ImportResourceState.Request": { type_name: ["string", 1], id: ["string", 2] },
  "ImportResourceState.ImportedResource": {
    type_name: ["string", 1],
    state: ["DynamicValue", 2],
    private: ["bytes", 3],
  },
  "ImportResourceState.Response": {
    imported_resources: ["repeated ImportedResource", 1],
    diagnostics: ["repeated Diagnostic", 2],
  },
  "MoveResourceState.Request": {
    source_provider_address: ["string", 1],
    source_type_name: ["string", 2],
    target_type_name: ["string", 5],
  },
  "MoveResourceState.Response": { diagnostics: ["repeated Diagnostic", 2] },

  "ValidateDataResourceConfig.Request": { type_name: ["string", 1], config: ["DynamicValue", 2] },
  "ValidateDataResourceConfig.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "ReadDataSource.Request": { type_name: ["string", 1], config: ["DynamicValue", 2] },
  "ReadDataSource.Response": {
    state: ["DynamicValue", 1],
    diagnostics: ["repeated Diagnostic", 2],
  },

  "ValidateEphemeralResourceConfig.Request": { type_name: ["string", 1] },
  "ValidateEphemeralResourceConfig.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "OpenEphemeralResource.Request": { type_name: ["string", 1] },
  "OpenEphemeralResource.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "RenewEphemeralResource.Request": { type_name: ["string", 1] },
  "RenewEphemeralResource.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "CloseEphemeralResource.Request": { type_name: ["string", 1] },
  "CloseEphemeralResource.Response": { diagnostics: ["repeated Diagnostic", 1] },
  "GetFunctions.Request": {},
  "GetFunctions.Response": { diagnostics: ["repeated Diagnostic", 2] },
  "CallFunction.Request": { name: ["string", 1] },
  "CallFunction.Response": { error: ["FunctionError", 2] },
};

/** The one message of HashiCorp's go-plugin that a server needs. */
export const goPlugin: Messages = { Empty: {} };
