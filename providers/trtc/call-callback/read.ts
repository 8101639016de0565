import type { StateOf, StateRequest } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { appSecretVariable, tokenVariable } from "../client/secrets";
import type { callCallback } from "../schema/call-callback";
import { isSameCallback, sameCommands } from "./callback";
import { isMarked, markCallback } from "./ownership-marker";
import { fillToken, fitsTemplate, needsToken, showUrl, storedTemplate } from "./url-template";

type State = StateOf<typeof callCallback.attributes>;

/**
 * The callback as it is. The state holds the declared URL, with `{token}` in it, as long as the API
 * holds that URL with the right token.
 */
export async function readCallback(
  { state, privateData, diagnostics, signal }: StateRequest<State>,
  client: TrtcClient,
): Promise<State | null> {
  const keep = (summary: string, why: string): State => {
    diagnostics.warning(
      [],
      summary,
      `What application ${state.sdk_app_id} reports to now is not known, so it was not compared: ${why}`,
    );
    return state;
  };
  if (client.isOpen) {
    return keep(NOT_COMPARED, "a setting of the provider is known only after apply.");
  }
  // Null after an import, whatever its type says.
  const stored = state.url as string | null;
  const template = stored === null ? null : storedTemplate(stored);
  if (template !== null && !client.secrets.hasAppSecret(state.sdk_app_id)) {
    return keep(NOT_COMPARED, `${appSecretVariable(state.sdk_app_id)} is not set.`);
  }
  const token =
    template === null || needsToken(template)
      ? client.secrets.callbackToken(state.sdk_app_id)
      : undefined;
  const glance = await client.liveCallbacks.glance(state.sdk_app_id, signal);
  if ("outage" in glance) {
    return keep(NOT_COMPARED, glance.outage);
  }
  const { live } = glance;
  if (live.state === "absent") {
    return null;
  }
  const commands = [...new Set(live.commands)];
  const filled = template === null ? undefined : fillToken(template, token);
  if (template === null || (filled && isSameCallback(live, { ...state, url: filled }))) {
    // Whoever imports it, or declares exactly this, makes it theirs.
    privateData.set ??= [await markCallback(live)];
    return { ...state, url: showUrl(live.url, template, token), commands };
  }
  if (filled !== undefined || !fitsTemplate(live.url, template)) {
    return { ...state, url: showUrl(live.url, template, token), commands };
  }
  // Without the token only what was last set can be recognised.
  if (await isMarked(live, privateData.set)) {
    return state;
  }
  if (!sameCommands(live.commands, state.commands)) {
    return { ...state, commands };
  }
  const name = tokenVariable(state.sdk_app_id);
  return keep(NOT_COMPARED, `its URL holds a token, and ${name} is not set.`);
}

const NOT_COMPARED = "Call callback not compared";
