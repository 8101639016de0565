import { createHash } from "node:crypto";
import { configure } from "safe-stable-stringify";

const canonical = configure({ deterministic: true, strict: true });

/**
 * A short name for a set of declared console settings: 12 hexadecimal digits, the same for the same
 * values whatever the order of their keys. A person confirms a fingerprint, so a confirmation never
 * covers a later change. Not for secrets: it is a plain SHA-256.
 */
export function settingsFingerprint(settings: Readonly<Record<string, unknown>>): string {
  return createHash("sha256")
    .update(canonical(settings) ?? "")
    .digest("hex")
    .slice(0, 12);
}
