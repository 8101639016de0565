import * as fc from "fast-check";
import { decodeNamePart, encodeNamePart, isPrintable } from "../../../profile/file-names/name-part";
import { printableText } from "./recording-files";

test.each([
  ["1686119", "MTY4NjExOQ.."],
  ["user_123", "dXNlcl8xMjM."],
  ["roomid-1434", "cm9vbWlkLTE0MzQ."],
])("%s is written %s, as Tencent's examples have it", (text, part) => {
  expect(encodeNamePart(text)).toBe(part);
  expect(decodeNamePart(part)).toBe(text);
});

test("a slash becomes '-', an equals sign '.', and a plus stays", () => {
  expect(encodeNamePart("??>>~")).toBe("Pz8+Pn4.");
  expect(encodeNamePart("a?b?c?")).toBe("YT9iP2M-");
});

test("every printable text is read back", () => {
  fc.assert(
    fc.property(printableText(40), (text) => {
      const part = encodeNamePart(text);
      expect(part).toMatch(/^[A-Za-z0-9+-]+\.{0,2}$/);
      expect(decodeNamePart(part)).toBe(text);
    }),
  );
});

test.each([
  ["empty", ""],
  ["no base64", "a*b_"],
  ["base64 that was cut", "MTY4NjExOQ"],
  ["base64 with spare bits", "MTY4NjExOR.."],
  ["base64 with the usual signs", "YT9iP2M/"],
  ["base64 with the usual padding", "dXNlcl8xMjM="],
  ["dots alone", "...."],
  ["no UTF-8", Buffer.from([0xff, 0xfe, 0x61]).toString("base64")],
  ["half a character", Buffer.from([0xe4, 0xbd, 0x61]).toString("base64")],
  ["a line break", encodeNamePart("a\nb")],
  ["a text that turns around", encodeNamePart("a\u202eb")],
])("what is %s is no such part", (_, part) => {
  expect(decodeNamePart(part)).toBeUndefined();
});

test.each([
  ["", false],
  ["a", true],
  ["录制 1", true],
  ["a\u0000", false],
  ["\u200b", false],
  ["\ud800", false],
])("%j is printable: %s", (text, expected) => {
  expect(isPrintable(text)).toBe(expected);
});
