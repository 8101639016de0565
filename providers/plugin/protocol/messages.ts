/** The protocol's messages as TypeScript types; see `tfplugin6.ts` for what is on the wire. */

/** A value, as msgpack (nearly always) or as JSON. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

/** One step of a path; exactly one of the three is set. */
export interface PathStep {
  readonly attribute_name?: string;
  readonly element_key_string?: string;
  readonly element_key_int?: number;
}

/** Where a diagnostic or a replacement applies. */
export interface AttributePath {
  readonly steps: readonly PathStep[];
}

/** 1 is an error, 2 a warning. */
export interface DiagnosticMessage {
  readonly severity: 1 | 2;
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: AttributePath;
}

/** Many responses are this and nothing more. */
export interface DiagnosticsResponse {
  readonly diagnostics: readonly DiagnosticMessage[];
}

/** What is asked about a resource, a data source or an ephemeral resource by name. */
export interface TypeRequest {
  readonly type_name: string;
}

/** Validation of one configuration. */
export interface ConfigRequest {
  readonly config: DynamicValue | null;
}

export interface ConfigureRequestMessage extends ConfigRequest {
  readonly terraform_version: string;
}

export interface ValidateTypeRequest extends TypeRequest, ConfigRequest {}

export interface UpgradeRequest extends TypeRequest {
  readonly version: number;
  readonly raw_state: {
    readonly json: Uint8Array;
    readonly flatmap: Readonly<Record<string, string>>;
  } | null;
}

export interface UpgradeResponse extends DiagnosticsResponse {
  readonly upgraded_state?: DynamicValue;
}

export interface ReadRequest extends TypeRequest {
  readonly current_state: DynamicValue | null;
  readonly private: Uint8Array;
}

export interface ReadResponse extends DiagnosticsResponse {
  readonly new_state: DynamicValue;
  readonly private: Uint8Array;
}

export interface PlanRequestMessage extends TypeRequest {
  readonly prior_state: DynamicValue | null;
  readonly proposed_new_state: DynamicValue | null;
  readonly config: DynamicValue | null;
  readonly prior_private: Uint8Array;
}

export interface PlanResponse extends DiagnosticsResponse {
  readonly planned_state?: DynamicValue;
  readonly requires_replace: readonly AttributePath[];
  readonly planned_private: Uint8Array;
  readonly legacy_type_system: boolean;
}

export interface ApplyRequest extends TypeRequest {
  readonly prior_state: DynamicValue | null;
  readonly planned_state: DynamicValue | null;
  readonly config: DynamicValue | null;
  readonly planned_private: Uint8Array;
}

export interface ApplyResponse extends DiagnosticsResponse {
  readonly new_state: DynamicValue;
  readonly private: Uint8Array;
  readonly legacy_type_system: boolean;
}

export interface ImportRequestMessage extends TypeRequest {
  readonly id: string;
}

export interface ImportResponse extends DiagnosticsResponse {
  readonly imported_resources: readonly {
    readonly type_name: string;
    readonly state: DynamicValue;
    readonly private: Uint8Array;
  }[];
}

export interface MoveRequest {
  readonly source_provider_address: string;
  readonly source_type_name: string;
  readonly target_type_name: string;
}

export interface QueryResponse extends DiagnosticsResponse {
  readonly state?: DynamicValue;
}
