import { BlockList } from "node:net";
import type { Checks } from "./checks";
import { showNumber, showValue } from "./problem";
import { SOURCES, type Source } from "./sources";

/** What one kind of callback allows its URL to be. */
export interface CallbackUrlRules {
  /** Longest URL, characters. */
  readonly maxLength: number;
  /** Characters allowed; undefined where no page restricts them. */
  readonly characters?: RegExp;
  /** Whether `{token}` may stand for a secret that is filled in at deploy. */
  readonly token: boolean;
  readonly source: Source;
}

/**
 * Room, media, recording and relay events: set in the console, which refuses `&` and others. Its
 * page leaves out the colon, which every URL has.
 */
export const EVENT_CALLBACK_URL: CallbackUrlRules = {
  maxLength: 2083,
  characters: /^[A-Za-z0-9\-_?%=#./+:]*$/,
  token: false,
  source: SOURCES.callbackConfiguration,
};

/** TUICallKit callbacks: set over REST. The URL length is the browsers' and the console's 2,083. */
export const CALL_CALLBACK_URL: CallbackUrlRules = {
  maxLength: 2083,
  token: true,
  source: SOURCES.callCallbackApi,
};

/** VOD event notifications. */
export const VOD_CALLBACK_URL: CallbackUrlRules = {
  maxLength: 2083,
  token: false,
  source: SOURCES.vodApi,
};

const UNREACHABLE = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  UNREACHABLE.addSubnet(address, bits, "ipv4");
}
for (const [address, bits] of [
  ["::", 128],
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  UNREACHABLE.addSubnet(address, bits, "ipv6");
}

const LOCAL_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|lan|home|corp|localdomain)$/;

/** Query keys whose value is a secret in all but name; code and lock file are no place for it. */
const SECRET_QUERY =
  /[?&](access_?token|api_?key|auth|key|pass|passwd|password|secret|sig|sign|signature|token)=(?!\{token\})[^&#]+/i;

/**
 * Refuses a callback URL that Tencent's servers could not reach, that would carry recordings' names
 * in clear, or that holds a secret.
 * @internal
 */
export function checkCallbackUrl(
  field: string,
  url: string,
  rules: CallbackUrlRules,
  checks: Checks,
): void {
  if (!checks.isKnown(url)) {
    return;
  }
  const { source } = rules;
  const parsed = typeof url === "string" ? parse(url, rules) : undefined;
  if (!parsed) {
    checks.error(field, "must be an absolute https URL", {
      given: hideSecrets(url),
      fix: "write one such as 'https://rec.example.com/trtc'",
    });
    return;
  }
  if (parsed.protocol !== "https:") {
    checks.error(field, "must be https: events name rooms, users and files", {
      given: hideSecrets(url),
      fix: `write 'https://${parsed.host}${parsed.pathname}'`,
      source,
    });
  }
  if (parsed.username || parsed.password) {
    checks.error(field, "must not hold user info: code and lock file would publish it", {
      given: hideSecrets(url),
      fix: "leave out what stands before '@'",
    });
  }
  checkHost(field, parsed, checks);
  if (url.length > rules.maxLength) {
    checks.error(field, `must be at most ${showNumber(rules.maxLength)} characters`, {
      given: `${showNumber(url.length)} characters`,
      fix: "shorten the path or the query",
      source,
    });
  }
  if (/[{}]/.test(rules.token ? url.replaceAll("{token}", "") : url)) {
    checks.error(field, `must not hold braces${rules.token ? " other than {token}" : ""}`, {
      given: hideSecrets(url),
      fix: "take them out, or percent-encode them as %7B and %7D",
    });
  }
  const refused = rules.characters && refusedCharacters(url, rules.characters);
  if (refused) {
    checks.error(
      field,
      "must be made of letters, digits and - _ ? % = # . / + only: the console refuses others",
      {
        given: `the characters ${showValue(refused)}`,
        fix: "percent-encode them, or use a path instead of several query values",
        source,
      },
    );
  }
  if (SECRET_QUERY.test(url)) {
    checks.error(field, "must not hold a secret in the clear", {
      given: hideSecrets(url),
      fix: rules.token
        ? "write {token} in its place; it is filled in at deploy"
        : "take it out and verify the signature of the callback instead",
    });
  }
}

function parse(url: string, { token }: CallbackUrlRules): URL | undefined {
  const text = token ? url.replaceAll("{token}", "token") : url;
  const wellFormed = /^[a-z][a-z0-9+.-]*:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(text);
  return wellFormed && URL.canParse(text) ? new URL(text) : undefined;
}

function checkHost(field: string, { hostname }: URL, checks: Checks): void {
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = address.includes(":") ? "ipv6" : "ipv4";
  const isAddress = family === "ipv6" || /^[\d.]+$/.test(address);
  const unreachable = isAddress
    ? UNREACHABLE.check(address, family)
    : LOCAL_NAME.test(hostname.replace(/\.$/, ""));
  if (unreachable) {
    checks.error(field, "must name a host on the public internet: Tencent's servers call it", {
      given: showValue(hostname),
      fix: "write the public host name of your receiver",
    });
  }
}

function refusedCharacters(url: string, allowed: RegExp): string {
  return [...new Set([...url].filter((character) => !allowed.test(character)))].join("");
}

/** A URL as a message may show it: without user info and without query values. */
function hideSecrets(url: unknown): string {
  const text = String(url)
    .replace(/\/\/[^/@]*@/, "//…@")
    .replace(/([?&][^=&#]*=)[^&#]*/g, "$1…");
  return showValue(text);
}
