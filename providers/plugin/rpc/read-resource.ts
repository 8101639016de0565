import type { ReadRequest, ReadResponse } from "../protocol/messages";
import type { Session } from "./session";
import {
  readPrivate,
  requireObject,
  requireReturned,
  writeObject,
  writePrivate,
} from "./wire-values";

/** Says how a resource is now; null if it is gone. After an error the state stays as it was. */
export async function readResource(session: Session, request: ReadRequest): Promise<ReadResponse> {
  const privateData = readPrivate(request.private);
  const { result, failed, diagnostics } = await session.run(
    `Reading ${request.type_name}`,
    session.provider.resources.get(request.type_name)?.type,
    async (call) => {
      const { type, handlers } = session.resource(request.type_name);
      const state = requireObject(request.current_state, type);
      const found = await handlers.read({ ...call, state, privateData }, session.configuredClient);
      return writeObject(requireReturned(found, "or null"), type);
    },
  );
  return {
    new_state: result === undefined || failed ? (request.current_state ?? {}) : result,
    private: writePrivate(privateData),
    diagnostics,
  };
}
