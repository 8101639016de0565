import {
  bitString,
  boolean,
  generalizedTime,
  integer,
  objectIdentifier,
  octetString,
  sequence,
} from "@trtc-recording/plugin/process/der";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test.each([
  ["00", "020100"],
  ["02", "020102"],
  ["7f", "02017f"],
  ["80", "02020080"],
  ["0000ff", "020200ff"],
  ["0100", "02020100"],
])("the integer %s has no spare bytes and a sign", (bytes, encoded) => {
  expect(hex(integer(Buffer.from(bytes, "hex")))).toBe(encoded);
});

test.each([
  [0, "0400"],
  [127, "047f"],
  [128, "048180"],
  [255, "0481ff"],
  [256, "04820100"],
  [65_536, "0483010000"],
])("%d bytes have the shortest length in front", (length, start) => {
  const encoded = octetString(Buffer.alloc(length));

  expect(hex(encoded).slice(0, start.length)).toBe(start);
  expect(encoded).toHaveLength(start.length / 2 + length);
});

test("identifiers, flags, bits, times and sequences are as in X.690", () => {
  expect(hex(objectIdentifier("1.2.840.10045.4.3.2"))).toBe("06082a8648ce3d040302");
  expect(hex(boolean(true))).toBe("0101ff");
  expect(hex(boolean(false))).toBe("010100");
  expect(hex(bitString(Buffer.from([0xa4]), 2))).toBe("030202a4");
  expect(generalizedTime(new Date("2026-01-02T03:04:05.678Z")).toString("latin1")).toBe(
    "\u0018\u000f20260102030405Z",
  );
  expect(hex(sequence(boolean(true), boolean(false)))).toBe("30060101ff010100");
});
