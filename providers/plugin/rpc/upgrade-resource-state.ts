import type { UpgradeRequest, UpgradeResponse } from "../protocol/messages";
import { DiagnosticError } from "../reporting/diagnostics";
import {
  type JsonObject,
  type JsonValue,
  parseStateJson,
  valueFromJson,
} from "../values/state-json";
import { isObjectValue, type ObjectValue } from "../values/value";
import type { Session } from "./session";
import { requireReturned, writeObject } from "./wire-values";

/** Brings stored state to the current schema version, one version at a time. */
export async function upgradeResourceState(
  session: Session,
  { type_name, version, raw_state }: UpgradeRequest,
): Promise<UpgradeResponse> {
  const { result, diagnostics } = await session.run(
    `Reading the stored state of ${type_name}`,
    session.provider.resources.get(type_name)?.type,
    async () => {
      const { type, schema, handlers } = session.resource(type_name);
      if (version > schema.version) {
        throw new DiagnosticError(
          "State from a newer provider",
          `The state of ${type_name} has version ${version}, this provider knows up to version ` +
            `${schema.version}: use the newer provider.`,
        );
      }
      let state = parseState(type_name, Buffer.from(raw_state?.json ?? []).toString());
      for (let from = version; from < schema.version; from += 1) {
        const upgrade = handlers.upgraders?.[from];
        if (upgrade === undefined) {
          throw new DiagnosticError(
            "State from a provider too old",
            `No upgrade leads from version ${from} of ${type_name}: apply with a provider version ` +
              "in between first.",
          );
        }
        state = requireReturned(await upgrade(state));
      }
      return writeObject(valueFromJson(state, type) as ObjectValue, type);
    },
  );
  return { ...(result && { upgraded_state: result }), diagnostics };
}

function parseState(name: string, text: string): JsonObject {
  const state = text === "" ? undefined : (parseStateJson(text) as JsonValue);
  if (!isObjectValue(state)) {
    throw new DiagnosticError(
      "Unreadable state",
      `The stored state of ${name} is not a JSON object; Terraform before 0.12 wrote such states.`,
    );
  }
  return state as JsonObject;
}
