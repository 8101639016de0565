import {
  DiagnosticError,
  defineResource,
  isKnown,
  type PlanOf,
  type StateOf,
} from "@trtc-recording/plugin";
import { eventCallbackSubject } from "../../../lock/confirmations";
import { SigningKeyFingerprint } from "../../../profile";
import { checkCallbackUrl, EVENT_CALLBACK_URL } from "../../../profile/callback-url";
import { Checks } from "../../../profile/checks";
import { settingsFingerprint } from "../../../profile/settings-fingerprint";
import { consoleHandlers } from "../console/console-handlers";
import type { Declaration } from "../console/declaration";
import { eventCallbackSteps, removeEventCallbackSteps } from "../console-steps";
import { readSdkAppId } from "../import-id";
import { reportProblems } from "../report-problems";
import { eventCallback } from "../schema/event-callback";
import { isWhollyKnown, PLAN_VALUES, PUBLIC_NUMBER } from "../values";

type State = StateOf<typeof eventCallback.attributes>;
type Plan = PlanOf<typeof eventCallback.attributes>;

const GROUPS = ["room", "media", "recording", "relay"];

/** `trtc_event_callback`: one callback URL of the console, which only a person can set. */
export const eventCallbackResource = defineResource({
  schema: eventCallback,

  validate({ config, diagnostics }) {
    const checks = new Checks(PLAN_VALUES);
    checks.wholeNumber("sdk_app_id", config.sdk_app_id as number, PUBLIC_NUMBER);
    checks.oneOf("event_group", config.event_group as string, GROUPS, {});
    checkCallbackUrl("url", config.url as string, EVENT_CALLBACK_URL, checks);
    if (config.signing_key_fingerprint !== null) {
      SigningKeyFingerprint.of(config.signing_key_fingerprint as string).check(
        "signing_key_fingerprint",
        checks,
      );
    }
    reportProblems("Invalid event callback", checks.problems, diagnostics);
  },

  ...consoleHandlers<State, Plan>({
    noun: "event callback",
    declare,
    id: ({ sdk_app_id, event_group }) =>
      isKnown(sdk_app_id) && isKnown(event_group) ? `${sdk_app_id}/${event_group}` : undefined,
    describe: ({ sdk_app_id, event_group }) =>
      isKnown(sdk_app_id) && isKnown(event_group)
        ? `The callback of ${event_group} events of application ${sdk_app_id}`
        : "The event callback",
    readId(id) {
      const [app = "", group = "", ...rest] = id.split("/");
      const sdkAppId = readSdkAppId(app);
      if (sdkAppId === undefined || !GROUPS.includes(group) || rest.length > 0) {
        throw new DiagnosticError(
          "Not an id of an event callback",
          `The id to import must be <SDKAppID>/<group>, such as 1400000001/recording; groups are ${GROUPS.join(", ")}.`,
        );
      }
      return { sdk_app_id: sdkAppId, event_group: group };
    },
  }),
});

function declare(values: State | Plan, stack: string): Declaration | undefined {
  const { sdk_app_id, event_group, url, signing_key_fingerprint } = values;
  const declared = { sdk_app_id, event_group, url, signing_key_fingerprint };
  return isWhollyKnown(declared) && url !== null ? declaration(values as State, stack) : undefined;
}

/** No list of CloudAudit's names an edit of a callback, and no recording shows one. */
function declaration(values: State, stack: string): Declaration {
  const { sdk_app_id: sdkAppId, event_group: group, url, signing_key_fingerprint: key } = values;
  return {
    subject: eventCallbackSubject(sdkAppId, group),
    fingerprint: settingsFingerprint({
      sdkAppId,
      eventGroup: group,
      url,
      signingKeyFingerprint: key,
    }),
    steps: eventCallbackSteps({ sdkAppId, group, url, key, stack }),
    removal: removeEventCallbackSteps(sdkAppId, group),
  };
}
