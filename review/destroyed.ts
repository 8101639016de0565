import type { Pair } from "./pair";
import type { Plan } from "./plan";
import type { LockedKind } from "./subject";

/** Something that Terraform makes: everything but the stack itself. */
export type Made = Pair<Exclude<LockedKind, "stack">>;

/**
 * Whether Terraform would destroy what stands at an address of the former code. What the code no longer
 * has is destroyed, unless a plan says that it moves or is forgotten: a plan that says nothing of it was
 * made of other code.
 */
export function isDestroyed(address: string, pair: Made, plan: Plan | undefined): boolean {
  const { subject, after, formerly = subject } = pair;
  if (formerly.stack !== subject.stack) {
    return true;
  }
  const planned = plan?.resources.find(
    (resource) => resource.address === address || resource.previousAddress === address,
  );
  const isPlanned = planned?.action === "delete" || planned?.action === "replace";
  if (Object.values(after?.addresses ?? {}).includes(address)) {
    return isPlanned;
  }
  const isKept = planned?.action === "forget" || planned?.previousAddress === address;
  return isPlanned || !isKept;
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
