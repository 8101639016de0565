import { isKnown, type PlanOf, type PlanRequest, type StateOf } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import type { callCallback } from "../schema/call-callback";
import { type Callback, isSameCallback } from "./callback";
import { describeForeign, ownerOf } from "./ownership";
import { requiredToken } from "./required-token";
import { fillToken } from "./url-template";

type State = StateOf<typeof callCallback.attributes>;
type Plan = PlanOf<typeof callCallback.attributes>;

/**
 * Looks ahead to what applying will meet: a missing secret is an error now, a callback of somebody
 * else's a warning, so that the plan still shows the difference.
 */
export async function previewCallback(
  { prior, config, privateData, diagnostics, signal }: PlanRequest<State, Plan>,
  client: TrtcClient,
): Promise<void> {
  const { sdk_app_id: sdkAppId, url, commands, take_over: takeOver } = config;
  if (client.isOpen || !isKnown(sdkAppId)) {
    return;
  }
  const declared = isKnown(url) && areKnown(commands) ? { url, commands } : undefined;
  const isUnchanged =
    prior !== null &&
    prior.sdk_app_id === sdkAppId &&
    declared !== undefined &&
    isSameCallback(prior, declared);
  if (isUnchanged) {
    return;
  }
  const token = isKnown(url) ? requiredToken(sdkAppId, url, client) : undefined;
  const glance = await client.liveCallbacks.glance(sdkAppId, signal);
  if ("outage" in glance) {
    diagnostics.warning(
      [],
      "Call callback not compared",
      `Whether application ${sdkAppId} already has another callback is not known: ${glance.outage}`,
    );
    return;
  }
  const { live } = glance;
  if (declared === undefined || live.state === "absent" || !isKnown(takeOver)) {
    return;
  }
  const filled = { ...declared, url: fillToken(declared.url, token) ?? declared.url };
  if ((await ownerOf(live, filled, privateData.set)) === "foreign") {
    const what = describeForeign(sdkAppId, live, declared, token);
    diagnostics.warning(
      [],
      takeOver ? "Replaces somebody else's call callback" : "Somebody else's call callback",
      takeOver
        ? `${what} Applying replaces it, as take_over = true says: whoever set it hears no more of calls.`
        : `${what} Applying will refuse to replace it. Find out whose it is; to replace it, set take_over = true.`,
    );
  }
}

function areKnown(commands: Plan["commands"]): commands is Callback["commands"] {
  return isKnown(commands) && commands.every(isKnown);
}
