import { randomUUID } from "node:crypto";
import type { SimulatorClock } from "./clock";
import type { AuditEntry, World } from "./world";

export type NewAuditEntry = Omit<AuditEntry, "id" | "at" | "key">;

/** Writes an operation into the audit log. */
export function record(world: World, clock: SimulatorClock, entry: NewAuditEntry): void {
  const at = clock.now();
  const last = world.audit.at(-1)?.key ?? 0;
  // 10,000 units apart at least: keys are beyond 2^53 and come through JSON rounded.
  const key = Math.max(at * 10_000, last + 10_000);
  world.audit.push({ id: randomUUID(), at, key, ...entry });
}
