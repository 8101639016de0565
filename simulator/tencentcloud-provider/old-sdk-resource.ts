import type { Diagnostics, ObjectValue, RawResource } from "@trtc-recording/plugin";
import type { SchemaJson } from "@trtc-recording/plugin/schema-json";
import type { TencentcloudClient } from "./client";
import { planAsOldSdk, type Same } from "./old-sdk-plan";
import { ResourceData } from "./resource-data";
import type { Validator } from "./validators";

/** One step of a resource's life; it calls the API and writes into `data`. */
export type Step = (
  data: ResourceData,
  client: TencentcloudClient,
  signal: AbortSignal,
) => Promise<void>;

/** A resource as the real provider declares it. */
export interface OldSdkResource {
  /** Attributes where another value replaces the object. */
  readonly forceNew?: readonly string[];
  readonly validators?: Readonly<Record<string, Validator>>;
  readonly same?: Readonly<Record<string, Same>>;
  readonly create: Step;
  readonly read: Step;
  /** Left out where every attribute replaces. */
  readonly update?: Step;
  readonly delete: Step;
}

/**
 * Serves such a resource as the old SDK does. Its ways with failures are part of it: a create that fails
 * after the id is known leaves a tainted object, and an update that fails is stored as if it had worked,
 * until the next refresh reads what is really there. Import takes any id and reads the rest.
 */
export function oldSdkResource(
  schema: SchemaJson,
  {
    forceNew = [],
    validators = {},
    same = {},
    create,
    read,
    update,
    delete: remove,
  }: OldSdkResource,
): RawResource<TencentcloudClient> {
  return {
    replacing: forceNew,
    validate: ({ config, diagnostics }) => checkTexts(config, validators, diagnostics),
    plan: ({ prior, config }) => planAsOldSdk(schema, prior, config, same),
    create: async ({ planned, keep, signal }, client) => {
      const data = new ResourceData(null, planned);
      await keepingOnFailure(data, keep, () => create(data, client, signal));
      return present(withPlannedEmpties(data, planned));
    },
    read: async ({ state, signal }, client) => {
      const data = new ResourceData(state, state);
      await read(data, client, signal);
      return data.state;
    },
    ...(update && {
      update: async ({ prior, planned, keep, signal }, client) => {
        const data = new ResourceData(prior, planned);
        await keepingOnFailure(data, keep, () => update(data, client, signal));
        return present(withPlannedEmpties(data, planned));
      },
    }),
    delete: ({ state, signal }, client) => remove(new ResourceData(state, state), client, signal),
    importState: ({ id }) => ({ id }),
  };
}

function checkTexts(
  config: ObjectValue,
  validators: Readonly<Record<string, Validator>>,
  diagnostics: Diagnostics,
): void {
  for (const [name, validator] of Object.entries(validators)) {
    const value = config[name];
    const problem = typeof value === "string" && validator(name, value);
    if (problem) {
      diagnostics.error([name], problem, "");
    }
  }
}

async function keepingOnFailure(
  data: ResourceData,
  keep: (state: ObjectValue) => void,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (data.state !== null) {
      keep(data.state);
    }
    throw error;
  }
}

/** A map that was planned as null and read as empty is stored as null (not so in a refresh). */
function withPlannedEmpties({ state }: ResourceData, planned: ObjectValue): ObjectValue | null {
  const entries = Object.entries(state ?? {}).map(([name, value]) => {
    const isEmptyMap =
      typeof value === "object" && value !== null && Object.keys(value).length === 0;
    return [name, isEmptyMap && planned[name] === null ? null : value];
  });
  return state && Object.fromEntries(entries);
}

function present(state: ObjectValue | null): ObjectValue {
  if (state === null) {
    throw new Error("root object was present, but now absent");
  }
  return state;
}
