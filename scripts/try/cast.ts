import type { AccountSeed, ApplicationSeed } from "../../simulator";

/** Who and what appears in the story. All of it is invented; none of it is a secret. */
export const STACK = "prod";

export const GUARDED_GROUP = 100001;

export const ACCOUNT = {
  uin: "100000000001",
  secretId: "AKIDlocalcloudonlylocalcloudonly",
  secretKey: "local-cloud-only-secret-key-00000",
  groups: [GUARDED_GROUP],
} as const satisfies AccountSeed;

export const APP = {
  sdkAppId: 1400000001,
  secretKey: "local-cloud-only-app-secret-000000",
} as const satisfies ApplicationSeed;

export const CALLBACK_TOKEN = "local-cloud-only-token-0000";
export const SIGNING_KEY = "localCloudOnlySigningKey00000000";
/** What `trtc-recording fingerprint` printed for the key above. */
export const SIGNING_KEY_FINGERPRINT = "scrypt-1:9t8n2IRfJKurubchqLr5-Q:U5i3";

/** Environment variable in which the story tells its app where the local cloud is. */
export const CALL_API_HOST = "TRY_CALL_API_HOST";

export const PERSON = "Ann Example <ann@example.com>";
