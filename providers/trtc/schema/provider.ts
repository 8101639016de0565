import { type ObjectSchema, optional, type SettingAttributes } from "@trtc-recording/plugin/schema";

/** Configuration of the provider itself; credentials come only from the environment. */
export const provider = {
  version: 0,
  description:
    "TRTC call recording: what tencentcloudstack/tencentcloud lacks. Credentials are read from the " +
    "environment only: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_SECURITY_TOKEN " +
    "for the cloud, TRTC_APP_SECRET_<sdkAppId> for each application's REST API, and " +
    "TRTC_CALLBACK_TOKEN_<sdkAppId> for `{token}` in its callback URL.",
  attributes: {
    site: optional(
      "string",
      "Which Tencent Cloud site the account belongs to: `china` (default) or `international`.",
    ),
    call_api_host: optional(
      "string",
      "Host name of the TUICallKit REST API, without scheme or path, for an application outside its " +
        "site's main region, such as `adminapikr.im.qcloud.com`. Default: `console.tim.qq.com` for " +
        "`china`, `adminapisgp.im.qcloud.com` for `international`.",
    ),
    confirmations_file: optional(
      "string",
      "Path of the JSON file that says who confirmed which console form and when, from the folder in " +
        "which Terraform runs. Default: `recording.confirmations.json`.",
    ),
    admin_user_id: optional(
      "string",
      "userId of an application administrator, which the TUICallKit REST API demands: 1 to 32 of " +
        "`[A-Za-z0-9_-]`. Default: `administrator`.",
    ),
    evidence_budget_seconds: optional(
      "number",
      "Seconds, 0 to 600, that a plan may spend on looking at recordings in VOD, for all templates " +
        "together; what it could not look at stays `confirmed`, with a warning. `0`: never look. " +
        "Default: 10.",
    ),
  },
} as const satisfies ObjectSchema<SettingAttributes>;
