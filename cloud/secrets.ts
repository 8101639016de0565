const HIDDEN = "[hidden]";
const LONGEST = 300;
/** A shorter secret cannot be searched for without mangling the text around it. */
const SHORTEST_SEARCHABLE = 8;

/**
 * Text of somebody else (a server's words, a user name) as a message may show it: on one line, cut,
 * with control and bidirectional characters escaped.
 */
export function showText(text: string, longest = LONGEST): string {
  const safe = text
    .slice(0, longest + 1)
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
    );
  return safe.length <= longest ? safe : `${safe.slice(0, longest)}…`;
}

/** What is asked of a key; a shorter one could not be told from other text and kept out of messages. */
export const SECRET_RULE = `at least ${SHORTEST_SEARCHABLE} printable ASCII characters without spaces`;

export function isSecret(value: string): boolean {
  return value?.length >= SHORTEST_SEARCHABLE && /^[\x21-\x7e]+$/.test(value);
}

/**
 * Takes secrets out of text that comes back from a server, whatever it echoes: as they are, URL
 * encoded, or escaped as in JSON. A text is dropped as a whole when a secret is too short to be found.
 */
export class Secrets {
  readonly #forms: readonly string[];
  readonly #isSearchable: boolean;

  public constructor(secrets: readonly (string | undefined)[]) {
    const given = secrets.filter((secret): secret is string => !!secret);
    this.#isSearchable = given.every((secret) => secret.length >= SHORTEST_SEARCHABLE);
    this.#forms = [...new Set(given.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  }

  /** The text without secrets, made safe to print; empty when that cannot be promised. */
  public hide(text: string): string {
    if (!this.#isSearchable) {
      return "";
    }
    return showText(this.#forms.reduce((left, form) => left.replaceAll(form, HIDDEN), text));
  }
}

function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(Buffer.from(secret).toString()),
    JSON.stringify(secret).slice(1, -1),
  ];
}
