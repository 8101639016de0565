import type { Retention } from "../../settings";

/**
 * Days that recordings are kept; `unknown` when the number is known only after apply, or is none at
 * all, which `retention-unit-suspect` says.
 */
export function keptDays(retention?: Retention): number | "permanent" | "unknown" | undefined {
  const days = retention === "permanent" ? retention : retention?.days;
  return typeof days === "string" && days !== "permanent" ? "unknown" : days;
}
