import type { ValidateRequest } from "../model/requests";
import type { ServedSchema } from "../model/served-provider";
import { checkConfig } from "../planning/check-config";
import type {
  ConfigRequest,
  ConfigureRequestMessage,
  DiagnosticsResponse,
  QueryResponse,
  ValidateTypeRequest,
} from "../protocol/messages";
import type { ObjectValue } from "../values/value";
import type { Session } from "./session";
import { requireObject, requireReturned, writeObject } from "./wire-values";

/** Checks the settings of the provider. */
export async function validateProviderConfig(
  session: Session,
  { config }: ConfigRequest,
): Promise<DiagnosticsResponse> {
  const { settings, handlers } = session.provider;
  return validate(session, "the provider's settings", config, settings, () => ({
    ...settings,
    handlers,
  }));
}

/** Checks the configuration of a resource. */
export async function validateResourceConfig(
  session: Session,
  { type_name, config }: ValidateTypeRequest,
): Promise<DiagnosticsResponse> {
  const served = session.provider.resources.get(type_name);
  return validate(session, type_name, config, served, () => session.resource(type_name));
}

/** Checks the configuration of a data source. */
export async function validateDataResourceConfig(
  session: Session,
  { type_name, config }: ValidateTypeRequest,
): Promise<DiagnosticsResponse> {
  const served = session.provider.dataSources.get(type_name);
  return validate(session, type_name, config, served, () => session.dataSource(type_name));
}

/** Sets up the provider: what its `configure` returns is the client of all later calls. */
export async function configureProvider(
  session: Session,
  { config, terraform_version }: ConfigureRequestMessage,
): Promise<DiagnosticsResponse> {
  const { settings, handlers } = session.provider;
  const { diagnostics } = await session.run(
    "Configuring the provider",
    settings.type,
    async (call) => {
      const given = requireObject(config, settings.type);
      checkConfig(given, settings, call.diagnostics);
      if (!call.diagnostics.hasErrors) {
        session.configure(
          await handlers.configure?.({
            ...call,
            config: given,
            terraformVersion: terraform_version,
          }),
        );
      }
    },
  );
  return { diagnostics };
}

/** Answers a data source. */
export async function readDataSource(
  session: Session,
  { type_name, config }: ValidateTypeRequest,
): Promise<QueryResponse> {
  const served = session.provider.dataSources.get(type_name);
  const { result, failed, diagnostics } = await session.run(
    `Reading data.${type_name}`,
    served?.type,
    async (call) => {
      const dataSource = session.dataSource(type_name);
      const given = requireObject(config, dataSource.type);
      checkConfig(given, dataSource, call.diagnostics);
      if (call.diagnostics.hasErrors) {
        return undefined;
      }
      const request = { ...call, config: given };
      const state = await dataSource.handlers.read(request, session.configuredClient);
      return writeObject(requireReturned(state), dataSource.type);
    },
  );
  return { ...(result !== undefined && !failed && { state: result }), diagnostics };
}

interface Validated extends ServedSchema {
  readonly handlers: {
    readonly validate?: (request: ValidateRequest<ObjectValue>) => void | Promise<void>;
  };
}

async function validate(
  session: Session,
  what: string,
  config: ConfigRequest["config"],
  schema: ServedSchema | undefined,
  find: () => Validated,
): Promise<DiagnosticsResponse> {
  const { diagnostics } = await session.run(`Validating ${what}`, schema?.type, async (call) => {
    const served = find();
    const given = requireObject(config, served.type);
    checkConfig(given, served, call.diagnostics);
    if (!call.diagnostics.hasErrors) {
      await served.handlers.validate?.({ ...call, config: given });
    }
  });
  return { diagnostics };
}
