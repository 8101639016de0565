const REPLACEMENT = "(redacted)";

/** Longest first: a secret inside a longer one must not leave the longer one's ends behind. */
let secrets: readonly string[] = [];

/**
 * Registers a secret: from now on it is replaced in every diagnostic and log line of this process,
 * also where it is URL-encoded, base64-encoded or escaped as JSON. Returns the secret.
 */
export function redact(secret: string): string {
  if (secret !== "") {
    const base64 = Buffer.from(secret).toString("base64");
    const forms = [
      secret,
      encodeURIComponent(Buffer.from(secret).toString()),
      JSON.stringify(secret).slice(1, -1),
      base64,
      base64.replace(/=+$/, ""),
    ];
    secrets = [...new Set([...secrets, ...forms])].sort((a, b) => b.length - a.length);
  }
  return secret;
}

/** The text without any registered secret. */
export function redacted(text: string): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, REPLACEMENT), text);
}
