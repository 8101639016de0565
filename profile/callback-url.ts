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

/** TUICallKit callbacks: set over REST. No length is published; the console's is taken. */
export const CALL_CALLBACK_URL: CallbackUrlRules = {
  maxLength: 2083,
  token: true,
  source: SOURCES.callbackConfiguration,
};

/** VOD event notifications. No length is published; the console's is taken. */
export const VOD_CALLBACK_URL: CallbackUrlRules = {
  maxLength: 2083,
  token: false,
  source: SOURCES.callbackConfiguration,
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
  ["192.0.2.0", 24],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
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
  ["::", 96],
  ["64:ff9b::", 96],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  UNREACHABLE.addSubnet(address, bits, "ipv6");
}

const LOCAL_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|lan|home|corp|localdomain)$/;

/** Query keys whose value is a secret in all but name; code and lock file are no place for it. */
const SECRET_NAME =
  /(^|[_-])(auth|jwt|key|apikey|pass|passwd|password|secret|sig|sign|signature|token)$/;

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
  const parsed = typeof url === "string" ? parse(url, rules) : undefined;
  if (!parsed) {
    checks.error(field, "must be an absolute https URL", {
      given: describeUnusable(url),
      fix: "write one such as 'https://rec.example.com/trtc'",
    });
    return;
  }
  checkScheme(field, url, parsed, checks);
  checkUserInfo(field, url, parsed, checks);
  checkHost(field, url, parsed, checks);
  checkText(field, url, rules, checks);
  checkQuery(field, url, rules, checks);
}

function parse(url: string, { token }: CallbackUrlRules): URL | undefined {
  const text = token ? url.replaceAll("{token}", "token") : url;
  const wellFormed = /^[a-z][a-z0-9+.-]*:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(text);
  return wellFormed && URL.canParse(text) ? new URL(text) : undefined;
}

function checkScheme(field: string, url: string, { protocol }: URL, checks: Checks): void {
  if (protocol !== "https:") {
    const [withoutQuery = ""] = hideSecrets(url).split(/[?#]/);
    checks.error(field, "must be https: events name rooms, users and files", {
      given: showValue(hideSecrets(url)),
      fix: `write '${withoutQuery.replace("…@", "").replace(/^[^:]*:/, "https:")}'`,
    });
  }
}

function checkHost(field: string, url: string, { hostname }: URL, checks: Checks): void {
  const [, authority = "", rest = ""] = /^[^:]*:\/\/([^/?#]*)(.*)$/s.exec(url) ?? [];
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = address.includes(":") ? "ipv6" : "ipv4";
  const isAddress = family === "ipv6" || /^[\d.]+$/.test(address);
  const name = hostname.replace(/\.$/, "");
  const unreachable = isAddress ? isUnreachable(address, family) : LOCAL_NAME.test(name);
  if (unreachable || name.split(".").includes("") || authority.includes("{token}")) {
    checks.error(field, "must name a host on the public internet: Tencent's servers call it", {
      // With a further '@' behind it, what parses as a host may be a part of a password.
      given: rest.includes("@") ? "one that is not shown" : showValue(hostname),
      fix: "write the public host name of your receiver",
    });
  }
}

function isUnreachable(address: string, family: "ipv4" | "ipv6"): boolean {
  const parts = address.split(".");
  return (family === "ipv4" && parts.includes("")) || UNREACHABLE.check(address, family);
}

function checkText(field: string, url: string, rules: CallbackUrlRules, checks: Checks): void {
  if (url.length > rules.maxLength) {
    checks.error(field, `must be at most ${showNumber(rules.maxLength)} characters`, {
      given: `${showNumber(url.length)} characters`,
      fix: "shorten the path or the query",
      source: rules.source,
    });
  }
  const withoutToken = rules.token ? url.replaceAll("{token}", "") : url;
  if (/[{}]/.test(withoutToken) || /[$%]\{/.test(url)) {
    checks.error(field, `must not hold braces${rules.token ? " other than {token}" : ""}`, {
      given: showValue(hideSecrets(url)),
      fix: "take them out, or percent-encode them as %7B and %7D",
    });
  }
  const { characters } = rules;
  if (characters && !characters.test(url)) {
    const shown = [...new Set(hideSecrets(url).replaceAll("…", ""))];
    const refused = shown.filter((character) => !characters.test(character) && character !== "@");
    checks.error(
      field,
      "must be made of letters, digits and - _ ? % = # . / + only: the console refuses others",
      {
        given:
          refused.length > 0
            ? `the characters ${refused.sort().map(showValue).join(" ")}`
            : "others in a part that is not shown",
        fix: "percent-encode them, or use a path instead of several query values",
        source: rules.source,
      },
    );
  }
}

function checkUserInfo(field: string, url: string, parsed: URL, checks: Checks): void {
  if (parsed.username || parsed.password) {
    checks.error(field, "must not hold user info: code and lock file would publish it", {
      given: showValue(hideSecrets(url)),
      fix: "leave out what stands before '@'",
    });
  }
}

function checkQuery(field: string, url: string, { token }: CallbackUrlRules, checks: Checks): void {
  const [, query = ""] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
  const secret = [...new URLSearchParams(query)].some(
    ([name, value]) => value !== "" && value !== "{token}" && SECRET_NAME.test(snakeCase(name)),
  );
  if (secret) {
    checks.error(field, "must not hold a secret in the clear", {
      given: showValue(hideSecrets(url)),
      fix: token
        ? "write {token} in its place; it is filled in at deploy"
        : "take it out and verify the signature of the callback instead",
    });
  }
}

/** accessToken → access_token */
function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

/**
 * A well-formed URL as a message may show it: without user info, query values and fragment. What
 * stands before the last '@' may be a password, wherever that '@' is.
 */
function hideSecrets(url: string): string {
  const [, head = "", tail = ""] = /^([^?#]*)(.*)$/su.exec(url) ?? [];
  if (tail.includes("@")) {
    return `${head.replace(/\/\/.*$/, "")}//…`;
  }
  const names = tail.replace(
    /([?&#])([^=&#]*)(=?)([^&#]*)/g,
    (whole, mark, name, equals, value) => {
      const shown = equals && /^[\w.-]{1,40}$/.test(name) ? `${name}=…` : "…";
      return value === "{token}" || `${name}${value}` === "" ? whole : `${mark}${shown}`;
    },
  );
  return head.replace(/\/\/.*@/, "//…@") + names;
}

/** What is no URL may be anything, a password included. */
function describeUnusable(url: unknown): string {
  const text = String(url);
  return /[@?#]/.test(text) || text.length > 60
    ? `${showNumber(text.length)} characters (not shown)`
    : showValue(url);
}
