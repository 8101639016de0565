import { CALL_CALLBACK_URL, checkCallbackUrl } from "../../../profile/callback-url";
import { Checks } from "../../../profile/checks";

const TOKEN = "{token}";

/** Braces cannot stand in a declared URL, so these are never mistaken for one. */
const ANOTHER_TOKEN = "{another token}";
const NOT_SHOWN = "{not shown}";

/** A declared URL again, from the form in which one with another token is stored. */
export function storedTemplate(stored: string): string {
  return stored.replaceAll(ANOTHER_TOKEN, TOKEN);
}

/** Whether a declared URL has a place for a secret. */
export function needsToken(template: string): boolean {
  return template.includes(TOKEN);
}

/** The URL that the API gets; undefined while the token that it needs is not known. */
export function fillToken(template: string, token: string | undefined): string | undefined {
  return needsToken(template) ? token && template.replaceAll(TOKEN, token) : template;
}

/** Whether a URL differs from a declared one at most in its token. */
export function fitsTemplate(url: string, template: string): boolean {
  const [first = "", ...rest] = template.split(TOKEN).map(escapeRegExp);
  const [second, ...others] = rest;
  if (second === undefined) {
    return url === template;
  }
  // Whatever stands in the first place stands in all.
  const pattern = [`${first}([^/?#&]+)${second}`, ...others].join("\\1");
  return new RegExp(`^${pattern}$`, "u").test(url);
}

/**
 * A URL found at the API as it may be stored and shown. It may hold a secret, and whose is not known:
 * nothing of it shows but what is declared here anyway, or else its host.
 */
export function showUrl(url: string, template: string | null, token: string | undefined): string {
  if (template !== null && fillToken(template, token) === url) {
    return template;
  }
  if (template === null && token !== undefined && isShowable(url.replaceAll(token, TOKEN))) {
    return url.replaceAll(token, TOKEN);
  }
  if (template !== null && needsToken(template) && fitsTemplate(url, template)) {
    return template.replaceAll(TOKEN, ANOTHER_TOKEN);
  }
  return `${showHost(url)}/${NOT_SHOWN}`;
}

/** Scheme and host of a URL, without user info. */
export function showHost(url: string): string {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: "", host: "" };
  return host ? `${protocol}//${host}` : "(no host)";
}

/** Whether a URL has its secret where it belongs, and nothing that looks like another. */
function isShowable(template: string): boolean {
  const checks = new Checks();
  checkCallbackUrl("url", template, CALL_CALLBACK_URL, checks);
  return needsToken(template) && checks.problems.length === 0;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
