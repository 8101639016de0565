import { createHash } from "node:crypto";
import { equalsOneOf } from "./constant-time";

/**
 * Whether a text from a URL is the secret that was put there. TUICallKit callbacks have no documented
 * signature; a secret in the URL's path is what tells them from forged ones. Time tells neither the
 * secret nor its length.
 * @param tokens Two while one is being replaced.
 * @throws RangeError when no token is given or one is empty: anybody's request would match it
 */
export function matchesToken(
  given: string | undefined,
  tokens: string | readonly string[],
): boolean {
  const list = typeof tokens === "string" ? [tokens] : tokens;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isToken)) {
    throw new RangeError(
      "'tokens' must be one or more texts that are not empty (not shown): give the value of {token} in the callback URL",
    );
  }
  return typeof given === "string" && equalsOneOf(digest(given), list.map(digest));
}

function isToken(token: unknown): boolean {
  return typeof token === "string" && token !== "";
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
