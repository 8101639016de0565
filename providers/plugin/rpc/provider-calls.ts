import type { ProviderCall } from "../protocol/service";
import { applyResourceChange } from "./apply-resource-change";
import {
  configureProvider,
  readDataSource,
  validateDataResourceConfig,
  validateProviderConfig,
  validateResourceConfig,
} from "./configuration";
import { importResourceState } from "./import-resource-state";
import { planResourceChange } from "./plan-resource-change";
import { readResource } from "./read-resource";
import { metadataMessage, providerSchemaMessage } from "./schema-messages";
import type { Session } from "./session";
import { refuseEphemeral, refuseFunction, refuseIdentity, refuseMove } from "./unsupported";
import { upgradeResourceState } from "./upgrade-resource-state";

/** Answers one call: decoded request in, response to encode out. */
// biome-ignore lint/suspicious/noExplicitAny: each call has its own request; the service types them
export type AnswerCall = (request: any) => object | Promise<object>;

/** What a session answers to each of Terraform's calls. */
export function providerCalls(session: Session): Readonly<Record<ProviderCall, AnswerCall>> {
  return {
    GetMetadata: () => metadataMessage(session.provider),
    GetProviderSchema: () => providerSchemaMessage(session.provider),
    GetResourceIdentitySchemas: () => ({}),
    UpgradeResourceIdentity: refuseIdentity,
    ValidateProviderConfig: (request) => validateProviderConfig(session, request),
    ConfigureProvider: (request) => configureProvider(session, request),
    StopProvider: () => {
      session.stop("Terraform cancelled the operation");
      return {};
    },
    ValidateResourceConfig: (request) => validateResourceConfig(session, request),
    UpgradeResourceState: (request) => upgradeResourceState(session, request),
    ReadResource: (request) => readResource(session, request),
    PlanResourceChange: (request) => planResourceChange(session, request),
    ApplyResourceChange: (request) => applyResourceChange(session, request),
    ImportResourceState: (request) => importResourceState(session, request),
    MoveResourceState: refuseMove,
    ValidateDataResourceConfig: (request) => validateDataResourceConfig(session, request),
    ReadDataSource: (request) => readDataSource(session, request),
    ValidateEphemeralResourceConfig: refuseEphemeral,
    OpenEphemeralResource: refuseEphemeral,
    RenewEphemeralResource: refuseEphemeral,
    CloseEphemeralResource: refuseEphemeral,
    GetFunctions: () => ({}),
    CallFunction: refuseFunction,
  };
}
