import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { JsonValue } from "@trtc-recording/plugin";
import { type Callback, commandList } from "./callback";

/**
 * What is remembered of the callback that was last set. The URL may hold a token, so only 32 bits of
 * a salted, stretched hash are kept: enough to know one's own callback again, too few to confirm a
 * guess.
 */
export interface OwnershipMarker {
  readonly salt: string;
  readonly hash: string;
}

const KEPT_BYTES = 4;
const STRETCH = { N: 2 ** 14, r: 8, p: 1 } as const;

const stretch = promisify<string, Buffer, number, typeof STRETCH, Buffer>(scrypt);

/** A marker for a callback that is ours; another one each time. */
export async function markCallback(callback: Callback): Promise<{ salt: string; hash: string }> {
  const salt = randomBytes(16);
  const hash = await hashOf(callback, salt);
  return { salt: salt.toString("base64url"), hash: hash.toString("base64url") };
}

/** Whether a callback is one of those that were marked; false without a marker. */
export async function isMarked(
  callback: Callback,
  markers: JsonValue | undefined,
): Promise<boolean> {
  for (const marker of Array.isArray(markers) ? markers : []) {
    const { salt, hash } = { ...(marker as object) } as Partial<OwnershipMarker>;
    if (typeof salt === "string" && typeof hash === "string") {
      const expected = Buffer.from(hash, "base64url");
      const actual = await hashOf(callback, Buffer.from(salt, "base64url"));
      if (expected.length === actual.length && timingSafeEqual(actual, expected)) {
        return true;
      }
    }
  }
  return false;
}

function hashOf({ url, commands }: Callback, salt: Buffer): Promise<Buffer> {
  return stretch(JSON.stringify([url, commandList(commands)]), salt, KEPT_BYTES, STRETCH);
}
