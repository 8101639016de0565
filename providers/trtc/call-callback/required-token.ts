import { DiagnosticError } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { appSecretVariable, tokenVariable } from "../client/secrets";
import { needsToken } from "./url-template";

/**
 * What fills the place for a secret in a declared URL; undefined when it has none, and when the
 * environment has no token.
 * @throws DiagnosticError when the URL holds its secret, and when the token cannot stand in a URL.
 */
export function tokenFor(sdkAppId: number, url: string, { secrets }: TrtcClient) {
  if (secrets.holdsToken(url, sdkAppId)) {
    throw new DiagnosticError(
      "The URL holds its secret",
      `The URL of the call callback of application ${sdkAppId} holds the value of ${tokenVariable(sdkAppId)} itself, so code, plan and state would publish it. Write {token} in its place, and change the secret: it has been in code.`,
    );
  }
  return needsToken(url) ? secrets.callbackToken(sdkAppId) : undefined;
}

/**
 * The same, where nothing can be done without it.
 * @throws DiagnosticError when the URL needs a token and the environment has none.
 */
export function requiredToken(
  sdkAppId: number,
  url: string,
  client: TrtcClient,
): string | undefined {
  const token = tokenFor(sdkAppId, url, client);
  if (token === undefined && needsToken(url)) {
    const name = tokenVariable(sdkAppId);
    throw new DiagnosticError(
      `${name} is not set`,
      `The URL of the call callback of application ${sdkAppId} has a place for a secret, {token}. Put the secret into the environment variable ${name}.`,
    );
  }
  return token;
}

/** The environment variables that applying needs and that are not set: a plan goes on without them. */
export function missingSecrets(sdkAppId: number, url: string, { secrets }: TrtcClient): string[] {
  return [
    ...(secrets.hasAppSecret(sdkAppId) ? [] : [appSecretVariable(sdkAppId)]),
    ...(!needsToken(url) || secrets.callbackToken(sdkAppId) ? [] : [tokenVariable(sdkAppId)]),
  ];
}
