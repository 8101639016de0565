import { showValue } from "../../profile/problem";
import type { Plan, PlanAction, PlannedResource } from "../plan";
import type { Addresses, Lock, Stack } from "../settings";
import { ReviewInputError } from "./input-error";
import { parseJsonText } from "./json-text";
import { scrubSecrets } from "./secret-values";

/** As `terraform show -json` writes it; only what is read. */
interface PlanJson {
  readonly format_version?: unknown;
  readonly errored?: unknown;
  readonly resource_changes?: readonly ResourceJson[];
  readonly resource_drift?: readonly ResourceJson[];
}

interface ResourceJson {
  readonly address?: unknown;
  readonly previous_address?: unknown;
  readonly mode?: unknown;
  readonly type?: unknown;
  readonly change?: {
    readonly actions?: readonly unknown[];
    readonly before?: unknown;
    readonly after?: unknown;
  };
}

export interface ReadPlanOptions {
  /** What the file is called in errors. */
  readonly file: string;
  /** The lock file after the change: the plan must be of one of its stacks. */
  readonly lock: Lock;
  /** The stack, where the caller says which. @default - found by its addresses and SDKAppIDs */
  readonly stack?: string;
}

/**
 * Reads `terraform show -json`. Values that look like secrets are dropped on the way in; only where
 * they stood is kept.
 * @throws ReviewInputError
 */
export function readPlan(text: string, { file, lock, stack }: ReadPlanOptions): Plan {
  const { value, secretPaths } = scrubSecrets(parseJsonText(text, file));
  const json = (value ?? {}) as PlanJson;
  if (typeof json.format_version !== "string" || !json.format_version.startsWith("1.")) {
    throw new ReviewInputError(file, [
      "it is not the JSON of a Terraform plan: write it with 'terraform show -json plan.out > plan.json'",
    ]);
  }
  if (json.errored === true) {
    throw new ReviewInputError(file, [
      "the plan stopped with an error, so it does not say all that would happen: mend the error and plan again",
    ]);
  }
  const resources = readResources(json.resource_changes);
  return {
    stack: stackOf(resources, { file, lock, ...(stack !== undefined && { stack }) }),
    resources,
    drifted: readResources(json.resource_drift),
    secretPaths: secretPaths.flatMap((path) => toAddress(path, json)),
  };
}

function readResources(list: readonly ResourceJson[] | undefined): readonly PlannedResource[] {
  return (Array.isArray(list) ? list : []).flatMap((resource: ResourceJson): PlannedResource[] => {
    const { address, previous_address: previous, mode, type, change } = resource ?? {};
    if (mode !== "managed" || typeof address !== "string" || typeof type !== "string") {
      return [];
    }
    const [before, after] = [asObject(change?.before), asObject(change?.after)];
    return [
      {
        address,
        type,
        action: actionOf(change?.actions ?? []),
        ...(typeof previous === "string" && { previousAddress: previous }),
        ...(before && { before }),
        ...(after && { after }),
      },
    ];
  });
}

function actionOf(actions: readonly unknown[]): PlanAction {
  if (actions.length > 1) {
    return "replace";
  }
  const known: readonly PlanAction[] = ["create", "update", "delete", "read", "no-op", "forget"];
  return known.find((action) => action === actions[0]) ?? "no-op";
}

/** The stack whose every address the plan holds, for the very apps that the lock names. */
function stackOf(
  resources: readonly PlannedResource[],
  { file, lock, stack }: ReadPlanOptions,
): string {
  const planned = new Map(resources.map((resource) => [resource.address, resource]));
  const names = stack === undefined ? Object.keys(lock.stacks) : [stack];
  const judged = names.map((name) => {
    const settings = Object.hasOwn(lock.stacks, name) ? lock.stacks[name] : undefined;
    return { name, lacks: settings ? lacking(settings, planned) : undefined };
  });
  const fitting = judged.filter(({ lacks }) => lacks?.length === 0);
  if (fitting.length === 1 && fitting[0]) {
    return fitting[0].name;
  }
  if (fitting.length > 1) {
    const list = fitting.map(({ name }) => showValue(name)).join(" and ");
    throw new ReviewInputError(file, [
      `it could be the plan of ${list}: say which, as in '--plan ${fitting[0]?.name}=${file}'`,
    ]);
  }
  const reasons = judged
    .slice(0, 5)
    .map(({ name, lacks }) =>
      lacks === undefined
        ? `the lock file has no stack ${showValue(name)}`
        : `it is no plan of ${showValue(name)}: it lacks ${lacks.slice(0, 3).map(showValue).join(", ")}${lacks.length > 3 ? ` and ${lacks.length - 3} more` : ""}`,
    );
  throw new ReviewInputError(file, [
    ...(reasons.length > 0 ? reasons : ["the lock file has no stack to plan"]),
    "run 'npm run synth', then plan the stack that the review is about",
  ]);
}

function lacking(stack: Stack, planned: ReadonlyMap<string, PlannedResource>): string[] {
  const all: { readonly addresses: Addresses; readonly sdkAppId?: unknown }[] = [
    ...Object.values(stack.recordings).map(({ addresses = {}, sdkAppId }) => ({
      addresses,
      sdkAppId,
    })),
    ...[stack.storages, stack.vodEvents, stack.guards].flatMap((section) =>
      Object.values(section).map(({ addresses = {} }) => ({ addresses })),
    ),
  ];
  return all.flatMap(({ addresses, sdkAppId }) =>
    Object.values(addresses).filter((address) => {
      const resource = planned.get(address);
      const app = resource?.after?.sdk_app_id;
      const isOther = typeof app === "number" && typeof sdkAppId === "number" && app !== sdkAppId;
      return resource === undefined || isOther;
    }),
  );
}

/** `resource_changes.3.change.after.sign_key` → `tencentcloud_x.y: sign_key`. */
function toAddress(path: string, json: PlanJson): string[] {
  const [, index, attribute] = /^resource_changes\.(\d+)\.change\.after\.(.+)$/.exec(path) ?? [];
  const address = index === undefined ? undefined : json.resource_changes?.[Number(index)]?.address;
  return typeof address === "string" && attribute !== undefined ? [`${address}.${attribute}`] : [];
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
