import { DiagnosticError } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { tokenVariable } from "../client/secrets";
import { needsToken } from "./url-template";

/**
 * What fills the place for a secret in a declared URL; undefined when it has none.
 * @throws DiagnosticError when the URL needs a token and the environment has none, or holds it.
 */
export function requiredToken(
  sdkAppId: number,
  url: string,
  client: TrtcClient,
): string | undefined {
  const name = tokenVariable(sdkAppId);
  if (client.secrets.holdsToken(url, sdkAppId)) {
    throw new DiagnosticError(
      "The URL holds its secret",
      `The URL of the call callback of application ${sdkAppId} holds the value of ${name} itself, so code, plan and state would publish it. Write {token} in its place, and change the secret: it has been in code.`,
    );
  }
  if (!needsToken(url)) {
    return undefined;
  }
  const token = client.secrets.callbackToken(sdkAppId);
  if (token === undefined) {
    throw new DiagnosticError(
      `${name} is not set`,
      `The URL of the call callback of application ${sdkAppId} has a place for a secret, {token}. Put the secret into the environment variable ${name}.`,
    );
  }
  return token;
}
