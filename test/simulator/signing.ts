import { createHash, createHmac } from "node:crypto";

/** What is signed; the tests' own signer, so that requests no SDK would send can be signed too. */
export interface Unsigned {
  readonly secretId: string;
  readonly secretKey: string;
  readonly service: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Lower-case names, in the order in which they are signed. */
  readonly signed: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The Authorization header of a POST to `/`. */
export function authorization(request: Unsigned): string {
  const { secretId, secretKey, service, timestamp, signed, body } = request;
  const date = new Date(timestamp * 1_000).toISOString().slice(0, 10);
  const names = Object.keys(signed).join(";");
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value.toLowerCase()}\n`);
  const canonical = ["POST", "/", "", lines.join(""), names, sha256(body)].join("\n");
  const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`;
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request");
  const signature = hmac(key, text).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${secretId}/${date}/${service}/tc3_request, SignedHeaders=${names}, Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
