import { createHmac, timingSafeEqual } from "node:crypto";
import { inflateSync } from "node:zlib";

/**
 * A UserSig, version 2 (repository Tencent-RTC/tls-sig-api-v2-node): JSON, deflated, base64 with
 * `*`, `-`, `_` for `+`, `/`, `=`; inside, an HMAC-SHA256 over identifier, SDKAppID, time and expiry.
 */
export interface UserSig {
  readonly identifier: string;
  readonly sdkAppId: number;
  /** Seconds since 1970. */
  readonly time: number;
  /** Seconds of validity. */
  readonly expire: number;
  readonly signature: string;
  /** Of a PrivateMapKey; as base64. */
  readonly userBuf: string | undefined;
}

/** No honest UserSig inflates to more. */
const LARGEST = 16_384;

/** Unpacks a UserSig; undefined when it is none. */
export function readUserSig(text: string): UserSig | undefined {
  try {
    const packed = Buffer.from(
      text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="),
      "base64",
    );
    const json: unknown = JSON.parse(
      inflateSync(packed, { maxOutputLength: LARGEST }).toString("utf8"),
    );
    const fields: Readonly<Record<string, unknown>> = { ...(json as object) };
    const userBuf = fields["TLS.userbuf"];
    const sig = {
      identifier: fields["TLS.identifier"],
      sdkAppId: fields["TLS.sdkappid"],
      time: fields["TLS.time"],
      expire: fields["TLS.expire"],
      signature: fields["TLS.sig"],
      userBuf: typeof userBuf === "string" ? userBuf : undefined,
    };
    return fields["TLS.ver"] === "2.0" && isComplete(sig) ? sig : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a UserSig was made with this key. */
export function isMadeWith(secretKey: string, sig: UserSig): boolean {
  const text = [
    `TLS.identifier:${sig.identifier}`,
    `TLS.sdkappid:${sig.sdkAppId}`,
    `TLS.time:${sig.time}`,
    `TLS.expire:${sig.expire}`,
    ...(sig.userBuf === undefined ? [] : [`TLS.userbuf:${sig.userBuf}`]),
    "",
  ].join("\n");
  const expected = createHmac("sha256", secretKey).update(text).digest();
  const given = Buffer.from(sig.signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function isComplete(sig: Record<keyof UserSig, unknown>): sig is UserSig & typeof sig {
  return (
    typeof sig.identifier === "string" &&
    typeof sig.signature === "string" &&
    [sig.sdkAppId, sig.time, sig.expire].every(Number.isSafeInteger)
  );
}
