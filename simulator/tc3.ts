import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { header, type SimulatorRequest, targetOf } from "./message";

/**
 * Signature v3 of API 3.0, TC3-HMAC-SHA256, checked from the documents
 * (https://cloud.tencent.com/document/api/213/30654; error codes 1008/57564, 2025-10-30).
 */
export interface Tc3Credential {
  readonly secretId: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/\s]+)\/(\d{4}-\d{2}-\d{2})\/([a-z0-9]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** Timestamps may differ from the server's clock by 5 minutes. */
export const CLOCK_TOLERANCE_SECONDS = 300;

/** The parts of the Authorization header; undefined when it is not one of TC3. */
export function readCredential(request: SimulatorRequest): Tc3Credential | undefined {
  const [, secretId, date, service, headers, signature] =
    AUTHORIZATION.exec(header(request, "authorization")) ?? [];
  return secretId && date && service && headers && signature
    ? { secretId, date, service, signedHeaders: headers.split(";"), signature }
    : undefined;
}

/** Whether the request was signed with this key, at the time and for the service that it names. */
export function isSignedWith(
  secretKey: string,
  request: SimulatorRequest,
  credential: Tc3Credential,
): boolean {
  const { date, service, signedHeaders, signature } = credential;
  const timestamp = header(request, "x-tc-timestamp");
  const isComplete = ["content-type", "host"].every((name) => signedHeaders.includes(name));
  const isOrdered = signedHeaders.join() === [...new Set(signedHeaders)].sort().join();
  if (!isComplete || !isOrdered || utcDate(timestamp) !== date) {
    return false;
  }
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request");
  const expected = Buffer.from(signature, "hex");
  return hostsOf(request).some((host) => {
    const canonical = sha256(canonicalRequest(request, signedHeaders, host));
    const text = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${canonical}`;
    return timingSafeEqual(hmac(key, text), expected);
  });
}

/** The date of a timestamp in UTC; empty when it is none. */
export function utcDate(timestamp: string): string {
  return /^\d{1,11}$/.test(timestamp)
    ? new Date(Number(timestamp) * 1_000).toISOString().slice(0, 10)
    : "";
}

/** Names and values of headers in lower case and trimmed, as the document has it. */
export function canonicalRequest(
  request: SimulatorRequest,
  signedHeaders: readonly string[],
  host: string,
): string {
  const { pathname, search } = targetOf(request);
  const lines = signedHeaders.map((name) => {
    const value = name === "host" ? host : header(request, name);
    return `${name}:${value.trim().toLowerCase()}\n`;
  });
  return [
    request.method,
    pathname,
    search.slice(1),
    lines.join(""),
    signedHeaders.join(";"),
    sha256(request.body),
  ].join("\n");
}

/**
 * The host as it was signed. The real service has no port in it; on loopback the Node SDK signs without
 * the port that it sends, the Go SDK with it.
 */
function hostsOf(request: SimulatorRequest): string[] {
  const host = header(request, "host");
  return [...new Set([host, host.replace(/:\d+$/, "")])];
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
