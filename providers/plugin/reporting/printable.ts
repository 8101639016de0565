import { redacted } from "./redact";

// C0 and C1 controls except tab and newline, the marks that reverse text, and lone surrogates.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Text that is safe to show: without registered secrets, and with characters that steer a terminal
 * or reorder a line written as `\u001b`.
 */
export function printable(text: string): string {
  return redacted(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
