import { isDeepStrictEqual } from "node:util";
import type { Call, PrivateData } from "../model/requests";
import type { ServedResource } from "../model/served-provider";
import { checkConfig } from "../planning/check-config";
import { planComputed } from "../planning/plan-computed";
import { replacements } from "../planning/replacements";
import type { AttributePath, PlanRequestMessage, PlanResponse } from "../protocol/messages";
import { sameValue } from "../values/canonical-set";
import { normalize } from "../values/encode";
import type { ObjectValue, ValuePath } from "../values/value";
import type { Implemented, Session } from "./session";
import { wirePath } from "./wire-diagnostics";
import {
  readObject,
  readPrivate,
  requireObject,
  requireReturned,
  writeObject,
  writePrivate,
} from "./wire-values";

interface Plan {
  readonly planned: ObjectValue | null;
  readonly replaced: readonly ValuePath[];
}

/** Says what creating, updating, replacing or destroying a resource will do. */
export async function planResourceChange(
  session: Session,
  request: PlanRequestMessage,
): Promise<PlanResponse> {
  const served = session.provider.resources.get(request.type_name);
  const privateData = readPrivate(request.prior_private);
  const { result, failed, diagnostics } = await session.run(
    `Planning ${request.type_name}`,
    served?.type,
    async (call) => {
      const resource = session.resource(request.type_name);
      const { type } = resource;
      const prior = readObject(request.prior_state, type);
      const proposed = readObject(request.proposed_new_state, type);
      const plan =
        proposed === null
          ? await planDestroy(session, resource, call, prior, privateData)
          : await planChange(session, resource, call, {
              prior,
              proposed,
              config: requireObject(request.config, type),
              privateData,
            });
      return {
        planned_state: writeObject(plan.planned, type, "may-be-unknown"),
        requires_replace: uniquePaths(plan.replaced.map((path) => wirePath(path, type))),
      };
    },
  );
  return {
    ...(result !== undefined && !failed
      ? result
      : { planned_state: request.prior_state ?? {}, requires_replace: [] }),
    planned_private: writePrivate(privateData),
    diagnostics,
    legacy_type_system: session.provider.legacyTypeSystem,
  };
}

async function planDestroy(
  session: Session,
  { handlers }: Implemented<ServedResource>,
  call: Call,
  prior: ObjectValue | null,
  privateData: PrivateData,
): Promise<Plan> {
  if (prior !== null) {
    await handlers.planDestroy?.({ ...call, prior, privateData }, session.configuredClient);
  }
  return { planned: null, replaced: [] };
}

interface Change {
  readonly prior: ObjectValue | null;
  readonly proposed: ObjectValue;
  readonly config: ObjectValue;
  readonly privateData: PrivateData;
}

async function planChange(
  session: Session,
  resource: Implemented<ServedResource>,
  call: Call,
  { prior, proposed, config, privateData }: Change,
): Promise<Plan> {
  const { handlers, schema, rules, type } = resource;
  checkConfig(config, resource, call.diagnostics);
  if (call.diagnostics.hasErrors) {
    return { planned: proposed, replaced: [] };
  }
  const changes = prior === null || !sameValue(prior, proposed);
  const planned = changes ? planComputed(proposed, config, schema.block, rules) : proposed;
  const demanded: ValuePath[] = [];
  const final =
    handlers.plan === undefined
      ? planned
      : await handlers.plan(
          {
            ...call,
            prior,
            config,
            planned,
            privateData,
            requireReplacement: (path) => demanded.push(path),
          },
          session.configuredClient,
        );
  // Normal form, so that a set in another order is no difference.
  const settled = normalize(requireReturned(final), type) as ObjectValue;
  return {
    planned: settled,
    replaced:
      prior === null ? [] : [...replacements(prior, settled, schema.block, rules), ...demanded],
  };
}

function uniquePaths(paths: readonly AttributePath[]): AttributePath[] {
  return paths.filter(
    (path, i) => !paths.slice(0, i).some((other) => isDeepStrictEqual(path, other)),
  );
}
