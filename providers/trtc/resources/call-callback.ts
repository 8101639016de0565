import {
  DiagnosticError,
  defineResource,
  isKnown,
  type PlanOf,
  type StateOf,
} from "@trtc-recording/plugin";
import { CALL_CALLBACK_URL, checkCallbackUrl } from "../../../profile/callback-url";
import { Checks } from "../../../profile/checks";
import { previewCallback } from "../call-callback/preview";
import { readCallback } from "../call-callback/read";
import { removeCallback } from "../call-callback/remove";
import { settleCallback } from "../call-callback/settle";
import type { TrtcClient } from "../client/client";
import { readSdkAppId } from "../import-id";
import { reportProblems } from "../report-problems";
import { callCallback } from "../schema/call-callback";
import { PLAN_VALUES, PUBLIC_NUMBER } from "../values";

export type CallCallbackState = StateOf<typeof callCallback.attributes>;
export type CallCallbackPlan = PlanOf<typeof callCallback.attributes>;

/** `trtc_call_callback`: the TUICallKit callback of an application, over its REST API. */
export const callCallbackResource = defineResource({
  schema: callCallback,

  validate({ config, diagnostics }) {
    const checks = new Checks(PLAN_VALUES);
    checks.wholeNumber("sdk_app_id", config.sdk_app_id as number, PUBLIC_NUMBER);
    checkCallbackUrl("url", config.url as string, CALL_CALLBACK_URL, checks);
    const { commands } = config;
    if (isKnown(commands)) {
      if (commands.length === 0) {
        checks.error("commands", "must name at least one command", {
          fix: "add one, such as 'Call.CallbackAfterEndCall'",
        });
      }
      for (const command of commands) {
        checks.text("commands", command as string, {
          pattern: /^Call\.[A-Za-z]{1,60}$/,
          rule: "must be commands such as 'Call.CallbackAfterEndCall'",
          fix: "write them as Tencent's page on the callback does",
        });
      }
    }
    reportProblems("Invalid call callback", checks.problems, diagnostics);
  },

  async plan(request, client: TrtcClient) {
    const { planned, config } = request;
    await previewCallback(request, client);
    return isKnown(config.sdk_app_id) ? { ...planned, id: String(config.sdk_app_id) } : planned;
  },

  create: (request, client: TrtcClient) => settleCallback(request, client),
  update: (request, client: TrtcClient) => settleCallback(request, client),
  read: (request, client: TrtcClient) => readCallback(request, client),
  delete: (request, client: TrtcClient) => removeCallback(request, client),

  importState({ id }) {
    const sdkAppId = readSdkAppId(id);
    if (sdkAppId === undefined) {
      throw new DiagnosticError(
        "Not an id of a call callback",
        "The id to import must be the application's SDKAppID, such as 1400000001.",
      );
    }
    return { id, sdk_app_id: sdkAppId };
  },
});
