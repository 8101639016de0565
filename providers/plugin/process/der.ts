/**
 * The little of DER (ITU-T X.690) that a self-signed certificate needs. Values are given as bytes
 * and come back with tag and length in front.
 */

/** A value with its tag. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

/** SEQUENCE. */
export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

/** SET of one. */
export function setOf(part: Uint8Array): Buffer {
  return der(0x31, part);
}

/** INTEGER that is not negative. */
export function integer(bytes: Uint8Array): Buffer {
  const significant = bytes.subarray(
    Math.max(
      0,
      bytes.findIndex((byte) => byte !== 0),
    ),
  );
  const sign = (significant[0] ?? 0) >= 0x80 ? Buffer.alloc(1) : Buffer.alloc(0);
  return der(0x02, sign, significant);
}

/** BOOLEAN. */
export function boolean(value: boolean): Buffer {
  return der(0x01, Buffer.from([value ? 0xff : 0]));
}

/** OBJECT IDENTIFIER, from its dotted form. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** UTF8String. */
export function utf8String(text: string): Buffer {
  return der(0x0c, Buffer.from(text));
}

/** BIT STRING of whole bytes, or with the given number of unused bits at the end. */
export function bitString(bytes: Uint8Array, unusedBits = 0): Buffer {
  return der(0x03, Buffer.from([unusedBits]), bytes);
}

/** OCTET STRING. */
export function octetString(bytes: Uint8Array): Buffer {
  return der(0x04, bytes);
}

/** GeneralizedTime, to the second in UTC. */
export function generalizedTime(date: Date): Buffer {
  const text = `${date.toISOString().slice(0, 19).replace(/\D/g, "")}Z`;
  return der(0x18, Buffer.from(text));
}

/** A context-specific value around others: `[n] EXPLICIT`. */
export function explicit(number: number, ...parts: readonly Uint8Array[]): Buffer {
  return der(0xa0 + number, ...parts);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) {
    return Buffer.from([length]);
  }
  const hex = length.toString(16);
  const octets = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return Buffer.concat([Buffer.from([0x80 + octets.length]), octets]);
}

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) {
    octets.unshift((rest & 0x7f) | 0x80);
  }
  return octets;
}
