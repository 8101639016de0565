import { ApiFailure } from "./api-failure";
import type { Cloud } from "./cloud";
import { header, type SimulatorRequest } from "./message";
import type { Account } from "./options";
import { CLOCK_TOLERANCE_SECONDS, isSignedWith, readCredential, utcDate } from "./tc3";

/** Who calls: the key is looked up first, then the time is checked, then the signature, then the token. */
export function authenticate(
  { seeds, clock }: Cloud,
  request: SimulatorRequest,
): { readonly account: Account; readonly service: string } {
  const credential = readCredential(request);
  if (!credential) {
    throw new ApiFailure(
      "AuthFailure.InvalidAuthorization",
      "Authorization is not TC3-HMAC-SHA256.",
    );
  }
  const account = seeds.account(credential.secretId);
  if (!account) {
    throw new ApiFailure("AuthFailure.SecretIdNotFound", "The SecretId is not found.");
  }
  const timestamp = header(request, "x-tc-timestamp");
  if (!utcDate(timestamp)) {
    throw new ApiFailure("MissingParameter", "X-TC-Timestamp is missing.");
  }
  const skew = Math.abs(clock.now() / 1_000 - Number(timestamp));
  if (skew > CLOCK_TOLERANCE_SECONDS) {
    throw new ApiFailure(
      "AuthFailure.SignatureExpire",
      "The timestamp is more than 5 minutes off.",
    );
  }
  if (
    !isSignedWith(account.secretKey, request, credential) ||
    !isForHost(request, credential.service)
  ) {
    throw new ApiFailure(
      "AuthFailure.SignatureFailure",
      "The provided credentials could not be validated. Please check your signature is correct.",
    );
  }
  const token = seeds.tokenOf(account.secretId);
  if ((header(request, "x-tc-token") || undefined) !== token) {
    throw new ApiFailure("AuthFailure.TokenFailure", "The token is not the key's.");
  }
  return { account, service: credential.service };
}

/** A host that names a service must be the one that was signed for; an address on loopback names none. */
function isForHost(request: SimulatorRequest, service: string): boolean {
  const [, named] =
    /^([a-z]+)\.(?:[a-z0-9-]+\.)*tencentcloudapi\.com$/.exec(header(request, "host")) ?? [];
  return named === undefined || named === service;
}
