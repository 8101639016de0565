import type { Pair } from "../../pair";
import type { Plan } from "../../plan";
import type { LockedKind } from "../../subject";

/** Something that Terraform makes: everything but the stack itself. */
export type Made = Pair<Exclude<LockedKind, "stack">>;

/**
 * Whether Terraform would destroy what stands at an address of the former code. The plan of the stack
 * knows, `moved` blocks included; without one, an address that the code no longer has is destroyed.
 */
export function isDestroyed(address: string, pair: Made, plan: Plan | undefined): boolean {
  const { subject, after, formerly = subject } = pair;
  if (formerly.stack !== subject.stack) {
    return true;
  }
  if (plan === undefined) {
    return !Object.values(after?.addresses ?? {}).includes(address);
  }
  const planned = plan.resources.find(
    (resource) => resource.address === address || resource.previousAddress === address,
  );
  return planned?.action === "delete" || planned?.action === "replace";
}

/** Former addresses by part. */
export type Parts = Readonly<Record<string, string>>;

/** The parts of a renamed thing that Terraform would destroy and make anew. */
export function replacedParts(pair: Made, plan: Plan | undefined): Parts {
  const { before, after } = pair;
  const parts = Object.entries(before?.addresses ?? {}).filter(
    ([part, address]) => after?.addresses?.[part] && isDestroyed(address, pair, plan),
  );
  return Object.fromEntries(parts);
}
