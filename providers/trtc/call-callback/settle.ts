import {
  type CreateRequest,
  DiagnosticError,
  type JsonValue,
  type StateOf,
} from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import type { callCallback } from "../schema/call-callback";
import { callApiProblem } from "./call-api";
import { describeForeign, ownerOf } from "./ownership";
import { markCallback } from "./ownership-marker";
import { requiredToken } from "./required-token";
import { fillToken } from "./url-template";

type State = StateOf<typeof callCallback.attributes>;
/** Attempts that failed in a row, whose callback may be there. */
const MOST_REMEMBERED = 3;

type Settling = Pick<
  CreateRequest<State>,
  "planned" | "privateData" | "signal" | "log" | "diagnostics"
>;

/**
 * Makes the callback what is declared. What is there already is taken as one's own when it is exactly
 * that, so an apply that was cut off after the call is simply done again. Anything else is replaced
 * only if this resource set it, or `take_over` says so.
 */
export async function settleCallback(
  { planned, privateData, signal, log }: Settling,
  client: TrtcClient,
): Promise<State> {
  const { sdk_app_id: sdkAppId, url, commands, take_over: takeOver } = planned;
  const token = requiredToken(sdkAppId, url, client);
  const callback = { url: fillToken(url, token) ?? url, commands };
  try {
    const api = client.callConfig(sdkAppId, "apply");
    const live = await api.getCallback({ signal });
    const owner = await ownerOf(live, callback, privateData.set);
    if (owner === "foreign" && live.state === "present" && !takeOver) {
      throw new DiagnosticError(
        "Somebody else's call callback",
        `${describeForeign(sdkAppId, live, planned, token)} It was left as it is. Find out whose it is: whoever set it would hear no more of calls. To replace it, set take_over = true.`,
      );
    }
    log.debug("settling the call callback", { sdkAppId, owner });
    const marker = await markCallback(callback);
    if (owner !== "declared") {
      // A call that fails may have been done all the same: then both may be found there, and are ours.
      privateData.set = [...asList(privateData.set), marker];
      await api.setCallback(callback, { signal });
    }
    privateData.set = [marker];
  } catch (error) {
    throw callApiProblem("The call callback was not set", sdkAppId, error);
  }
  return { ...planned, id: String(sdkAppId) };
}

function asList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value.slice(-MOST_REMEMBERED) : [];
}
