import {
  computed,
  type ObjectSchema,
  optional,
  required,
  set,
  stable,
} from "@trtc-recording/plugin/schema";
import { sdkAppId } from "./sdk-app-id";

/** `trtc_call_callback`: the TUICallKit callback of an application, set through its REST API. */
export const callCallback = {
  version: 0,
  description:
    "The TUICallKit callback of an application (one each), set through the REST API. It needs a Call " +
    "package on the application.",
  attributes: {
    id: stable(computed("string", "The SDKAppID as text: an application has one call callback.")),
    sdk_app_id: sdkAppId,
    url: required(
      "string",
      "HTTPS address that receives the calls. Calls are not signed, so a secret belongs into the path: " +
        "`{token}` is filled in at deploy from TRTC_CALLBACK_TOKEN_<sdkAppId> and never stored. When " +
        "something else has set another address, only its host shows.",
    ),
    commands: required(
      set("string"),
      "What is reported, at least one: `Call.CallbackAfterStartCall`, `Call.CallbackAfterEndCall`, " +
        "`Call.CallbackAfterMemberChanged`, `Call.CallbackAfterRecordChanged`.",
    ),
    take_over: optional(
      "bool",
      "`true`: replace a different callback that this configuration does not own. Default `false`: such " +
        "a callback is an error and stays as it is.",
    ),
  },
} as const satisfies ObjectSchema;
