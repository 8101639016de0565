import { Api3Client, type Site } from "../../cloud";

/**
 * API 3.0 with the credentials of the environment: the variables that Terraform's providers read.
 * `TRTC_API3_ENDPOINT` leads to a local cloud, as it does for the trtc provider.
 * @throws Error when they are not set or cannot be used; never with a secret in it
 */
export function openCloud(site: Site, environment: NodeJS.ProcessEnv = process.env): Api3Client {
  const {
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_SECURITY_TOKEN: securityToken,
    TRTC_API3_ENDPOINT: endpoint,
  } = environment;
  if (!secretId || !secretKey) {
    throw new Error(
      "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must both be set: export the keys of a CAM user that may read (docs/verify.md)",
    );
  }
  return new Api3Client({
    credentials: { secretId, secretKey, ...(securityToken && { securityToken }) },
    site,
    ...(endpoint && { endpoint }),
  });
}
