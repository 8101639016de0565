/** A value that looks like a secret, by what it is or by what it is called. */
const SECRET_TEXTS: readonly RegExp[] = [
  // API keys of Tencent Cloud; keys of AWS (for S3 storage) and of other clouds' forms.
  /\bAKID[A-Za-z0-9]{13,}\b/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // A UserSig is deflated JSON in base64 with other signs.
  /\beJ[w0-9A-Za-z*_-]{80,}/,
  // user:password@ in a URL.
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]*:[^/?#\s]*@/i,
  // A query key that is a secret in all but name.
  /[?&]([^=&#]*[_-])?(auth|jwt|key|apikey|pass|passwd|password|secret|sig|sign|signature|token|usersig)=[^&#]/i,
];

const SECRET_NAMES =
  /^(secret_?(id|key)|access_?key(_?id)?|security_?token|user_?sig|password|private_?map_?key|sign_?key|token)$/i;

/** A signing key stands in a lock file as a fingerprint only. */
const FINGERPRINT = /^(unsigned|scrypt-1:[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{4}|.*\$\{[\s\S]*\}.*)$/;

/** Stands where a secret stood. */
export const HIDDEN = "(looks like a secret; not shown)";

/** The value without its secrets, and the paths at which they stood. */
export interface Scrubbed {
  readonly value: unknown;
  readonly secretPaths: readonly string[];
}

/** Replaces whatever looks like a secret before anything else sees it. */
export function scrubSecrets(value: unknown): Scrubbed {
  const scrubber = new Scrubber();
  return { value: scrubber.scrub("", value), secretPaths: scrubber.secretPaths };
}

/** Walks over a document; what holds no secret stays the very object that it is. */
class Scrubber {
  public readonly secretPaths: string[] = [];
  readonly #path: string[] = [];

  public scrub(key: string, value: unknown): unknown {
    if (typeof value === "string") {
      if (!isSecret(key, value)) {
        return value;
      }
      this.secretPaths.push(this.#path.join("."));
      return HIDDEN;
    }
    if (typeof value !== "object" || value === null) {
      return value;
    }
    const before = this.secretPaths.length;
    const entries = Object.entries(value).map(([name, member]) => {
      this.#path.push(name);
      const scrubbed = this.scrub(name, member);
      this.#path.pop();
      return [name, scrubbed] as const;
    });
    if (this.secretPaths.length === before) {
      return value;
    }
    return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
  }
}

/** Every secret text holds one of these; most texts hold none, and need no closer look. */
const SUSPICIOUS = /AKI|ASIA|PRIVATE KEY|eJ|[:?&=]/;

function isSecret(key: string, text: string): boolean {
  return (
    (key === "signingKey" && !FINGERPRINT.test(text)) ||
    (SECRET_NAMES.test(key) && text !== "") ||
    (SUSPICIOUS.test(text) && SECRET_TEXTS.some((pattern) => pattern.test(text)))
  );
}
