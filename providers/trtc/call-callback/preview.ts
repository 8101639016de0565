import { isKnown, type PlanOf, type PlanRequest, type StateOf } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import type { callCallback } from "../schema/call-callback";
import { type Callback, isSameCallback } from "./callback";
import { describeForeign, ownerOf } from "./ownership";
import { missingSecrets, tokenFor } from "./required-token";
import { fillToken } from "./url-template";

type State = StateOf<typeof callCallback.attributes>;
type Plan = PlanOf<typeof callCallback.attributes>;

/**
 * Looks ahead to what applying will meet: a callback of somebody else's is a warning now, so that the
 * plan still shows the difference. A pull request may be planned without the secrets.
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
  const token = isKnown(url) ? tokenFor(sdkAppId, url, client) : undefined;
  const notCompared = (why: string) =>
    diagnostics.warning(
      [],
      "Call callback not compared",
      `Whether application ${sdkAppId} already has another callback is not known: ${why}`,
    );
  const missing = missingSecrets(sdkAppId, isKnown(url) ? url : "", client);
  if (missing.length > 0) {
    const [are, them] = missing.length > 1 ? ["are", "them"] : ["is", "it"];
    notCompared(`${missing.join(" and ")} ${are} not set. Applying fails without ${them}.`);
    return;
  }
  const glance = await client.liveCallbacks.glance(sdkAppId, signal);
  if ("outage" in glance) {
    notCompared(glance.outage);
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
