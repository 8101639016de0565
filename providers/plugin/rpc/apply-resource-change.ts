import type { Call, PrivateData } from "../model/requests";
import type { ServedResource } from "../model/served-provider";
import type { ApplyRequest, ApplyResponse } from "../protocol/messages";
import { DiagnosticError } from "../reporting/diagnostics";
import type { ObjectValue } from "../values/value";
import type { Implemented, Session } from "./session";
import { storedState, withoutUnknowns } from "./stored-state";
import {
  isNull,
  readObject,
  readPrivate,
  requireObject,
  writeObject,
  writePrivate,
} from "./wire-values";

/** Creates, updates or deletes a resource. Whatever happens, the state says what is there. */
export async function applyResourceChange(
  session: Session,
  request: ApplyRequest,
): Promise<ApplyResponse> {
  const served = session.provider.resources.get(request.type_name);
  const privateData = readPrivate(request.planned_private);
  let kept = request.prior_state ?? {};
  const { result, diagnostics } = await session.run(
    `${verb(request)} ${request.type_name}`,
    served?.type,
    async (call) => {
      const resource = session.resource(request.type_name);
      const { type } = resource;
      const prior = readObject(request.prior_state, type);
      const planned = readObject(request.planned_state, type);
      if (planned === null) {
        await remove(session, resource, call, prior, privateData);
        // After an error nothing is known to be gone, so nothing may leave the state.
        return call.diagnostics.hasErrors ? undefined : writeObject(null, type);
      }
      const fallback = withoutUnknowns(planned);
      const store = (state: ObjectValue) =>
        writeObject(storedState(state, type, fallback, call.diagnostics), type);
      const returned = await put(session, resource, call, {
        prior,
        planned: fallback,
        config: requireObject(request.config, type),
        privateData,
        keep: (state) => {
          kept = store(state);
        },
      });
      return store(returned);
    },
  );
  return {
    new_state: result ?? kept,
    private: writePrivate(privateData),
    diagnostics,
    legacy_type_system: session.provider.legacyTypeSystem,
  };
}

function verb({ prior_state, planned_state }: ApplyRequest): string {
  if (isNull(planned_state)) {
    return "Deleting";
  }
  return isNull(prior_state) ? "Creating" : "Updating";
}

async function remove(
  session: Session,
  { handlers }: Implemented<ServedResource>,
  call: Call,
  prior: ObjectValue | null,
  privateData: PrivateData,
): Promise<void> {
  if (prior !== null) {
    await handlers.delete({ ...call, state: prior, privateData }, session.configuredClient);
  }
}

interface Put {
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue;
  readonly config: ObjectValue;
  readonly privateData: PrivateData;
  readonly keep: (state: ObjectValue) => void;
}

async function put(
  session: Session,
  { handlers }: Implemented<ServedResource>,
  call: Call,
  { prior, ...change }: Put,
): Promise<ObjectValue> {
  if (prior === null) {
    return handlers.create({ ...call, ...change }, session.configuredClient);
  }
  if (handlers.update === undefined) {
    throw new DiagnosticError("No update", "This resource can only be replaced.");
  }
  return handlers.update({ ...call, ...change, prior }, session.configuredClient);
}
