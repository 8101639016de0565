import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import {
  bitString,
  boolean,
  der,
  explicit,
  generalizedTime,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  utf8String,
} from "./der";

/** A certificate that signs itself, with its private key. */
export interface ServerCertificate {
  /** For the handshake line. */
  readonly der: Buffer;
  readonly pem: string;
  readonly privateKeyPem: string;
}

const HOST = "localhost";
const DAY = 24 * 60 * 60 * 1_000;

/**
 * The certificate of one run: P-256, for localhost, as go-plugin's AutoMTLS expects it. It goes to
 * Terraform through the handshake line, and Terraform trusts nothing else.
 *
 * It is written here because the packages for it are slow to load, at each of the three to five
 * starts of every Terraform command: with selfsigned 5.5.0 or @peculiar/x509 in the bundle an empty
 * provider starts in 2.6 to 2.8 times the time of an empty Node program, with this in 1.75 times;
 * the bar is 2.5.
 */
export function createServerCertificate(now = new Date()): ServerCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));
  const commonName = sequence(objectIdentifier("2.5.4.3"), utf8String(HOST));
  const name = sequence(setOf(commonName));
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))), // X.509 version 3
    integer(randomBytes(16)),
    ecdsaWithSha256,
    name,
    sequence(
      // A day back, for a clock that is set back between here and Terraform's check.
      generalizedTime(new Date(now.getTime() - DAY)),
      generalizedTime(new Date(now.getTime() + 365 * DAY)),
    ),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions())),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const bytes = sequence(toBeSigned, ecdsaWithSha256, bitString(signature));
  return {
    der: bytes,
    pem: toPem(bytes),
    privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function extensions(): Buffer[] {
  const isCa = sequence(boolean(true));
  // digitalSignature, keyEncipherment, keyCertSign
  const keyUsage = bitString(Buffer.from([0b1010_0100]), 2);
  const extendedUsage = sequence(
    objectIdentifier("1.3.6.1.5.5.7.3.1"), // server
    objectIdentifier("1.3.6.1.5.5.7.3.2"), // client
  );
  const dnsName = sequence(der(0x82, Buffer.from(HOST)));
  return [
    extension("2.5.29.19", isCa, true),
    extension("2.5.29.15", keyUsage, true),
    extension("2.5.29.37", extendedUsage, false),
    extension("2.5.29.17", dnsName, false),
  ];
}

function extension(oid: string, value: Buffer, critical: boolean): Buffer {
  return sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value));
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
