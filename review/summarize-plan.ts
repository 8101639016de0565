import type { Plan } from "./plan";
import type { PlanSummary } from "./report";
import type { Addresses, Lock, Stack } from "./settings";

/** What Terraform would do in a stack, in counts, with what it would destroy by name. */
export function summarizePlan(plan: Plan, ...sides: readonly Lock[]): PlanSummary {
  const names = new Map(sides.flatMap((lock) => namesIn(plan.stack, lock.stacks[plan.stack])));
  const count = (action: string) => plan.resources.filter((each) => each.action === action).length;
  const destroyed = plan.resources.filter(
    ({ action }) => action === "delete" || action === "replace",
  );
  return {
    stack: plan.stack,
    create: count("create"),
    update: count("update"),
    delete: count("delete"),
    replace: count("replace"),
    destroyed: destroyed.map(({ address }) => {
      const subject = names.get(address);
      return { address, ...(subject !== undefined && { subject }) };
    }),
    drifted: plan.drifted.map(({ address }) => address),
  };
}

function namesIn(stack: string, settings: Stack | undefined): (readonly [string, string])[] {
  const sections: readonly Readonly<Record<string, { readonly addresses?: Addresses }>>[] = settings
    ? [settings.recordings, settings.storages, settings.vodEvents, settings.guards]
    : [];
  return sections.flatMap((section) =>
    Object.entries(section).flatMap(([path, { addresses = {} }]) =>
      Object.values(addresses).map((address) => [address, `${stack}/${path}`] as const),
    ),
  );
}
