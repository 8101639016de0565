import type { Logger, ObjectValue, Provider } from "@trtc-recording/plugin";
import { createLogger } from "@trtc-recording/plugin";
import type { DynamicValue } from "@trtc-recording/plugin/protocol/messages";
import { type ProviderCall, serviceDefinitions } from "@trtc-recording/plugin/protocol/service";
import { providerCalls } from "@trtc-recording/plugin/rpc/provider-calls";
import { Session } from "@trtc-recording/plugin/rpc/session";
import { decodeValue } from "@trtc-recording/plugin/values/decode";
import { encodeValue } from "@trtc-recording/plugin/values/encode";
import type { ObjectType } from "@trtc-recording/plugin/values/type";
import { renderPath } from "@trtc-recording/plugin/values/value";

const SILENT = createLogger("test", "off", () => {});
const { provider: service } = serviceDefinitions();

/** A diagnostic as one line: `error at size.width: Too wide: At most 9.` */
export type DiagnosticLine = string;

/** Plays Terraform: calls a provider as it would, bytes included, but without a connection. */
export class Caller {
  readonly session: Session;

  constructor(
    readonly provider: Provider,
    log: Logger = SILENT,
  ) {
    this.session = new Session(provider, log);
  }

  /** Any call: the request is encoded and decoded, and so is the response. */
  // biome-ignore lint/suspicious/noExplicitAny: each call has its own response
  async call(name: ProviderCall, request: object): Promise<any> {
    const method = service[name];
    if (method === undefined) {
      throw new Error(`no such call: ${name}`);
    }
    const received = method.requestDeserialize(method.requestSerialize(request));
    const response = await providerCalls(this.session)[name](received);
    return method.responseDeserialize(method.responseSerialize(response));
  }

  async configure(config: ObjectValue = {}): Promise<DiagnosticLine[]> {
    const response = await this.call("ConfigureProvider", {
      terraform_version: "1.11.4",
      config: encode(config, this.provider.settings.type),
    });
    return lines(response);
  }

  async validate(typeName: string, config: ObjectValue): Promise<DiagnosticLine[]> {
    const request = { type_name: typeName, config: encode(config, this.type(typeName)) };
    return lines(await this.call("ValidateResourceConfig", request));
  }

  /** Plans as Terraform does: computed attributes that the configuration lacks keep their value. */
  async plan(
    typeName: string,
    {
      prior = null,
      config,
      stored = {},
    }: { prior?: ObjectValue | null; config: ObjectValue | null; stored?: object },
  ) {
    const type = this.type(typeName);
    const response = await this.call("PlanResourceChange", {
      type_name: typeName,
      prior_state: encode(prior, type),
      proposed_new_state: encode(config && this.proposed(typeName, prior, config), type),
      config: encode(config, type),
      prior_private: Buffer.from(JSON.stringify(stored)),
    });
    return {
      planned: decode(response.planned_state, type),
      replaces: (response.requires_replace as WirePath[]).map(pathText),
      stored: storedData(response.planned_private),
      diagnostics: lines(response),
      legacy: response.legacy_type_system as boolean,
    };
  }

  /** Applies a plan; `planned: null` destroys. */
  async apply(
    typeName: string,
    {
      prior = null,
      planned,
      config = null,
      stored = {},
    }: {
      prior?: ObjectValue | null;
      planned: ObjectValue | null;
      config?: ObjectValue | null;
      stored?: object;
    },
  ) {
    const type = this.type(typeName);
    const response = await this.call("ApplyResourceChange", {
      type_name: typeName,
      prior_state: encode(prior, type),
      planned_state: encode(planned, type),
      config: encode(config ?? (planned && {}), type),
      planned_private: Buffer.from(JSON.stringify(stored)),
    });
    return {
      state: decode(response.new_state, type),
      stored: storedData(response.private),
      diagnostics: lines(response),
    };
  }

  async read(typeName: string, state: ObjectValue, stored: object = {}) {
    const type = this.type(typeName);
    const response = await this.call("ReadResource", {
      type_name: typeName,
      current_state: encode(state, type),
      private: Buffer.from(JSON.stringify(stored)),
    });
    return {
      state: decode(response.new_state, type),
      stored: storedData(response.private),
      diagnostics: lines(response),
    };
  }

  /** The type of a resource's or a data source's values. */
  type(typeName: string): ObjectType {
    const served = this.provider.resources.get(typeName) ?? this.provider.dataSources.get(typeName);
    if (served === undefined) {
      throw new Error(`no such type: ${typeName}`);
    }
    return served.type;
  }

  private proposed(typeName: string, prior: ObjectValue | null, config: ObjectValue): ObjectValue {
    const attributes = this.provider.resources.get(typeName)?.schema.block.attributes ?? {};
    return Object.fromEntries(
      Object.entries(config).map(([name, value]) => [
        name,
        attributes[name]?.computed ? (value ?? prior?.[name] ?? null) : value,
      ]),
    );
  }
}

/** A value as Terraform sends it. */
export function encode(value: ObjectValue | null, type: ObjectType): DynamicValue {
  return { msgpack: encodeValue(value, type, "may-be-unknown") };
}

/** A value as Terraform receives it. */
export function decode(value: DynamicValue, type: ObjectType): ObjectValue | null {
  return decodeValue(value.msgpack ?? new Uint8Array([0xc0]), type) as ObjectValue | null;
}

interface WirePath {
  readonly steps: readonly {
    readonly attribute_name?: string;
    readonly element_key_string?: string;
    readonly element_key_int?: number;
  }[];
}

interface WireDiagnostic {
  readonly severity: number;
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: WirePath | null;
}

/** The diagnostics of a response, one line each. */
export function lines(response: {
  readonly diagnostics: readonly WireDiagnostic[];
}): DiagnosticLine[] {
  return response.diagnostics.map(({ severity, summary, detail, attribute }) => {
    const at = attribute ? ` at ${pathText(attribute)}` : "";
    return `${severity === 1 ? "error" : "warning"}${at}: ${summary}: ${detail}`;
  });
}

/** Only fields that were on the wire are own properties of a decoded step. */
function pathText({ steps }: WirePath): string {
  return renderPath(
    steps.map((step) => Object.values(step as Record<string, string | number>)[0] ?? ""),
  );
}

function storedData(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? {} : JSON.parse(Buffer.from(bytes).toString());
}
