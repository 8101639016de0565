import type { MethodDefinition, ServiceDefinition } from "@grpc/grpc-js";
import { Root, type Type } from "protobufjs/light";
import { toDescriptor } from "./message-table";
import { goPlugin, tfplugin6 } from "./tfplugin6";

/** The calls that Terraform makes to a provider, named as in the protocol. */
export const PROVIDER_CALLS = [
  "GetMetadata",
  "GetProviderSchema",
  "GetResourceIdentitySchemas",
  "UpgradeResourceIdentity",
  "ValidateProviderConfig",
  "ConfigureProvider",
  "StopProvider",
  "ValidateResourceConfig",
  "UpgradeResourceState",
  "ReadResource",
  "PlanResourceChange",
  "ApplyResourceChange",
  "ImportResourceState",
  "MoveResourceState",
  "ValidateDataResourceConfig",
  "ReadDataSource",
  "ValidateEphemeralResourceConfig",
  "OpenEphemeralResource",
  "RenewEphemeralResource",
  "CloseEphemeralResource",
  "GetFunctions",
  "CallFunction",
] as const;

/** One of Terraform's calls. */
export type ProviderCall = (typeof PROVIDER_CALLS)[number];

/** Requests and responses, to and from bytes. */
export interface ServiceDefinitions {
  readonly provider: ServiceDefinition;
  /** go-plugin's own service, of which only the end of the process matters. */
  readonly controller: ServiceDefinition;
}

/** The services as grpc-js takes them. */
export function serviceDefinitions(): ServiceDefinitions {
  const provider = new Root().addJSON(toDescriptor("tfplugin6", tfplugin6).nested ?? {});
  const plugin = new Root().addJSON(toDescriptor("plugin", goPlugin).nested ?? {});
  const empty = plugin.lookupType("plugin.Empty");
  return {
    provider: Object.fromEntries(
      PROVIDER_CALLS.map((call) => [
        call,
        method(
          `/tfplugin6.Provider/${call}`,
          provider.lookupType(`tfplugin6.${call}.Request`),
          provider.lookupType(`tfplugin6.${call}.Response`),
        ),
      ]),
    ),
    controller: { Shutdown: method("/plugin.GRPCController/Shutdown", empty, empty) },
  };
}

function method(path: string, request: Type, response: Type): MethodDefinition<object, object> {
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: (message) => toBytes(request, message),
    requestDeserialize: (bytes) => request.decode(bytes),
    responseSerialize: (message) => toBytes(response, message),
    responseDeserialize: (bytes) => response.decode(bytes),
  };
}

function toBytes(type: Type, message: object): Buffer {
  return Buffer.from(type.encode(message).finish());
}
