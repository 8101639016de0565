import {
  DiagnosticError,
  type Diagnostics,
  type ObjectValue,
  redact,
  type Value,
} from "@trtc-recording/plugin";
import type { Api3Credentials } from "../../cloud";
import { oneOf } from "./validators";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the provider block and the environment say. */
export interface Settings {
  readonly credentials: Api3Credentials;
  readonly region: string;
  /** `http://127.0.0.1:4000`. */
  readonly endpoint: string;
  readonly allowedAccountIds: readonly string[];
  readonly forbiddenAccountIds: readonly string[];
}

const VARIABLES: Readonly<Record<string, string>> = {
  secret_id: "TENCENTCLOUD_SECRET_ID",
  secret_key: "TENCENTCLOUD_SECRET_KEY",
  security_token: "TENCENTCLOUD_SECURITY_TOKEN",
  region: "TENCENTCLOUD_REGION",
  protocol: "TENCENTCLOUD_PROTOCOL",
  domain: "TENCENTCLOUD_DOMAIN",
};
const DEFAULT_REGION = "ap-guangzhou";

/** Other ways to get credentials, which the stand-in does not have. */
const OTHER_CREDENTIALS = [
  "assume_role",
  "assume_role_with_saml",
  "assume_role_with_web_identity",
  "cam_role_name",
  "enable_pod_oidc",
  "mfa_certification",
  "profile",
  "shared_credentials_dir",
];

/** The checks that the real provider makes of its own block. */
export function checkSettings(config: ObjectValue, diagnostics: Diagnostics): void {
  const problem = isText(config.protocol) && oneOf(["HTTP", "HTTPS"])("protocol", config.protocol);
  if (problem) {
    diagnostics.error(["protocol"], problem, "");
  }
  const [first, second] = ["allowed_account_ids", "forbidden_account_ids"] as const;
  if (config[first] !== null && config[second] !== null) {
    diagnostics.error([first], "Conflicting configuration arguments", conflict(first, second));
    diagnostics.error([second], "Conflicting configuration arguments", conflict(second, first));
  }
}

function conflict(one: string, other: string): string {
  return `"${one}": conflicts with ${other}`;
}

/**
 * Reads the provider block, and the environment for what is not in it (facts, "Provider").
 *
 * @throws DiagnosticError where the real provider stops as well, and for what only it can do.
 */
export function readSettings(config: ObjectValue, environment: Environment): Settings {
  const other = OTHER_CREDENTIALS.find((name) => !isEmpty(config[name]));
  if (other !== undefined) {
    throw new DiagnosticError(
      "Not in the stand-in",
      `The stand-in for the official provider knows only secret_id, secret_key and security_token: remove ${other}.`,
    );
  }
  const setting = (name: string) => {
    const given = config[name];
    return isText(given) ? given : (environment[VARIABLES[name] ?? ""] ?? "");
  };
  const secretId = setting("secret_id");
  const secretKey = redact(setting("secret_key"));
  const securityToken = redact(setting("security_token"));
  if (secretId === "" || secretKey === "") {
    throw new Error("Please set your `secret_id` and `secret_key`.");
  }
  return {
    credentials: { secretId, secretKey, ...(securityToken && { securityToken }) },
    region: setting("region") || DEFAULT_REGION,
    endpoint: localEndpoint(setting("protocol") || "HTTPS", setting("domain")),
    allowedAccountIds: texts(config.allowed_account_ids),
    forbiddenAccountIds: texts(config.forbidden_account_ids),
  };
}

/**
 * Where the API is. The real provider builds `<service>.<domain>` and goes to tencentcloudapi.com when
 * there is no domain; an address has no names below it, so that here every service is at `domain`
 * itself. Nothing else is accepted: the stand-in can never reach the real cloud.
 */
function localEndpoint(protocol: string, domain: string): string {
  if (protocol !== "HTTP" || !/^(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/.test(domain)) {
    throw new DiagnosticError(
      "Not in the stand-in",
      "The stand-in for the official provider talks to a local Tencent Cloud only: set " +
        "TENCENTCLOUD_PROTOCOL=HTTP and TENCENTCLOUD_DOMAIN=127.0.0.1:<port> (or `protocol` and `domain`).",
    );
  }
  return `http://${domain}`;
}

function isText(value: Value | undefined): value is string {
  return typeof value === "string";
}

function texts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function isEmpty(value: Value | undefined): boolean {
  const isNothing = value === undefined || value === null || value === "" || value === false;
  return isNothing || (Array.isArray(value) && value.length === 0);
}
