import { createHmac } from "node:crypto";
import { isSigningKey } from "../profile/signing-key";
import { equalsOneOf } from "./constant-time";
import { bytesOf, type RawBody } from "./reading/raw-body";

/** Several keys while one is being replaced: both count until the console's change has arrived. */
export type SigningKeys = string | readonly string[];

/**
 * Whether a room, media or recording callback was signed with one of the keys: header `Sign` =
 * base64(HMAC-SHA256(key, body)). Compares in constant time.
 * @param rawBody The body as received; parsed and written again, it has another signature.
 * @param signature The `Sign` header. Whatever is no signature is a wrong one.
 * @param keys What was typed into the console: 1 to 32 letters and digits.
 * @throws TypeError when the body was parsed already
 * @throws RangeError when no key is given, or one that the console would refuse
 * @see https://trtc.io/document/54914
 */
export function verifySignature(
  rawBody: RawBody,
  signature: string | readonly string[] | undefined,
  keys: SigningKeys,
): boolean {
  const body = bytesOf(rawBody);
  const signatures = signingKeys(keys).map((key) =>
    createHmac("sha256", key).update(body).digest("base64"),
  );
  return equalsOneOf(signature, signatures);
}

/** @internal The keys as a list; the error shows none of them. */
export function signingKeys(keys: SigningKeys): readonly string[] {
  const list = typeof keys === "string" ? [keys] : keys;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isSigningKey)) {
    throw new RangeError(
      "'keys' must be one or more keys of 1 to 32 letters and digits, got something else (not shown): give the key as it was typed into the console, without a final newline",
    );
  }
  return list;
}
