import type { JsonValue } from "@trtc-recording/plugin";
import type { CallCallbackState } from "../../../cloud";
import { type Callback, commandList, isSameCallback } from "./callback";
import { isMarked } from "./ownership-marker";
import { showHost, showUrl } from "./url-template";

/**
 * Whose the callback is that the API holds: nobody's, exactly what is declared (whoever set it), the
 * one that this resource last set, or somebody else's.
 */
export type Owner = "nobody" | "declared" | "ours" | "foreign";

export async function ownerOf(
  live: CallCallbackState,
  declared: Callback | undefined,
  marker: JsonValue | undefined,
): Promise<Owner> {
  if (live.state === "absent") {
    return "nobody";
  }
  if (declared && isSameCallback(live, declared)) {
    return "declared";
  }
  return (await isMarked(live, marker)) ? "ours" : "foreign";
}

/** What differs, in words without a secret. */
export function describeForeign(
  sdkAppId: number,
  live: Callback,
  declared: Callback,
  token: string | undefined,
): string {
  const shown = showUrl(live.url, declared.url, token);
  const there = shown.includes("{not shown}")
    ? `${showHost(live.url)} (its path is not shown)`
    : shown;
  return [
    `Application ${sdkAppId} already reports to a callback that this configuration did not set: ${there}, with the commands ${commandList(live.commands)}.`,
    `Declared is ${declared.url}, with the commands ${commandList(declared.commands)}.`,
  ].join(" ");
}
