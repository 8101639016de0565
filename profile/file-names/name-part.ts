/**
 * A userId, or the id of a string room, as a recording's file name carries it: base64 with `/`
 * replaced by `-` and `=` by `.`; `+` is kept.
 */
export function encodeNamePart(text: string): string {
  return Buffer.from(text, "utf8").toString("base64").replaceAll("/", "-").replaceAll("=", ".");
}

/** The text of such a part; undefined when `encodeNamePart` makes no such part of a printable text. */
export function decodeNamePart(part: string): string | undefined {
  const base64 = part.replaceAll("-", "/").replaceAll(".", "=");
  const text = Buffer.from(base64, "base64").toString("utf8");
  // Buffer skips what is no base64 and replaces what is no UTF-8: encoding again shows it.
  return isPrintable(text) && encodeNamePart(text) === part ? text : undefined;
}

/** Whether a text has characters, and all of them can be printed as they are. */
export function isPrintable(text: string): boolean {
  return text !== "" && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}
