import { DiagnosticError, redact } from "@trtc-recording/plugin";
import type { Api3Credentials } from "../../../cloud";

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

const SECRET_VARIABLE =
  /^(TRTC_APP_SECRET_\d+|TRTC_CALLBACK_TOKEN_\d+|TENCENTCLOUD_SECRET_(ID|KEY)|TENCENTCLOUD_SECURITY_TOKEN)$/;

/** A shorter one is refused when it is used; searching for it would mangle every message. */
const SHORTEST_REDACTED = 8;

/** Fits into any part of a URL as it is, and is too long to be guessed. */
const TOKEN = /^[A-Za-z0-9._~-]{16,512}$/;

/** The secrets in the environment: the only place they come from. None of them shows anywhere. */
export class Secrets {
  public constructor(private readonly environment: EnvironmentVariables) {
    for (const [name, value = ""] of Object.entries(environment)) {
      if (SECRET_VARIABLE.test(name) && value.length >= SHORTEST_REDACTED) {
        redact(value);
      }
    }
  }

  /**
   * The secret key of an application.
   * @throws DiagnosticError that names the variable when it is not set.
   */
  public appSecret(sdkAppId: number): string {
    const name = appSecretVariable(sdkAppId);
    const secret = this.environment[name];
    if (!secret) {
      throw new DiagnosticError(
        `${name} is not set`,
        `The call callback of application ${sdkAppId} is set through a REST API that demands the application's secret key. Put it into the environment variable ${name}; it stands in the TRTC console under the application's basic information.`,
      );
    }
    return secret;
  }

  public hasAppSecret(sdkAppId: number): boolean {
    return !!this.environment[appSecretVariable(sdkAppId)];
  }

  /**
   * What `{token}` stands for in an application's callback URL; undefined when the variable is not set.
   * @throws DiagnosticError when it cannot stand in a URL.
   */
  public callbackToken(sdkAppId: number): string | undefined {
    const name = tokenVariable(sdkAppId);
    const token = this.environment[name];
    if (token && !TOKEN.test(token)) {
      throw new DiagnosticError(
        `${name} cannot be used`,
        `The value of ${name} (not shown) must be 16 to 512 letters, digits, '-', '.', '_' or '~': it becomes part of a URL, and must not be guessed. Make one with: openssl rand -hex 32`,
      );
    }
    return token || undefined;
  }

  /** Whether a text has an application's token in it. */
  public holdsToken(text: string, sdkAppId: number): boolean {
    const token = this.environment[tokenVariable(sdkAppId)] ?? "";
    return token.length >= SHORTEST_REDACTED && text.includes(token);
  }

  /** Credentials for Tencent Cloud's API 3.0; undefined when they are not set. */
  public credentials(): Api3Credentials | undefined {
    const {
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      TENCENTCLOUD_SECURITY_TOKEN: securityToken,
    } = this.environment;
    return secretId && secretKey
      ? { secretId, secretKey, ...(securityToken && { securityToken }) }
      : undefined;
  }
}

export function appSecretVariable(sdkAppId: number): string {
  return `TRTC_APP_SECRET_${sdkAppId}`;
}

export function tokenVariable(sdkAppId: number): string {
  return `TRTC_CALLBACK_TOKEN_${sdkAppId}`;
}
