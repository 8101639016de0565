import type { PrivateData } from "../model/requests";
import type { ImportRequestMessage, ImportResponse } from "../protocol/messages";
import { DiagnosticError } from "../reporting/diagnostics";
import type { ObjectValue } from "../values/value";
import type { Session } from "./session";
import { requireReturned, writeObject, writePrivate } from "./wire-values";

/** Starts the state of an object that exists already; Terraform reads the rest. */
export async function importResourceState(
  session: Session,
  { type_name, id }: ImportRequestMessage,
): Promise<ImportResponse> {
  const { result, failed, diagnostics } = await session.run(
    `Importing ${type_name}`,
    session.provider.resources.get(type_name)?.type,
    async (call) => {
      const { type, handlers } = session.resource(type_name);
      if (handlers.importState === undefined) {
        throw new DiagnosticError(
          "No import",
          `Objects of ${type_name} cannot be imported: remove the import and let Terraform create one.`,
        );
      }
      const privateData: PrivateData = {};
      const state = await handlers.importState(
        { ...call, id, privateData },
        session.configuredClient,
      );
      return {
        type_name,
        state: writeObject(requireReturned(state as ObjectValue), type),
        private: writePrivate(privateData),
      };
    },
  );
  return { imported_resources: result === undefined || failed ? [] : [result], diagnostics };
}
