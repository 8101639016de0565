import { createHash } from "node:crypto";
import { equalsOneOf } from "../constant-time";
import { DEFAULT_SKEW_MS } from "../freshness";
import { type SigningKeys, signingKeys } from "../signature";
import type { VodEvent } from "./vod-event";

export interface VodSignatureOptions {
  /** @default the current time */
  readonly now?: Date;
  /** How far the two clocks may be apart, ms. @default 60,000 */
  readonly skewMs?: number;
}

/**
 * Whether a VOD event notification was signed with one of the keys and has not expired: `Sign` =
 * MD5(SignKey + T), `T` = 10 minutes after sending. That both stand at the top of the body, and that
 * MD5 is written in hexadecimal, is INFERRED.
 *
 * It does not cover the event itself: whoever has seen one notification can send others until `T`. Ask
 * VOD (`DescribeMediaInfos`) before you act on one, or rely on event 311 of the recording callback.
 * @throws RangeError when no key is given, or one that VOD would refuse
 */
export function verifyVodSignature(
  { signature: { sign, expires } }: VodEvent,
  keys: SigningKeys,
  { now = new Date(), skewMs = DEFAULT_SKEW_MS }: VodSignatureOptions = {},
): boolean {
  const candidates = signingKeys(keys).map((key) =>
    createHash("md5").update(`${key}${expires}`).digest("hex"),
  );
  // Ten digits, so that no other key and time make up the same text.
  const isTime = expires !== undefined && /^\d{10}$/.test(expires);
  return (
    equalsOneOf(sign?.toLowerCase(), candidates) &&
    isTime &&
    now.getTime() <= Number(expires) * 1000 + skewMs
  );
}
