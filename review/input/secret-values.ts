import { isLater } from "../settings";

/**
 * A text that looks like a secret by what it is. No pattern may look again and again at the rest of
 * the text, as `[^:]*:` would after `[^/]*`: a text made for it would keep review busy for hours.
 */
const SECRET_TEXTS: readonly RegExp[] = [
  // API keys of Tencent Cloud; keys of AWS (for S3 storage) and of other clouds' forms.
  /\bAKID[A-Za-z0-9]{13,}\b/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // A UserSig is deflated JSON in base64 with other signs.
  /\beJ[w0-9A-Za-z*_-]{80,}/,
  // user:password@ in a URL.
  /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s:]*:[^/?#\s]*@/i,
  // A query key that is a secret in all but name.
  /[?&]([^?=&#]*[_-])?(auth|jwt|key|apikey|pass|passwd|password|secret|sig|sign|signature|token|usersig)=[^&#]/i,
];

const SECRET_NAMES =
  /^(secret(_?(id|key))?|access_?key(_?id)?|security_?token|user_?sig|password|private_?(map_?)?key|sign_?key|token|authorization)$/i;

/** What stands directly in these is named by the team, and a construct may be called `Token`. */
const NAMED_BY_TEAM = /^(stacks|recordings|storages|vodEvents|guards)$/;

/** A signing key stands in a lock file as a fingerprint only. */
const FINGERPRINT = /^(unsigned|scrypt-1:[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{4})$/;

/** Own limit: no setting is as long, and nobody reviews what is. */
export const MOST_CHARACTERS = 20_000;

/** Stands where a secret stood. */
export const HIDDEN = "(looks like a secret; not shown)";

/** Stands for the name of a property that looks like a secret. */
export const HIDDEN_NAME = "(name not shown)";

/** Stands where a text stood that is too long to be searched. */
export const TOO_LONG = `(longer than ${MOST_CHARACTERS.toLocaleString("en-US")} characters; not examined)`;

/** The value without its secrets, and the paths at which they stood. */
export interface Scrubbed {
  readonly value: unknown;
  readonly secretPaths: readonly string[];
  /** Where texts stood that are too long: `TOO_LONG` stands there now. */
  readonly longPaths: readonly string[];
}

/** Replaces whatever looks like a secret, or cannot be judged, before anything else sees it. */
export function scrubSecrets(value: unknown): Scrubbed {
  const scrubber = new Scrubber();
  const scrubbed = scrubber.scrub("", value);
  return { value: scrubbed, secretPaths: scrubber.secretPaths, longPaths: scrubber.longPaths };
}

/** The name of a property as it may be printed. */
export function shownName(name: string): string {
  return name.length > MOST_CHARACTERS || isSecretText(name) ? HIDDEN_NAME : name;
}

/** Walks over a document; what holds no secret stays the very object that it is. */
class Scrubber {
  public readonly secretPaths: string[] = [];
  public readonly longPaths: string[] = [];
  readonly #path: string[] = [];

  public scrub(key: string, value: unknown): unknown {
    if (typeof value === "string" && value.length > MOST_CHARACTERS) {
      return this.#replace(this.longPaths, TOO_LONG);
    }
    if (isSecret(key, value, this.#path.at(-2))) {
      return this.#replace(this.secretPaths, HIDDEN);
    }
    return typeof value === "object" && value !== null ? this.#members(value) : value;
  }

  #members(value: object): unknown {
    const before = this.#found();
    const members = Object.entries(value).map(([name, member]) => this.#member(name, member));
    if (this.#found() === before) {
      return value;
    }
    return Array.isArray(value) ? members.map(([, member]) => member) : objectOf(members);
  }

  #member(name: string, member: unknown): readonly [string, unknown] {
    const shown = shownName(name);
    this.#path.push(shown);
    if (shown !== name) {
      (name.length > MOST_CHARACTERS ? this.longPaths : this.secretPaths).push(
        this.#path.join("."),
      );
    }
    const scrubbed = this.scrub(name, member);
    this.#path.pop();
    return [shown, scrubbed];
  }

  #replace(paths: string[], marker: string): string {
    paths.push(this.#path.join("."));
    return marker;
  }

  #found(): number {
    return this.secretPaths.length + this.longPaths.length;
  }
}

/** Names that are not shown are counted, so that none takes the place of another. */
function objectOf(members: readonly (readonly [string, unknown])[]): object {
  let hidden = 0;
  return Object.fromEntries(
    members.map(([name, member]) =>
      name === HIDDEN_NAME && ++hidden > 1 ? [`${name} ${hidden}`, member] : [name, member],
    ),
  );
}

function isSecret(key: string, value: unknown, section: string | undefined): boolean {
  if (typeof value === "string" && (isSecretText(value) || isRawKey(key, value))) {
    return true;
  }
  const isNamedByTeam = section !== undefined && NAMED_BY_TEAM.test(section);
  return SECRET_NAMES.test(key) && holdsSomething(value) && !(isNamedByTeam && isObject(value));
}

/** True and false keep no secret, and of nothing there is none. */
function holdsSomething(value: unknown): boolean {
  return typeof value === "object"
    ? value !== null && Object.keys(value).length > 0
    : typeof value === "number" || (typeof value === "string" && value !== "");
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && !Array.isArray(value);
}

function isRawKey(key: string, text: string): boolean {
  return key === "signingKey" && !FINGERPRINT.test(text) && !isLater(text);
}

/** Every secret text holds one of these; most texts hold none, and need no closer look. */
const SUSPICIOUS = /AKI|ASIA|PRIVATE KEY|eJ|[:?&=]/;

function isSecretText(text: string): boolean {
  return SUSPICIOUS.test(text) && SECRET_TEXTS.some((pattern) => pattern.test(text));
}
