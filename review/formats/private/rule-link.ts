import { plainText } from "../../../report/neutralise";

/** The page of a rule: an `http(s)` address, or a path; never another scheme. */
export function ruleLink(rule: string, docsUrl: string): string {
  return `${baseOf(docsUrl).replace(/\/+$/, "")}/${percentEncoded(rule)}.md`;
}

function baseOf(docsUrl: string): string {
  const address = URL.canParse(docsUrl) ? new URL(docsUrl) : undefined;
  if (address && /^https?:$/.test(address.protocol)) {
    return `${address.origin}${address.pathname}`.replace(/[^\w\-.~:/%]/g, percent);
  }
  return docsUrl.replace(/^\/+/, "/").split("/").map(percentEncoded).join("/");
}

/** One step of a path, for an address. */
export function percentEncoded(step: string): string {
  return encodeURIComponent(plainText(step)).replace(/[!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
