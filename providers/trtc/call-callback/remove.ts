import type { StateOf, StateRequest } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import type { callCallback } from "../schema/call-callback";
import { callApiProblem } from "./call-api";
import { commandList } from "./callback";
import { ownerOf } from "./ownership";
import { fillToken, needsToken, showHost } from "./url-template";

type State = StateOf<typeof callCallback.attributes>;

/** Deletes the callback, if it is still the one that was set here. */
export async function removeCallback(
  { state, privateData, diagnostics, signal }: StateRequest<State>,
  client: TrtcClient,
): Promise<void> {
  const { sdk_app_id: sdkAppId, url, commands } = state;
  const token = needsToken(url) ? client.secrets.callbackToken(sdkAppId) : undefined;
  const filled = fillToken(url, token);
  const declared = filled === undefined ? undefined : { url: filled, commands };
  try {
    const api = client.callConfig(sdkAppId, "apply");
    const live = await api.getCallback({ signal });
    const owner = await ownerOf(live, declared, privateData.set);
    if (live.state === "absent") {
      return;
    }
    if (owner === "foreign") {
      diagnostics.warning(
        [],
        "Call callback left as it is",
        `Application ${sdkAppId} now reports to a callback that was not set here: ${showHost(live.url)} (its path is not shown), with the commands ${commandList(live.commands)}. It was not deleted; it is only no longer managed here.`,
      );
      return;
    }
    await api.deleteCallback({ signal });
  } catch (error) {
    throw callApiProblem("The call callback was not deleted", sdkAppId, error);
  }
}
