import { scryptSync, timingSafeEqual } from "node:crypto";
import type { Checks } from "./checks";
import { SOURCES } from "./sources";

/** 2^17 × 8 × 128 bytes = 128 MiB and about a third of a second for every guess. */
const STRETCH = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 } as const;

/**
 * 24 bits are kept on purpose: enough to notice a changed key (a wrong one passes once in 16.7
 * million), too few to tell which of the many weak keys that share them was meant.
 */
const KEPT_BYTES = 3;

const SALT_BYTES = 16;
const FORM = /^scrypt-1:([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]{4})$/;

/** Keys that the console accepts: 1 to 32 letters and digits. */
export function isSigningKey(key: string): boolean {
  return typeof key === "string" && /^[A-Za-z0-9]{1,32}$/.test(key);
}

/**
 * A key shorter than this can be guessed from its fingerprint or from one signed callback, whatever
 * the stretching: warn, and ask for 32 random characters.
 */
export const SHORT_SIGNING_KEY = 16;

/**
 * The fingerprint of a callback signing key: salted and stretched, so that code, lock file and
 * state can say which key is meant without holding it. Made by `trtc-recording fingerprint`.
 */
export class SigningKeyFingerprint {
  /** @param text What `trtc-recording fingerprint` printed, such as `scrypt-1:…:…`. */
  public static of(text: string): SigningKeyFingerprint {
    return new SigningKeyFingerprint(text);
  }

  /** @internal The salt is 16 random bytes; the same key with another salt looks unrelated. */
  public static fromKey(key: string, salt: Uint8Array): SigningKeyFingerprint {
    if (!isSigningKey(key)) {
      throw new RangeError(
        `the signing key must be 1 to 32 letters and digits, got ${String(key).length} characters (not shown): set such a key on the console first`,
      );
    }
    if (salt.length !== SALT_BYTES) {
      throw new RangeError(`the salt must be ${SALT_BYTES} bytes, got ${salt.length}`);
    }
    const kept = scryptSync(key, salt, KEPT_BYTES, STRETCH);
    const text = [salt, kept].map((bytes) => Buffer.from(bytes).toString("base64url")).join(":");
    return new SigningKeyFingerprint(`scrypt-1:${text}`);
  }

  private constructor(public readonly text: string) {}

  /** Whether the text can be a fingerprint at all. */
  public get isWellFormed(): boolean {
    return FORM.test(this.text);
  }

  /** Whether this is the fingerprint of a key; a third of a second. */
  public matches(key: string): boolean {
    const [, salt, kept] = FORM.exec(this.text) ?? [];
    if (!salt || !kept || !isSigningKey(key)) {
      return false;
    }
    const expected = Buffer.from(kept, "base64url");
    const actual = scryptSync(key, Buffer.from(salt, "base64url"), KEPT_BYTES, STRETCH);
    return timingSafeEqual(actual, expected);
  }

  /** @internal Never shows the value given: it may be the key itself. */
  public check(field: string, checks: Checks): void {
    if (!checks.isKnown(this.text) || this.isWellFormed) {
      return;
    }
    const looksLikeKey = typeof this.text === "string" && isSigningKey(this.text);
    checks.error(field, "must be a fingerprint, never the key itself", {
      given: looksLikeKey
        ? "what looks like a key (not shown); change that key, it has been in code"
        : `${String(this.text).length} characters that are no fingerprint (not shown)`,
      fix: "run 'npx trtc-recording fingerprint' and write SigningKeyFingerprint.of('scrypt-1:…')",
      source: SOURCES.callbackConfiguration,
    });
  }

  /** The fingerprint as the lock file shows it. */
  public toJSON() {
    return this.text;
  }
}
