import { showText } from "./secrets";
import { DEFAULT_CALL_API_HOST, type Site } from "./sites";

const HOST_NAME =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9-]+)*(:\d{1,5})?$/;

/**
 * The address of the TUICallKit REST API.
 * @param host A host name, `https://…`, or `http://` to this very machine; undefined: the site's own.
 */
export function callApiBaseUrl(host: string | undefined, site: Site): string {
  const given = host ?? DEFAULT_CALL_API_HOST[site];
  if (HOST_NAME.test(given)) {
    return new URL(`https://${given}`).origin;
  }
  return baseUrl("host", given);
}

/** An address with nothing but scheme, host and port; unencrypted only to this very machine. */
export function baseUrl(field: string, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isBare =
    url?.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  const isAllowed = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url));
  if (!url || !isBare || !isAllowed) {
    const shown = showText(given, 80)
      .replace(/\/\/[^/@]*@/, "//…@")
      .replace(/[?#].*/, "…");
    throw new RangeError(
      `'${field}' must be a host name or https://host without a path (http:// only to 127.0.0.1), got "${shown}": write 'console.tim.qq.com' for example`,
    );
  }
  return url.origin;
}

/** Whether a URL names this very machine. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(hostname);
}
