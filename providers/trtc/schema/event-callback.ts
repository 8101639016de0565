import {
  computed,
  type ObjectSchema,
  optional,
  replacing,
  required,
  stable,
} from "@trtc-recording/plugin/schema";
import { consoleAttributes } from "./console-attributes";
import { sdkAppId } from "./sdk-app-id";

/** `trtc_event_callback`: where TRTC reports one group of events of an application. */
export const eventCallback = {
  version: 0,
  description:
    "Where TRTC reports one group of events of an application. It has no public API: the provider " +
    "pins the declared URL and key fingerprint and says what to type into the console. A change takes " +
    "about 5 minutes.",
  attributes: {
    id: stable(computed("string", "SDKAppID and event group: `<sdk_app_id>/<event_group>`.")),
    sdk_app_id: sdkAppId,
    event_group: replacing(
      required(
        "string",
        "Which events: `room`, `media`, `recording` or `relay`. Another value replaces the object.",
      ),
    ),
    url: required(
      "string",
      "HTTPS address that receives the events, at most 2,083 characters of letters, digits and " +
        "`-_?%=#./+`, after the scheme.",
    ),
    signing_key_fingerprint: optional(
      "string",
      "Salted, stretched fingerprint of the key that signs the events, as `trtc-recording` prints it; " +
        "never the key. Without it events are not signed.",
    ),
    ...consoleAttributes,
  },
} as const satisfies ObjectSchema;
